using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Days, months and years with the site paths of their pages.</summary>
internal static class DayAddress
{
    public static NamedAddress OfDay(DateOnly date) => new(DateWords.Day(date), SitePath.OfDay(date));

    public static NamedAddress OfMonth(DateOnly date) => new(DateWords.Month(date), SitePath.OfMonth(date.Year, date.Month));

    public static NamedAddress OfYear(DateOnly date) => new(DateWords.Year(date.Year), SitePath.OfYear(date.Year));

    public static NamedAddress AllYears => new(Words.Days, SitePath.AllYears);
}
