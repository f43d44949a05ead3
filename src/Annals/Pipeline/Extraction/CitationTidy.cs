using System.Buffers;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Takes citations out of running text with what belongs to them: the brackets round them, the commas between them, the blank before them. Each citation
/// stands in the text as one <see cref="Mark"/>.
/// </summary>
internal static class CitationTidy
{
    /// <summary>A control character, which no clean text holds. It stands right behind the printable ones: one range has them all.</summary>
    public const char Mark = '\u007F';

    private static readonly SearchValues<char> Joints = SearchValues.Create(" ,;/|&-–—");
    private static readonly SearchValues<char> Leftovers = SearchValues.Create(" ,;/|&-–—'");

    private static readonly SearchValues<char> LeftoversAndBrackets = SearchValues.Create(" ,;/|&-–—'])");

    /// <summary>The stretches to take out, in order, each with what comes in its place (nothing or a blank).</summary>
    /// <param name="cuts">receives them</param>
    public static void Cuts(ReadOnlySpan<char> text, List<(int Start, int End, bool Blank)> cuts)
    {
        cuts.Clear();
        for (int at = text.IndexOf(Mark); at >= 0;)
        {
            (int start, int end) = Group(text, at, cuts.Count > 0 ? cuts[^1].End : 0);
            if (cuts.Count > 0 && (text[cuts[^1].End..start].IndexOfAnyExcept(Joints) < 0))
            {
                start = cuts[^1].Start;
                cuts.RemoveAt(cuts.Count - 1);
            }

            cuts.Add(Fitted(text, start, end, cuts.Count > 0 ? cuts[^1].End : 0));
            int next = text[end..].IndexOf(Mark);
            at = next < 0 ? -1 : end + next;
        }
    }

    /// <summary>Citations that follow one another, with the brackets that hold nothing else.</summary>
    private static (int Start, int End) Group(ReadOnlySpan<char> text, int at, int floor)
    {
        int start = at;
        int end = at + 1;
        while (true)
        {
            int next = SkipJoint(text, end);
            if (next < text.Length && text[next] == Mark)
            {
                end = next + 1;
                continue;
            }

            int left = start;
            while (left > floor && text[left - 1] == ' ')
            {
                left--;
            }

            if (left > floor && next < text.Length && (text[left - 1], text[next]) is ('(', ')') or ('[', ']'))
            {
                start = left - 1;
                end = next + 1;
                continue;
            }

            return (start, end);
        }
    }

    private static int SkipJoint(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or ';' or '/' or '|' or '&' or '·')
        {
            at++;
        }

        return text[at..].StartsWith("and ", StringComparison.Ordinal) && at + 4 < text.Length && text[at + 4] == Mark ? at + 4 : at;
    }

    private static (int Start, int End, bool Blank) Fitted(ReadOnlySpan<char> text, int start, int end, int floor)
    {
        while (start > floor && text[start - 1] == ' ')
        {
            start--;
        }

        int next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        if (next == text.Length)
        {
            return (start, next, false);
        }

        bool closed = text[..start].Count('(') <= text[..start].Count(')') && text[..start].Count('[') <= text[..start].Count(']');
        if (text[next..].IndexOfAnyExcept(closed ? LeftoversAndBrackets : Leftovers) < 0)
        {
            return (start, text.Length, false);
        }

        char before = start > floor ? text[start - 1] : '\0';
        if (start == 0 || before is '(' or '[')
        {
            return (start, next, false);
        }

        if (text[next] is '.' or ',' or ';' or ':' or '!' or '?' && (next + 1 == text.Length || text[next + 1] is ' ' or Mark or '"'))
        {
            // "… text. [citation]." has one full stop too many.
            bool doubled = before is '.' or '!' or '?' or ',' or ';' or ':' || (before is '"' or '”' or ')' && start > floor + 1 && text[start - 2] is '.' or '!' or '?');
            return (start, doubled ? next + 1 : next, false);
        }

        return text[next] is ')' or ']' ? (start, next, false) : (start, next, true);
    }
}
