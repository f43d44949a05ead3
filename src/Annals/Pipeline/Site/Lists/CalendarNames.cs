using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What calendar pages and their parts are called, and where they stand.</summary>
internal static class CalendarNames
{
    public static NamedAddress Of(CalendarPage page) => Of(page.Kind, page.From);

    /// <param name="date">any date of the month or year</param>
    public static NamedAddress Of(CalendarKind kind, DateOnly date) => kind switch
    {
        CalendarKind.Month => DayAddress.OfMonth(date),
        CalendarKind.Year => DayAddress.OfYear(date),
        _ => new NamedAddress(ListWords.AllYears, SitePath.AllYears),
    };

    /// <param name="kind">of the page that the part stands on</param>
    public static NamedAddress OfPart(CalendarKind kind, DateOnly date) => kind switch
    {
        CalendarKind.Month => DayAddress.OfDay(date),
        CalendarKind.Year => DayAddress.OfMonth(date),
        _ => DayAddress.OfYear(date),
    };
}
