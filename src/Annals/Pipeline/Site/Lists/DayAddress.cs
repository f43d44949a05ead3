using System.Globalization;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Days, months and years with the site paths of their pages.</summary>
internal static class DayAddress
{
    public static NamedAddress OfDay(DateOnly date) => new(DateWords.Day(date), SitePath.OfDay(date));

    /// <summary>A part of a long day as the parts beside it call it.</summary>
    public static NamedAddress OfPart(DateOnly date, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{DateWords.Day(date)}, {ListWords.Part} {number}"), SitePath.OfDayPart(date, number));

    public static NamedAddress OfMonth(DateOnly date) => new(DateWords.Month(date), SitePath.OfMonth(date.Year, date.Month));

    public static NamedAddress OfYear(DateOnly date) => new(DateWords.Year(date.Year), SitePath.OfYear(date.Year));

    public static NamedAddress AllYears => new(Words.Days, SitePath.AllYears);
}
