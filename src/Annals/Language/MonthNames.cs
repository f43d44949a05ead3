using System.Collections.Frozen;
using System.Globalization;
using Annals.Model;

namespace Annals.Language;

/// <summary>Names of months in many languages and three calendars, and the day that a date with one means. They stand in <c>data/months.tsv</c>.</summary>
internal static class MonthNames
{
    /// <summary>How much later the Buddhist era, by which Thailand counts, has its years.</summary>
    private const int BuddhistYears = 543;

    /// <summary>Below it a year beside a Thai name is of the common era.</summary>
    private const int FirstBuddhist = 2400;

    private const string Common = "";
    private const string Buddhist = "buddhist";
    private const string Persian = "persian";
    private const string Ordinal = "ordinal";

    private static readonly PersianCalendar SolarHijri = new();

    private static readonly FrozenDictionary<(string Name, string Kind), int> Numbers = EmbeddedTable.Rows("months.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (Key: (Folding.Plain(name).ToLowerInvariant(), row.Length > 2 ? row[2] : Common), Number: int.Parse(row[0], CultureInfo.InvariantCulture))))
        .DistinctBy(month => month.Key).ToFrozenDictionary(month => month.Key, month => month.Number);

    /// <summary>The day in ISO 8601; null: no month is called so, or it has no such day.</summary>
    /// <param name="name">of the month, folded, in lower case</param>
    /// <param name="isOrdinal">the day has a dot behind it</param>
    public static string? Day(int year, string name, int day, bool isOrdinal) =>
        isOrdinal && Numbers.TryGetValue((name, Ordinal), out int month) ? Day(year, month, day)
        : Numbers.TryGetValue((name, Common), out month) ? Day(year, month, day)
        : Numbers.TryGetValue((name, Buddhist), out month) ? BuddhistDay(year, month, day)
        : Numbers.TryGetValue((name, Persian), out month) ? PersianDay(year, month, day)
        : null;

    /// <summary>The day in ISO 8601; null: there is none.</summary>
    public static string? Day(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : null;

    /// <summary>A day of the Buddhist era, which Thai pages also count by the common one.</summary>
    public static string? BuddhistDay(int year, int month, int day) => Day(year >= FirstBuddhist ? year - BuddhistYears : year, month, day);

    /// <summary>A day of the Solar Hijri calendar of Iran and Afghanistan.</summary>
    public static string? PersianDay(int year, int month, int day)
    {
        if (year is < 1200 or > 1600 || month is < 1 or > 12 || day < 1 || day > SolarHijri.GetDaysInMonth(year, month))
        {
            return null;
        }

        DateTime date = SolarHijri.ToDateTime(year, month, day, 0, 0, 0, 0);
        return Day(date.Year, date.Month, date.Day);
    }
}
