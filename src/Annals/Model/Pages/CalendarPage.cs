namespace Annals.Model.Pages;

/// <summary>A month by days, a year by months, or all years.</summary>
/// <param name="From">the first date of the month or year; of all years, any date</param>
/// <param name="Parts">the days, months or years that have a page, oldest first</param>
/// <param name="Previous">the first date of the nearest earlier month or year that has a page</param>
/// <param name="Next">the first date of the nearest later month or year that has a page</param>
public sealed record CalendarPage(CalendarKind Kind, DateOnly From, ValueList<CalendarPart> Parts, DateOnly? Previous = null, DateOnly? Next = null)
{
    /// <summary>The parts of the parts that have a page, oldest first: the days of a year, the months of all years; empty for a month.</summary>
    public ValueList<CalendarPart> Detail { get; init; }

    /// <summary>The categories of a year, those with most events first; else empty.</summary>
    public ValueList<CategoryMonths> Categories { get; init; }
}
