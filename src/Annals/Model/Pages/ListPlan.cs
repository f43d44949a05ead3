namespace Annals.Model.Pages;

/// <summary>
/// How a list is laid out in pages: at most <see cref="MostWhole"/> rows stand on its first page alone; a longer list has a part per year, a year of more than
/// <see cref="MostRows"/> a part per month, a longer month a part per <see cref="MostRows"/> rows, counted from its oldest row so that a new day changes only the newest part.
/// </summary>
public sealed class ListPlan
{
    /// <summary>A longer list has parts: its first page says more than its rows.</summary>
    public const int MostWhole = 70;

    /// <summary>The most rows on the page of a part.</summary>
    public const int MostRows = 90;

    /// <summary>How many of its newest rows the first page of a list with parts shows.</summary>
    public const int NewestRows = 50;

    private readonly ListPart[] _leaves;

    private ListPlan(int rows, ValueList<ListPart> parts)
    {
        Rows = rows;
        Parts = parts;
        _leaves = [.. parts.Where(part => !part.IsBranch)];
    }

    /// <summary>Number of rows in the list.</summary>
    public int Rows { get; }

    /// <summary>All parts, oldest first, a year before its months; empty: the list stands on its first page alone.</summary>
    public ValueList<ListPart> Parts { get; }

    public bool HasParts => Parts.Count > 0;

    /// <param name="days">how many rows each date has, newest first; each date once and with at least one row</param>
    public static ListPlan Of(IReadOnlyList<(DateOnly Date, int Rows)> days)
    {
        int rows = days.Sum(day => day.Rows);
        List<ListPart> parts = [];
        if (rows > MostWhole)
        {
            (DateOnly Date, int Rows)[] ascending = [.. days.Reverse()];
            for (int at = 0; at < ascending.Length;)
            {
                at += AddYear(ascending.AsSpan(at), parts);
            }
        }

        return new ListPlan(rows, [.. parts]);
    }

    /// <summary>The parts that hold rows of <paramref name="date"/>: a year or month, or the pieces of a month. Branches are not among them.</summary>
    public IEnumerable<ListPart> Holding(DateOnly date) => _leaves.Where(part => part.First <= date && date <= part.Last);

    /// <summary>The parts linked on a page: the years on the first page (<see langword="null"/>), the parts of a year on its page; newest first.</summary>
    public ValueList<ListPart> Below(ListPart? above) =>
        above is null ? Parts.Where(part => part.Period.Month == 0).Reverse().ToValueList()
        : above.IsBranch ? Parts.Where(part => part.Period.Month > 0 && part.Period.Year == above.Period.Year).Reverse().ToValueList()
        : [];

    /// <summary>The neighbour with older rows: of a branch the year before, else the page that holds the rows before.</summary>
    public ListPart? Earlier(ListPart part) => Neighbour(part, -1);

    /// <summary>The neighbour with newer rows: of a branch the year after, else the page that holds the rows after.</summary>
    public ListPart? Later(ListPart part) => Neighbour(part, 1);

    private ListPart? Neighbour(ListPart part, int step)
    {
        ListPart[] line = part.IsBranch ? [.. Parts.Where(other => other.Period.Month == 0)] : _leaves;
        int at = Array.FindIndex(line, other => other.Period == part.Period) + step;
        return at >= 0 && at < line.Length ? line[at] : null;
    }

    /// <summary>Adds the parts of the year that <paramref name="days"/> begins with.</summary>
    /// <returns>how many days the year has</returns>
    private static int AddYear(ReadOnlySpan<(DateOnly Date, int Rows)> days, List<ListPart> parts)
    {
        int year = days[0].Date.Year;
        (int length, int rows) = Extent(days, date => date.Year == year);
        bool branch = rows > MostRows;
        parts.Add(new ListPart(new ListPeriod(year), branch, rows, days[0].Date, days[length - 1].Date, 0));
        for (int at = 0; branch && at < length;)
        {
            at += AddMonth(days[at..length], parts);
        }

        return length;
    }

    private static int AddMonth(ReadOnlySpan<(DateOnly Date, int Rows)> days, List<ListPart> parts)
    {
        DateOnly from = days[0].Date;
        (int length, int rows) = Extent(days, date => date.Month == from.Month);
        ListPeriod period = new(from.Year, from.Month);
        int held = 0;
        for (int at = 0; at < length; at++)
        {
            int more = days[at].Rows;
            while (held + more > MostRows)
            {
                int fits = MostRows - held;
                more -= fits;
                parts.Add(new ListPart(period, false, MostRows, from, days[fits > 0 ? at : at - 1].Date, fits > 0 ? more : 0));
                period = period with { Number = period.Number + 1 };
                from = days[at].Date;
                held = 0;
            }

            held += more;
        }

        parts.Add(new ListPart(period, false, held, from, days[length - 1].Date, 0));
        return length;
    }

    private static (int Length, int Rows) Extent(ReadOnlySpan<(DateOnly Date, int Rows)> days, Func<DateOnly, bool> within)
    {
        int length = 0;
        int rows = 0;
        while (length < days.Length && within(days[length].Date))
        {
            rows += days[length++].Rows;
        }

        return (length, rows);
    }
}
