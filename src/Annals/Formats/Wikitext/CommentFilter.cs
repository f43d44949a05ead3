using System.Text;

namespace Annals.Formats.Wikitext;

/// <summary>Takes comments out of wikitext and keeps account of the lines that went with them.</summary>
internal static class CommentFilter
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The text between two positions without comments; the very text where there is none.</summary>
    /// <param name="lost">for each comment that held line breaks: its place in the result, and how many it held</param>
    /// <param name="unclosed">places in the result where a comment began that never ends; it is taken to reach to the end of its line</param>
    public static string Filter(string page, ref int start, ref int end, out List<(int At, int Lines)> lost, out List<int> unclosed)
    {
        lost = [];
        unclosed = [];
        if (page.AsSpan(start, end - start).IndexOf(Open, StringComparison.Ordinal) < 0)
        {
            return page;
        }

        string text = start == 0 && end == page.Length ? page : page[start..end];
        string kept = Filter(text, lost, unclosed);
        (start, end) = (0, kept.Length);
        return kept;
    }

    private static string Filter(string text, List<(int At, int Lines)> lost, List<int> unclosed)
    {
        int lastNowiki = text.LastIndexOf("</nowiki", StringComparison.OrdinalIgnoreCase);
        int at = NextComment(text, 0, lastNowiki);
        if (at < 0)
        {
            return text;
        }

        StringBuilder kept = new(text.Length);
        int from = 0;
        bool endless = false;
        while (at >= 0)
        {
            kept.Append(text, from, at - from);
            int close = endless ? -1 : text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            endless |= close < 0;
            int line = close < 0 ? text.IndexOf('\n', at) : -1;
            from = close >= 0 ? close + Close.Length : line >= 0 ? line : text.Length;
            if (close < 0)
            {
                unclosed.Add(kept.Length);
            }
            else if (text.AsSpan(at, from - at).Count('\n') is > 0 and int lines)
            {
                lost.Add((kept.Length, lines));
            }

            at = NextComment(text, from, lastNowiki);
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A comment within <c>&lt;nowiki&gt;</c> is text.</summary>
    private static int NextComment(string text, int from, int lastNowiki)
    {
        while (true)
        {
            int at = text.IndexOf(Open, from, StringComparison.Ordinal);
            int nowiki = at < 0 ? -1 : text.AsSpan(from, at - from).IndexOf("<nowiki>", StringComparison.OrdinalIgnoreCase);
            int close = nowiki < 0 || from + nowiki > lastNowiki ? -1 : text.IndexOf("</nowiki", from + nowiki, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                return at;
            }

            from = close;
        }
    }
}
