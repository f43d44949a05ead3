namespace Annals.Formats.Wikitext;

/// <summary>
/// Lists written as HTML (<c>&lt;ul&gt;&lt;li&gt;</c>) in wikitext: which tag comes next, and how deep its items stand. Items need no end tag, as in HTML.
/// </summary>
internal sealed class HtmlLists
{
    /// <summary>Deeper items stand at this depth.</summary>
    private const int MostDepth = 32;

    private int _below;
    private int _depth;

    /// <summary>The markers that a line of this depth would have in wikitext.</summary>
    public string Markers => new('*', Math.Min(MostDepth, _below + Math.Max(1, _depth)));

    /// <summary>A line of wikitext outside of any item: lists that were left open end before it.</summary>
    /// <param name="markers">how many list markers it has: a list that begins within it stands below it</param>
    public void Line(int markers)
    {
        _below = markers;
        _depth = 0;
    }

    /// <summary>Takes a tag of a list; the answer is whether an item begins with it.</summary>
    public bool Take(WikiTagSpan tag)
    {
        if (tag.Name == "li")
        {
            return !tag.Closes;
        }

        _depth = Math.Clamp(_depth + (tag.Closes ? -1 : 1), 0, MostDepth);
        return false;
    }

    /// <summary>The first tag of a list in a text, from its start; -1: there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, out WikiTagSpan tag)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int found = text[at..].IndexOf('<');
            if (found < 0)
            {
                break;
            }

            at += found;
            if (IsListTag(text[at..]) && WikiTagReader.TryRead(text[at..], out tag))
            {
                return at;
            }
        }

        tag = default;
        return -1;
    }

    private static bool IsListTag(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = text[(text.Length > 1 && text[1] == '/' ? 2 : 1)..];
        return name.Length > 2 && !char.IsAsciiLetterOrDigit(name[2])
            && (name.StartsWith("li", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ul", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ol", StringComparison.OrdinalIgnoreCase));
    }
}
