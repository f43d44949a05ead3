namespace Annals.Formats.Wikitext;

/// <summary>Finds <c>&lt;/nowiki&gt;</c>, and remembers where there is none, so that many unclosed tags cost one search.</summary>
internal sealed class VerbatimEnd
{
    private int _noneFrom = int.MaxValue;

    public void Clear() => _noneFrom = int.MaxValue;

    /// <summary>The index of the next close tag between <paramref name="start"/> and <paramref name="end"/>; -1 where there is none.</summary>
    public int Close(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= _noneFrom)
        {
            return -1;
        }

        int found = text[start..end].IndexOf("</nowiki", StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            _noneFrom = start;
            return -1;
        }

        return start + found;
    }
}
