namespace Annals.Formats.Wikitext;

/// <summary>What the first characters of a line make of it.</summary>
internal static class LineStart
{
    /// <summary>The end of what is invisible at the start of a line: blanks and zero-width characters.</summary>
    public static int SkipBlank(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    /// <summary>The end of the list markers; blanks between them (<c>* *</c>) do not part them.</summary>
    public static int MarkersEnd(string text, int start, int end)
    {
        int at = start;
        while (at < end && text[at] is '*' or '#' or ':' or ';')
        {
            at++;
        }

        int gap = at;
        while (gap > start && gap < end && text[gap] == ' ')
        {
            gap++;
        }

        return gap > at && gap < end && text[gap] == '*' ? MarkersEnd(text, gap, end) : at;
    }

    public static string Markers(ReadOnlySpan<char> written) => written switch
    {
        "" => "",
        "*" => "*",
        "**" => "**",
        "***" => "***",
        "****" => "****",
        ";" => ";",
        _ => written.ToString().Replace(" ", "", StringComparison.Ordinal),
    };

    /// <summary>Whether a line that begins like this is a block of its own and continues nothing.</summary>
    public static bool BeginsBlock(ReadOnlySpan<char> line) =>
        line.Length > 0 && (line[0] is '*' or '#' or ':' or ';' or '=' || line.StartsWith("'''", StringComparison.Ordinal) || IsTableMarkup(line) || line.StartsWith("----", StringComparison.Ordinal));

    /// <summary>The rims of tables, rules, and the word switches of MediaWiki show nothing.</summary>
    public static bool IsTableMarkup(ReadOnlySpan<char> line) =>
        line.StartsWith("{|", StringComparison.Ordinal) || line.StartsWith("|}", StringComparison.Ordinal) || line.StartsWith("|-", StringComparison.Ordinal)
        || line.StartsWith("----", StringComparison.Ordinal) || (line.StartsWith("__", StringComparison.Ordinal) && line.TrimEnd().EndsWith("__", StringComparison.Ordinal));

    /// <summary>A heading stands between equal signs; <paramref name="level"/> is how many.</summary>
    public static bool TryHeading(ReadOnlySpan<char> line, out int level)
    {
        line = line.TrimEnd();
        level = 0;
        while (level < 6 && level < line.Length / 2 && line[level] == '=' && line[^(level + 1)] == '=')
        {
            level++;
        }

        return level > 0 && line.Length > 2 * level;
    }
}
