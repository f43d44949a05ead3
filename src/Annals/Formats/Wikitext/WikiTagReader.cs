using System.Collections.Frozen;

namespace Annals.Formats.Wikitext;

/// <summary>Reads the HTML tags that MediaWiki lets through; any other <c>&lt;</c> is text.</summary>
internal static class WikiTagReader
{
    private const int LongestTag = 2000;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        "abbr", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite", "code", "data", "dd", "del", "dfn", "div", "dl", "dt", "em", "font",
        "gallery", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "includeonly", "ins", "kbd", "li", "mark", "math", "noinclude", "nowiki", "ol", "onlyinclude",
        "p", "pre", "q", "ref", "references", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "th",
        "time", "tr", "tt", "u", "ul", "var", "wbr",
    }.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a tag at the start of <paramref name="text"/>, which begins with <c>&lt;</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WikiTagSpan tag)
    {
        tag = default;
        bool closes = text.Length > 1 && text[1] == '/';
        int nameStart = closes ? 2 : 1;
        int nameEnd = nameStart;
        while (nameEnd < text.Length && char.IsAsciiLetterOrDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart || !Known.TryGetValue(text[nameStart..nameEnd], out string? name))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[nameEnd..Math.Min(text.Length, LongestTag)];
        int end = rest.IndexOfAny('>', '<');
        if (end < 0 || rest[end] == '<' || (end > 0 && rest[0] != '/' && !char.IsWhiteSpace(rest[0])))
        {
            return false;
        }

        tag = new WikiTagSpan(name, nameEnd, nameEnd + end + 1, closes, end > 0 && rest[end - 1] == '/');
        return true;
    }
}

/// <param name="Name">lower case</param>
/// <param name="AttributesAt">where the attributes begin, from the start of the tag</param>
/// <param name="Length">of the whole tag</param>
internal readonly record struct WikiTagSpan(string Name, int AttributesAt, int Length, bool Closes, bool ClosesItself);
