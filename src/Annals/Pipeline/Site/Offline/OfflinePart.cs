using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Composition;

namespace Annals.Pipeline.Site.Offline;

/// <summary>
/// A part of the chronicle that has an index of its own: a year, or a month of the newest year, so that a day that is added changes the index of its
/// month alone; and the events without a date.
/// </summary>
/// <param name="Events">how many it has, at least one</param>
internal readonly record struct OfflinePart(ListPeriod Period, int Events)
{
    /// <summary>The name of the part without dates.</summary>
    public const string UndatedName = "undated";

    /// <summary>In place of the period of the events without a date.</summary>
    public static readonly ListPeriod Undated = new(0);

    public bool IsUndated => Period == Undated;

    /// <summary>As its folder is called: <c>2017</c>, <c>2017-11</c>, <c>undated</c>.</summary>
    public string Name => IsUndated ? UndatedName : Period.Suffix;

    /// <summary>Of a part with dates.</summary>
    public (DateOnly First, DateOnly Last) Span => Period.Month == 0
        ? DayCalendar.YearOf(new DateOnly(Period.Year, 1, 1))
        : DayCalendar.MonthOf(new DateOnly(Period.Year, Period.Month, 1));

    /// <summary>The parts that have events, newest first, those without a date last.</summary>
    /// <param name="days">oldest first</param>
    /// <param name="undated">how many events have no date</param>
    public static ValueList<OfflinePart> Of(IReadOnlyList<DayRecord> days, int undated)
    {
        DayRecord[] full = [.. days.Where(day => day.Events > 0)];
        int newest = full.Length == 0 ? 0 : full[^1].Date.Year;
        return full.GroupBy(day => new ListPeriod(day.Date.Year, day.Date.Year == newest ? day.Date.Month : 0))
            .Select(part => new OfflinePart(part.Key, part.Sum(day => day.Events)))
            .Reverse()
            .Concat(undated > 0 ? [new OfflinePart(Undated, undated)] : [])
            .ToValueList();
    }

    public bool Holds(DateOnly date) => date.Year == Period.Year && (Period.Month == 0 || date.Month == Period.Month);
}
