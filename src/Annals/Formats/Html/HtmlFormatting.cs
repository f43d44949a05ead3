using System.Collections.Frozen;
using System.Text;

namespace Annals.Formats.Html;

/// <summary>
/// A cheap pass over the tags before the tree is built: an element of formatting (<c>b</c>, <c>font</c> and their kin) that is left open is opened again in each block
/// behind it, so 150 of them before 80,000 paragraphs become twelve million elements and take a minute and gigabytes. Where that would pass a limit, the
/// tags of formatting are taken out; their text stays.
/// </summary>
public static class HtmlFormatting
{
    /// <summary>A longer tag is no tag to count on.</summary>
    private const int LongestTag = 50_000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Behind the start of one of these an end tag may not end what was opened before it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Walls = new[]
    {
        "applet", "caption", "marquee", "math", "object", "svg", "table", "td", "template", "th", "tr", "html", "frameset", "select",
        "script", "style", "textarea", "title", "noscript", "xmp", "iframe", "noembed", "noframes", "plaintext",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page as it is, or without the tags of formatting where these could be repeated more than <paramref name="most"/> times.</summary>
    /// <param name="dropped">how many tags were taken out</param>
    public static string Limit(string html, int most, out int dropped)
    {
        dropped = 0;
        return IsOver(html, most) ? Without(html, out dropped) : html;
    }

    /// <summary>Whether what is open at each tag sums up to more than the limit; what may be closed or not counts as open.</summary>
    private static bool IsOver(string html, int most)
    {
        List<int> open = [];
        int left = 0;
        long repeats = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            int end = EndOf(html, at, out bool closes, out ReadOnlySpan<char> name);
            if (!name.IsEmpty)
            {
                if (Names.Contains(name))
                {
                    Count(open, NumberOf(name), closes);
                }
                else if ((!closes && Walls.Contains(name)) || end - at > LongestTag)
                {
                    left += open.Count;
                    open.Clear();
                }

                repeats += left + open.Count;
                if (repeats > most)
                {
                    return true;
                }
            }

            at = end;
        }

        return false;
    }

    private static void Count(List<int> open, int number, bool closes)
    {
        if (!closes)
        {
            open.Add(number);
        }
        else if (open.LastIndexOf(number) is >= 0 and var found)
        {
            open.RemoveAt(found);
        }
    }

    private static string Without(string html, out int dropped)
    {
        StringBuilder kept = new(html.Length);
        int from = 0;
        dropped = 0;
        for (int at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            int end = EndOf(html, at, out _, out ReadOnlySpan<char> name);
            if (!name.IsEmpty && Names.Contains(name))
            {
                kept.Append(html, from, at - from);
                from = Math.Min(html.Length, end + 1);
                dropped++;
            }

            at = end;
        }

        return kept.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>A number for a name of formatting, the same in capitals.</summary>
    private static int NumberOf(ReadOnlySpan<char> name)
    {
        int number = 0;
        foreach (char c in name)
        {
            number = (number * 31) + (c | 0x20);
        }

        return number;
    }

    private static int Next(string html, int at) => at + 1 >= html.Length ? -1 : html.IndexOf('<', at + 1);

    /// <summary>Where the tag or comment ends that begins at <paramref name="at"/>; without a name where it is no tag.</summary>
    private static int EndOf(string html, int at, out bool closes, out ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at + 1);
        closes = rest[0] == '/';
        name = HtmlDepth.Name(rest[(closes ? 1 : 0)..]);
        if (!name.IsEmpty && char.IsAsciiLetter(name[0]))
        {
            return HtmlDepth.EndOfTag(html, at);
        }

        name = [];
        bool comment = rest.StartsWith("!--", StringComparison.Ordinal);
        if (!comment && !closes && rest[0] is not ('!' or '?'))
        {
            return at;
        }

        int end = html.IndexOf(comment ? "-->" : ">", at + 1, StringComparison.Ordinal);
        return end < 0 ? html.Length - 1 : end;
    }
}
