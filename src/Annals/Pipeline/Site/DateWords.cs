using System.Globalization;

namespace Annals.Pipeline.Site;

/// <summary>Dates as a reader reads them: <c>23 November 2017</c>.</summary>
internal static class DateWords
{
    public static string Day(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date)}");

    /// <summary><c>23 Nov 2017</c>.</summary>
    public static string Short(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{WithinYear(date)} {date.Year}");

    /// <summary><c>23 Nov</c>, where the year is known.</summary>
    public static string WithinYear(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {ListWords.ShortMonths[date.Month - 1]}");

    public static string DayOfWeek(DateOnly date) => ListWords.DaysOfWeek[((int)date.DayOfWeek + 6) % 7];

    public static string Month(DateOnly date) => Month(date.Year, date.Month);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{ListWords.Months[month - 1]} {year}");

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
