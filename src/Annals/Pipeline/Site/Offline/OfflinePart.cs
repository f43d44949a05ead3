using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Composition;

namespace Annals.Pipeline.Site.Offline;

/// <summary>
/// A part of the chronicle that has an index of its own: a year, or a month of the newest year, so that a day that is added changes the index of its
/// month alone.
/// </summary>
/// <param name="Events">how many it has, at least one</param>
internal readonly record struct OfflinePart(ListPeriod Period, int Events)
{
    /// <summary>As its folder is called: <c>2017</c>, <c>2017-11</c>.</summary>
    public string Name => Period.Suffix;

    public (DateOnly First, DateOnly Last) Span => Period.Month == 0
        ? DayCalendar.YearOf(new DateOnly(Period.Year, 1, 1))
        : DayCalendar.MonthOf(new DateOnly(Period.Year, Period.Month, 1));

    /// <summary>The parts that have events, newest first.</summary>
    /// <param name="days">oldest first</param>
    public static ValueList<OfflinePart> Of(IReadOnlyList<DayRecord> days)
    {
        DayRecord[] full = [.. days.Where(day => day.Events > 0)];
        int newest = full.Length == 0 ? 0 : full[^1].Date.Year;
        return full.GroupBy(day => new ListPeriod(day.Date.Year, day.Date.Year == newest ? day.Date.Month : 0))
            .Select(part => new OfflinePart(part.Key, part.Sum(day => day.Events)))
            .Reverse()
            .ToValueList();
    }

    public bool Holds(DateOnly date) => date.Year == Period.Year && (Period.Month == 0 || date.Month == Period.Month);
}
