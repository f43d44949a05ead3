namespace Annals.Pipeline.Extraction;

/// <summary>The part of a wikitext page that holds the entries of one day.</summary>
/// <param name="Date">what its template says; null where it says nothing</param>
/// <param name="Lacks">the marker that was missing where one was; null: none</param>
internal readonly record struct DayBody(int Start, int End, DateOnly? Date, string? Lacks)
{
    private const string Below = "below this line";
    private const string Above = "above this line";

    /// <summary>The days of a page, in its order; one without a date where no marker of the portal's stands in it.</summary>
    public static List<DayBody> All(string text)
    {
        List<DayBody> bodies = [];
        DayHead? open = null;
        int floor = 0;
        for (DayHead? head = DayHead.Next(text, 0); head is { } found; head = DayHead.Next(text, found.End))
        {
            if (found.Kind == DayHeadKind.Bottom)
            {
                bodies.Add(Of(text, floor, open, found.Start, found.Date));
                open = null;
                floor = found.End;
                continue;
            }

            if (open is not null)
            {
                // The comment that opens the next day may stand before its template.
                int comment = Comment(text, open.Value.End, found.Start, Below, last: true).Start;
                int between = Comment(text, open.Value.End, found.Start, Above, last: true).End;
                int end = comment >= 0 && comment > between && between >= 0 ? comment : found.Start;
                bodies.Add(Of(text, floor, open, end, null));
                floor = end;
            }

            open = found;
        }

        if (open is not null || bodies.Count == 0)
        {
            bodies.Add(Of(text, floor, open, text.Length, null));
        }

        return bodies;
    }

    /// <summary>Whether a comment of the portal's stands in the text.</summary>
    public static bool HasMarker(string text) => Comment(text, 0, text.Length, Below, last: false).Start >= 0 || Comment(text, 0, text.Length, Above, last: false).Start >= 0;

    private static DayBody Of(string text, int floor, DayHead? head, int ceiling, DateOnly? date)
    {
        (int belowStart, int belowEnd) = Comment(text, floor, ceiling, Below, last: false);

        // A head that lacks its last brace reaches into the next one.
        int start = Math.Min(ceiling, Math.Max(head?.End ?? floor, belowStart < 0 ? floor : belowEnd));
        (int aboveStart, _) = Comment(text, start, ceiling, Above, last: true);
        string? lacks = belowStart < 0 ? Below : aboveStart < 0 ? Above : null;
        int end = aboveStart >= 0 ? aboveStart : EndOf(text, start, ceiling, head?.Kind);
        return new DayBody(start, Math.Max(start, end), head?.Date ?? date, lacks is null ? null : $"the comment “{lacks}” is missing");
    }

    private static int EndOf(string text, int start, int ceiling, DayHeadKind? kind)
    {
        ReadOnlySpan<char> body = text.AsSpan(start, ceiling - start);
        switch (kind)
        {
            case DayHeadKind.Content:
                // A superfluous "}}" inside an entry must not end the page: then the last one does.
                int close = ClosingBraces(body);
                int last = body.LastIndexOf("}}", StringComparison.Ordinal);
                return start + (last < 0 ? body.Length : close >= 0 && body[close..].IndexOf("\n*", StringComparison.Ordinal) < 0 ? close : last);
            case DayHeadKind.Header:
                int table = body.LastIndexOf("|}", StringComparison.Ordinal);
                return start + (table >= 0 && (table == 0 || body[table - 1] == '\n') ? table : body.Length);
            default:
                return ceiling;
        }
    }

    /// <summary>Where the braces close that were opened before; -1 where they never do.</summary>
    private static int ClosingBraces(ReadOnlySpan<char> body)
    {
        int depth = 0;
        for (int at = 0; at + 1 < body.Length;)
        {
            int found = body[at..].IndexOfAny('{', '}');
            if (found < 0 || at + found + 1 >= body.Length)
            {
                return -1;
            }

            at += found;
            if (body[at + 1] != body[at])
            {
                at++;
                continue;
            }

            if (body[at] == '}' && depth == 0)
            {
                return at;
            }

            depth += body[at] == '{' ? 1 : -1;
            at += 2;
        }

        return -1;
    }

    private static (int Start, int End) Comment(string text, int from, int to, string words, bool last)
    {
        ReadOnlySpan<char> part = text.AsSpan(from, Math.Max(0, to - from));
        int at = last ? part.LastIndexOf(words, StringComparison.OrdinalIgnoreCase) : part.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return (-1, -1);
        }

        int open = part[..at].LastIndexOf("<!--", StringComparison.Ordinal);
        int close = part[at..].IndexOf("-->", StringComparison.Ordinal);
        return open < 0 || close < 0 || part[open..at].Contains("-->", StringComparison.Ordinal) ? (-1, -1) : (from + open, from + at + close + "-->".Length);
    }
}
