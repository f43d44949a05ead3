using System.Globalization;

namespace Annals.Language;

/// <summary>Days in ISO 8601 from the numbers of a year, a month and a day, by three calendars. Each gives null where the calendar has no such day.</summary>
internal static class CalendarDay
{
    /// <summary>How much later the Buddhist era, by which Thailand counts, has its years.</summary>
    private const int BuddhistYears = 543;

    /// <summary>Below it a year beside a Thai name is of the common era.</summary>
    private const int FirstBuddhist = 2400;

    /// <summary>Years of the Solar Hijri calendar that are taken for such; the first began in 1821.</summary>
    private const int FirstPersian = 1200;

    private const int LastPersian = 1600;

    private static readonly PersianCalendar SolarHijri = new();

    /// <summary>The calendar in which ISO 8601 counts.</summary>
    public static string? Gregorian(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : null;

    /// <summary>The Buddhist era, beside which Thai pages also count by the common one.</summary>
    public static string? Buddhist(int year, int month, int day) => Gregorian(year >= FirstBuddhist ? year - BuddhistYears : year, month, day);

    /// <summary>The Solar Hijri calendar of Iran and Afghanistan.</summary>
    public static string? Persian(int year, int month, int day)
    {
        if (year is < FirstPersian or > LastPersian || month is < 1 or > 12 || day < 1 || day > SolarHijri.GetDaysInMonth(year, month))
        {
            return null;
        }

        DateTime date = SolarHijri.ToDateTime(year, month, day, 0, 0, 0, 0);
        return Gregorian(date.Year, date.Month, date.Day);
    }
}
