namespace Annals.Formats.Feeds;

/// <summary>Tells the line of a place in a text; places are asked for in rising order.</summary>
internal sealed class LineCount(string text)
{
    private int _at;
    private int _line = 1;

    /// <summary>From 1.</summary>
    public int At(int place)
    {
        if (place > _at)
        {
            _line += text.AsSpan(_at, place - _at).Count('\n');
            _at = place;
        }

        return _line;
    }
}
