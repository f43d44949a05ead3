using System.Collections.Frozen;
using System.Globalization;
using Annals.Model;

namespace Annals.Language;

/// <summary>Names of months in many languages and three calendars, and the day that a date with one means. They stand in <c>data/months.tsv</c>.</summary>
internal static class MonthNames
{
    private const string Common = "";
    private const string Buddhist = "buddhist";
    private const string Persian = "persian";
    private const string Ordinal = "ordinal";

    private static readonly FrozenDictionary<(string Name, string Kind), int> Numbers = EmbeddedTable.Rows("months.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (Key: (Folding.Plain(name).ToLowerInvariant(), row.Length > 2 ? row[2] : Common), Number: int.Parse(row[0], CultureInfo.InvariantCulture))))
        .DistinctBy(month => month.Key).ToFrozenDictionary(month => month.Key, month => month.Number);

    /// <summary>The day in ISO 8601; null: no month is called so, or it has no such day.</summary>
    /// <param name="name">of the month, folded, in lower case</param>
    /// <param name="isOrdinal">the day has a dot behind it</param>
    public static string? Day(int year, string name, int day, bool isOrdinal) =>
        isOrdinal && Numbers.TryGetValue((name, Ordinal), out int month) ? CalendarDay.Gregorian(year, month, day)
        : Numbers.TryGetValue((name, Common), out month) ? CalendarDay.Gregorian(year, month, day)
        : Numbers.TryGetValue((name, Buddhist), out month) ? CalendarDay.Buddhist(year, month, day)
        : Numbers.TryGetValue((name, Persian), out month) ? CalendarDay.Persian(year, month, day)
        : null;
}
