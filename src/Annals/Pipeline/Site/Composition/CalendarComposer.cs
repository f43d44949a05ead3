using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the pages of months, of years, and of all years.</summary>
internal sealed class CalendarComposer(EditionSource source)
{
    /// <summary>Of how many of the newest years the page of all years has the months: of more it would be too heavy.</summary>
    private const int MostDetailed = 28;

    /// <summary>Null: no day of the month was read.</summary>
    public CalendarPage? Month(DateOnly from)
    {
        List<DateOnly> months = [.. source.Days.Months];
        CalendarPart[] days = [.. Days(DayCalendar.MonthOf(from)).Select(day => new CalendarPart(day.Date, day.Events, day.Read ? 0 : 1))];
        return months.BinarySearch(from) is >= 0 and int at ? new CalendarPage(CalendarKind.Month, from, [.. days], Beside(months, at - 1), Beside(months, at + 1)) : null;
    }

    /// <summary>Null: no day of the year was read.</summary>
    public CalendarPage? Year(DateOnly from)
    {
        List<DateOnly> years = [.. source.Days.Years];
        return years.BinarySearch(from) is >= 0 and int at
            ? new CalendarPage(CalendarKind.Year, from, Parts(DayCalendar.YearOf(from), date => DayCalendar.MonthOf(date).First), Beside(years, at - 1), Beside(years, at + 1))
            {
                Detail = Parts(DayCalendar.YearOf(from), date => date),
                Categories = CategoryYears.Read(source.Chronicle, from.Year),
            }
            : null;
    }

    /// <summary>All years.</summary>
    public CalendarPage Years()
    {
        ValueList<CalendarPart> years = Parts((DateOnly.MinValue, DateOnly.MaxValue), date => DayCalendar.YearOf(date).First);
        DateOnly detailed = years.Count > MostDetailed ? years[^MostDetailed].From : DateOnly.MinValue;
        return new CalendarPage(CalendarKind.Years, years.Count > 0 ? years[0].From : DateOnly.MinValue, years)
        {
            Detail = Parts((detailed, DateOnly.MaxValue), date => DayCalendar.MonthOf(date).First),
        };
    }

    private static DateOnly? Beside(List<DateOnly> periods, int at) => at >= 0 && at < periods.Count ? periods[at] : null;

    private ValueList<CalendarPart> Parts((DateOnly First, DateOnly Last) span, Func<DateOnly, DateOnly> periodOf) =>
        Days(span).GroupBy(day => periodOf(day.Date))
            .Select(period => new CalendarPart(period.Key, period.Sum(day => day.Events), period.Count(day => !day.Read)))
            .ToValueList();

    /// <summary>The days of a span that have a page, those without data among them.</summary>
    private IEnumerable<DayRecord> Days((DateOnly First, DateOnly Last) span) =>
        source.Days.PagesIn(span.First, span.Last).Select(date => source.Days.Of(date) ?? new DayRecord(date, false, 0, 0));
}
