using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Annals.Formats.Html;

/// <summary>
/// A cheap pass over the tags before the tree is built: the parser's time is quadratic in the depth of nesting (100,000 nested elements take a minute), so
/// the tags of elements deeper than a limit are taken out; their text stays.
/// </summary>
public static class HtmlDepth
{
    // They have no content, or are closed by the next of their kind: they nest only inside others, which count.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Uncounted = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "rp", "rt", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Not noscript: where scripts are not run, what it holds are elements.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw =
        new[] { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> TagEnd = SearchValues.Create(">\"'");

    /// <summary>The page with no element deeper than <paramref name="most"/>.</summary>
    /// <param name="flattened">how many tags were taken out</param>
    public static string Limit(string html, int most, out int flattened)
    {
        flattened = 0;
        StringBuilder? kept = null;
        int from = 0;
        int depth = 0;
        int drawings = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            ReadOnlySpan<char> rest = html.AsSpan(at + 1);
            if (rest.StartsWith("!--", StringComparison.Ordinal))
            {
                int close = rest.IndexOf("-->", StringComparison.Ordinal);
                at = close < 0 ? html.Length - 1 : at + close + 3;
                continue;
            }

            bool closes = rest[0] == '/';
            ReadOnlySpan<char> name = Name(rest[(closes ? 1 : 0)..]);
            if (name.IsEmpty || Uncounted.Contains(name))
            {
                continue;
            }

            int end = EndOfTag(html, at);
            bool selfClosed = !closes && html[end - 1] == '/' && end - 1 > at;
            drawings = Math.Max(0, drawings + (!IsForeign(name) || selfClosed ? 0 : closes ? -1 : 1));

            // In a drawing or a formula these names mean nothing, and what they hold are elements.
            if (!closes && drawings == 0 && Raw.Contains(name))
            {
                at = EndOfRaw(html, end, name);
                continue;
            }

            bool tooDeep = depth >= most;
            depth = Math.Max(0, depth + (closes ? -1 : selfClosed ? 0 : 1));
            if (tooDeep && depth >= most)
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, from, at - from);
                from = Math.Min(html.Length, end + 1);
                flattened++;
            }

            at = Math.Min(end, html.Length - 1);
        }

        return kept is null ? html : kept.Append(html, from, html.Length - from).ToString();
    }

    private static int Next(string html, int at) => at + 1 >= html.Length ? -1 : html.IndexOf('<', at + 1);

    private static bool IsForeign(ReadOnlySpan<char> name) => name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    /// <summary>The letters and digits at the beginning of a tag.</summary>
    internal static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':'))
        {
            end++;
        }

        return text[..end];
    }

    /// <summary>The index of the closing <c>&gt;</c>, which may stand in quotes without closing; the last index where it never closes.</summary>
    internal static int EndOfTag(string html, int at)
    {
        const int longest = 100_000;
        int stop = Math.Min(html.Length, at + longest);
        for (int i = at + 1; i < stop;)
        {
            int found = html.AsSpan(i, stop - i).IndexOfAny(TagEnd);
            if (found < 0)
            {
                break;
            }

            i += found;
            if (html[i] == '>')
            {
                return i;
            }

            int close = html.AsSpan(i + 1, stop - i - 1).IndexOf(html[i]);
            i = close < 0 ? i + 1 : i + close + 2;
        }

        int first = html.IndexOf('>', at);
        return first < 0 ? html.Length - 1 : first;
    }

    private static int EndOfRaw(string html, int from, ReadOnlySpan<char> name)
    {
        for (int at = html.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return html.Length - 1;
    }
}
