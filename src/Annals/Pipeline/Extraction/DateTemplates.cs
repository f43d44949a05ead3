using System.Globalization;
using Annals.Formats.Wikitext;

namespace Annals.Pipeline.Extraction;

/// <summary>Templates that show dates and the years between two of them. What depends on the day of reading is not understood: nothing published may.</summary>
internal static class DateTemplates
{
    /// <summary><c>{{as of|2016|10}}</c>: As of October 2016.</summary>
    public static string AsOf(WikiTemplate template)
    {
        if (template.Value("alt") is { Length: > 0 } shown)
        {
            return shown;
        }

        string words = template.Value("since") is { Length: > 0 } ? "since" : "as of";
        string start = template.Value("lc") is { Length: > 0 } ? words : char.ToUpperInvariant(words[0]) + words[1..];
        return $"{start} {Of(template, american: template.Value("df") is "US" or "us")}";
    }

    /// <summary>A date of year, month and day, as far as they are there: 2 October 2016, or October 2, 2016.</summary>
    public static string Of(WikiTemplate template, bool american)
    {
        string year = template.Value("1") ?? "";
        string month = Month(template.Value("2") ?? "");
        string day = (template.Value("3") ?? "").TrimStart('0');
        return day.Length > 0 && month.Length > 0 ? american ? $"{month} {day}, {year}" : $"{day} {month} {year}"
            : month.Length > 0 ? $"{month} {year}"
            : year;
    }

    /// <summary>The whole years between the two dates of <c>{{age|1950|1|31|2016|10|2}}</c>; null where there are not two.</summary>
    public static string? Age(WikiTemplate template)
    {
        if (Date(template, 1) is not { } birth || Date(template, 4) is not { } day || day < birth)
        {
            return null;
        }

        bool before = (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0;
        return (day.Year - birth.Year - (before ? 1 : 0)).ToString(CultureInfo.InvariantCulture);
    }

    private static DateOnly? Date(WikiTemplate template, int first)
    {
        string Part(int number) => template.Value((first + number).ToString(CultureInfo.InvariantCulture)) ?? "";
        return PageTitle.Date(Part(0), Part(1), Part(2));
    }

    private static string Month(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 12
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)
            : written;
}
