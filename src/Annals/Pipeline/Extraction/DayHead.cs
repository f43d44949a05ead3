using System.Buffers;

namespace Annals.Pipeline.Extraction;

/// <summary>The template that opens or closes the page of a day.</summary>
/// <param name="Start">where it begins</param>
/// <param name="End">where the text after it begins: behind <c>content=</c>, or behind its closing braces</param>
internal readonly record struct DayHead(DayHeadKind Kind, int Start, int End, DateOnly? Date)
{
    private const int LongestHead = 500;
    private const string Tail = "urrent events";

    private static readonly SearchValues<string> Tails = SearchValues.Create([Tail, "urrent_events"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first such template at or after <paramref name="from"/>; null where there is none.</summary>
    public static DayHead? Next(string text, int from)
    {
        while (from < text.Length)
        {
            int found = text.AsSpan(from).IndexOfAny(Tails);
            if (found < 0)
            {
                return null;
            }

            int tail = from + found;
            if (TryRead(text, tail, out DayHead head))
            {
                return head;
            }

            from = tail + Tail.Length;
        }

        return null;
    }

    private static bool TryRead(string text, int tail, out DayHead head)
    {
        head = default;
        int brace = tail - 2;
        while (brace > 0 && char.IsWhiteSpace(text[brace]))
        {
            brace--;
        }

        if (tail < 3 || text[tail - 1] is not ('c' or 'C') || brace < 1 || text[brace] != '{' || text[brace - 1] != '{')
        {
            return false;
        }

        int at = tail + Tail.Length;
        bool header = text.AsSpan(at).StartsWith(" header", StringComparison.OrdinalIgnoreCase) || text.AsSpan(at).StartsWith("_header", StringComparison.OrdinalIgnoreCase);
        at += header ? " header".Length : 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '|')
        {
            return false;
        }

        return TryArguments(text, brace - 1, at, header, out head);
    }

    private static bool TryArguments(string text, int start, int bar, bool header, out DayHead head)
    {
        head = default;
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        int place = 0;
        while (true)
        {
            // The whole head is short: of a thousand that are opened and never closed each would else look through all the others.
            ReadOnlySpan<char> rest = text.AsSpan(bar + 1, Math.Max(0, Math.Min(text.Length, start + LongestHead) - bar - 1));
            int end = rest.IndexOfAny('|', '}');
            int equals = rest[..(end < 0 ? rest.Length : end)].IndexOf('=');
            if (equals >= 0 && rest[..equals].Trim().Equals("content", StringComparison.OrdinalIgnoreCase))
            {
                head = Made(DayHeadKind.Content, start, bar + 1 + equals + 1, values);
                return true;
            }

            if (end < 0 || rest[..end].Contains('{'))
            {
                return false;
            }

            bool named = equals >= 0;
            string name = named ? rest[..equals].Trim().ToString() : (++place).ToString(System.Globalization.CultureInfo.InvariantCulture);
            values[name] = rest[(named ? equals + 1 : 0)..end].Trim().ToString();
            bar += 1 + end;
            if (text[bar] == '}')
            {
                DayHeadKind kind = values.ContainsKey("bottom") ? DayHeadKind.Bottom : header ? DayHeadKind.Header : DayHeadKind.Top;
                head = Made(kind, start, Math.Min(text.Length, bar + 2), values);

                // What says neither a date nor which end of the page it is has strayed into an entry.
                return head.Date is not null || kind == DayHeadKind.Bottom || values.ContainsKey("top");
            }
        }
    }

    private static DayHead Made(DayHeadKind kind, int start, int end, Dictionary<string, string> values)
    {
        string? Value(string name, string place) => values.GetValueOrDefault(name) ?? values.GetValueOrDefault(place);
        return new DayHead(kind, start, end, PageTitle.Date(Value("year", "1"), Value("month", "2"), Value("day", "3")));
    }
}

internal enum DayHeadKind
{
    /// <summary>holds the page in its argument <c>content=</c></summary>
    Content,

    /// <summary>opens a table that <c>|}</c> closes</summary>
    Header,

    /// <summary>stands above the page (<c>top=yes</c>)</summary>
    Top,

    /// <summary>stands below the page (<c>bottom=yes</c>)</summary>
    Bottom,
}
