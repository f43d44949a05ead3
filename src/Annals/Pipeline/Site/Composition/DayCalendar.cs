using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// Which days have a page. A day that was read has one; between the first and the last of these, so has a day that was not, in a month that has
/// another: it says that there is no data.
/// </summary>
internal sealed class DayCalendar
{
    private readonly DayRecord[] _read;
    private readonly Dictionary<DateOnly, DayRecord> _byDate;

    private DayCalendar(DayRecord[] read)
    {
        _read = read;
        _byDate = read.ToDictionary(day => day.Date);
    }

    /// <summary>Days that were read, oldest first.</summary>
    public IReadOnlyList<DayRecord> Read => _read;

    /// <summary>First dates of the months that have a page, oldest first.</summary>
    public IEnumerable<DateOnly> Months => _read.Select(day => new DateOnly(day.Date.Year, day.Date.Month, 1)).Distinct();

    /// <summary>First dates of the years that have a page, oldest first.</summary>
    public IEnumerable<DateOnly> Years => _read.Select(day => new DateOnly(day.Date.Year, 1, 1)).Distinct();

    public static DayCalendar Of(IChronicle chronicle) => new([.. chronicle.Days(DateOnly.MinValue, DateOnly.MaxValue)]);

    public DayRecord? Of(DateOnly date) => _byDate.GetValueOrDefault(date);

    public bool HasPage(DateOnly date) =>
        _byDate.ContainsKey(date) || (_read.Length > 0 && date > _read[0].Date && date < _read[^1].Date && HasRead(MonthOf(date)));

    /// <summary>The days of a span that have a page, oldest first.</summary>
    public IEnumerable<DateOnly> PagesIn(DateOnly first, DateOnly last)
    {
        if (_read.Length == 0)
        {
            yield break;
        }

        DateOnly from = first > _read[0].Date ? first : _read[0].Date;
        DateOnly to = last < _read[^1].Date ? last : _read[^1].Date;
        for (int day = from.DayNumber; day <= to.DayNumber; day++)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            if (HasPage(date))
            {
                yield return date;
            }
        }
    }

    /// <summary>The nearest earlier date that has a page.</summary>
    public DateOnly? Before(DateOnly date) => Neighbour(LastReadBefore(date), MonthEnd, date, -1);

    /// <summary>The nearest later date that has a page.</summary>
    public DateOnly? After(DateOnly date) => Neighbour(FirstReadAfter(date), MonthStart, date, +1);

    /// <summary>The last day before <paramref name="date"/> that was read.</summary>
    public DateOnly? LastReadBefore(DateOnly date)
    {
        int at = Position(date) - 1;
        return at >= 0 ? _read[at].Date : null;
    }

    /// <summary>The first day after <paramref name="date"/> that was read.</summary>
    public DateOnly? FirstReadAfter(DateOnly date)
    {
        int at = Position(date.AddDays(date == DateOnly.MaxValue ? 0 : 1));
        return at < _read.Length && _read[at].Date > date ? _read[at].Date : null;
    }

    /// <summary>The days of other years that have the same day and month, and a page, newest first.</summary>
    public IEnumerable<DateOnly> SameDays(DateOnly date)
    {
        for (int year = _read.Length == 0 ? 0 : _read[^1].Date.Year; year >= 1 && year >= _read[0].Date.Year; year--)
        {
            if (year != date.Year && date.Day <= DateTime.DaysInMonth(year, date.Month) && new DateOnly(year, date.Month, date.Day) is var other && HasPage(other))
            {
                yield return other;
            }
        }
    }

    public static (DateOnly First, DateOnly Last) MonthOf(DateOnly date) => (MonthStart(date), MonthEnd(date));

    public static (DateOnly First, DateOnly Last) YearOf(DateOnly date) => (new DateOnly(date.Year, 1, 1), new DateOnly(date.Year, 12, 31));

    private static DateOnly MonthStart(DateOnly date) => new(date.Year, date.Month, 1);

    private static DateOnly MonthEnd(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    private bool HasRead((DateOnly First, DateOnly Last) span)
    {
        int at = Position(span.First);
        return at < _read.Length && _read[at].Date <= span.Last;
    }

    /// <summary>The neighbour of <paramref name="date"/> with a page: the day beside it, or the end of the nearest month that was read.</summary>
    private DateOnly? Neighbour(DateOnly? read, Func<DateOnly, DateOnly> end, DateOnly date, int step)
    {
        if (read is not { } known)
        {
            return null;
        }

        DateOnly beside = date.AddDays(step);
        if (HasPage(beside))
        {
            return beside;
        }

        DateOnly far = end(known);
        return HasPage(far) ? far : known;
    }

    /// <summary>Index of the first day read on or after <paramref name="date"/>.</summary>
    private int Position(DateOnly date)
    {
        int low = 0;
        int high = _read.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_read[middle].Date < date)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
