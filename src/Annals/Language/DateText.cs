using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Model;

namespace Annals.Language;

/// <summary>Reads dates as machines and people write them, into ISO 8601 as exact as they are and in the zone they name.</summary>
public static partial class DateText
{
    /// <summary>Longer text is no date; in a longer one only the beginning is searched, in UTF-16 units.</summary>
    private const int Longest = 400;

    /// <summary>No way to write a date takes fewer digits (<c>3.4.17</c>); most lines have fewer, and are not searched.</summary>
    private const int FewestDigits = 4;

    private const int YearDigits = 4;

    private static readonly string[] ThaiMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>The first date in the text, in ISO 8601; null where there is none.</summary>
    /// <param name="monthFirst">whether <c>3/4/2017</c> is a day in March</param>
    public static string? Find(string? text, bool monthFirst) => Find(text, monthFirst, out _);

    /// <param name="isDoubtful">the date is written in numbers that could as well be the other way round (<c>3/4/2017</c>)</param>
    /// <inheritdoc cref="Find(string?, bool)"/>
    public static string? Find(string? text, bool monthFirst, out bool isDoubtful)
    {
        isDoubtful = false;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string part = text.Length > Longest ? text[..Longest] : text;
        if (!HasDigits(part))
        {
            return null;
        }

        if (!Ascii.IsValid(part) && part.Any(IsForeignDigit))
        {
            bool persian = part.AsSpan().ContainsAnyInRange('\u06F0', '\u06F9');
            part = string.Concat(part.Select(c => IsForeignDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
            if (persian && PersianNumbers().Match(part) is { Success: true } solar && CalendarDay.Persian(Number(solar, "y"), Number(solar, "m"), Number(solar, "d")) is { } day)
            {
                return day;
            }
        }

        Match iso = Iso().Match(part);
        return iso.Success && FromIso(iso) is { } exact ? exact
            : (HasYear(part) ? Named(Parted(part)) ?? Thai(part) : null) ?? Asian(part) ?? Numeric(part, monthFirst, ref isDoubtful) ?? Compact(part);
    }

    /// <summary>Whether a text has as many digits as any way to write a date takes.</summary>
    public static bool HasDigits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += char.IsAsciiDigit(c) || IsForeignDigit(c) ? 1 : 0;
        }

        return digits >= FewestDigits;
    }

    /// <summary>A digit of another script, as Arabic, Persian, Hindi or Bengali pages print them.</summary>
    private static bool IsForeignDigit(char c) => c > 127 && char.IsDigit(c);

    /// <summary>Whether a year may stand in a text: a name of a month without one is no date, and folding letters to find that out costs more than this.</summary>
    private static bool HasYear(string text)
    {
        int digits = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
            if (digits >= YearDigits && text[i] is '1' or '2')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words glued to each other or to a year (<c>Ada LoveMay 3, 2017Updated</c>), as elements without a blank between them print them, with a blank between.</summary>
    public static string Parted(string text)
    {
        StringBuilder? parted = null;
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(text[i]) && (digits == YearDigits || char.IsLower(text[i - 1])))
            {
                parted ??= new StringBuilder(text, 0, i, text.Length + 8);
                parted.Append(' ');
            }

            parted?.Append(text[i]);
            digits = char.IsAsciiDigit(text[i]) ? digits + 1 : 0;
        }

        return parted?.ToString() ?? text;
    }

    private static string? FromIso(Match iso)
    {
        string? day = Gregorian(iso);
        if (day is null || !iso.Groups["h"].Success)
        {
            return day;
        }

        string? time = Time(Number(iso, "h"), Number(iso, "min"), iso.Groups["s"].Success ? Number(iso, "s") : null);
        return time is null ? day : $"{day}T{time}{Zone(iso.Groups["z"].Value)}";
    }

    /// <summary><c>23. November 2017</c>, <c>November 23rd, 2017</c>, <c>Thu, 23 Nov 2017 10:00:00 GMT</c>.</summary>
    private static string? Named(string text)
    {
        string plain = Folding.Plain(text).ToLowerInvariant();
        return Named(plain, DayMonth(), isTimed: true) ?? Named(plain, MonthDay(), isTimed: true)
            ?? Named(plain, YearMonthName(), isTimed: false) ?? Named(plain, YearDayMonth(), isTimed: false) ?? Named(plain, MonthDayTime(), isTimed: false)
            ?? (Vietnamese().Match(plain) is { Success: true } numbered ? Gregorian(numbered) : null);
    }

    private static string? Named(string plain, Regex pattern, bool isTimed)
    {
        foreach (Match match in Matches(pattern, plain))
        {
            if (MonthNames.Day(Number(match, "y"), match.Groups["name"].Value, Number(match, "d"), match.Groups["dot"].Success) is { } day)
            {
                return isTimed ? WithTime(day, plain, match.Index + match.Length) : day;
            }
        }

        return null;
    }

    /// <summary>All matches; where there is none, which is nearly always, without a collection of them.</summary>
    private static Match[] Matches(Regex pattern, string text) => pattern.IsMatch(text) ? pattern.Matches(text).ToArray() : [];

    /// <summary><c>23 พ.ย. 2560</c>: of the abbreviations two differ by a mark alone, which folding takes away.</summary>
    private static string? Thai(string text)
    {
        Match match = ThaiShort().Match(text);
        int month = match.Success ? Array.IndexOf(ThaiMonths, match.Groups["name"].Value) + 1 : 0;
        return month > 0 ? CalendarDay.Buddhist(Number(match, "y"), month, Number(match, "d")) : null;
    }

    private static string? Asian(string text)
    {
        Match match = YearMonthDay().Match(text);
        return match.Success ? Gregorian(match) : null;
    }

    private static string? Numeric(string text, bool monthFirst, ref bool isDoubtful)
    {
        foreach (Match match in Matches(Numbers(), text))
        {
            int first = Number(match, "a");
            int second = Number(match, "b");
            int year = Number(match, "y");
            year += year < 100 ? (year < 70 ? 2000 : 1900) : 0;
            bool dotted = match.Groups["s"].Value == ".";
            string? monthBefore = CalendarDay.Gregorian(year, first, second);
            string? dayBefore = CalendarDay.Gregorian(year, second, first);
            string? day = monthFirst && !dotted ? monthBefore ?? dayBefore : dayBefore ?? monthBefore;
            if (day is not null)
            {
                isDoubtful = !dotted && first <= 12 && second <= 12 && first != second;
                return WithTime(day, text, match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary><c>20171123</c> or seconds since 1970, where nothing else stands in the text.</summary>
    private static string? Compact(string text)
    {
        string digits = text.Trim();
        if (digits.Length is not (8 or 10 or 13) || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        long number = long.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length == 8
            ? CalendarDay.Gregorian((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100))
            : DateTimeOffset.FromUnixTimeSeconds(digits.Length == 13 ? number / 1000 : number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static string WithTime(string day, string text, int at)
    {
        Match match = TimeBehind().Match(text, at);
        if (!match.Success || match.Index - at > 12)
        {
            return day;
        }

        int hour = Number(match, "h");
        string half = match.Groups["half"].Value.ToLowerInvariant();
        hour = half.StartsWith('p') && hour < 12 ? hour + 12 : half.StartsWith('a') && hour == 12 ? 0 : hour;
        string? time = Time(hour, Number(match, "min"), match.Groups["s"].Success ? Number(match, "s") : null);
        return time is null ? day : $"{day}T{time}{Zone(match.Groups["z"].Value)}";
    }

    private static string? Gregorian(Match match) => CalendarDay.Gregorian(Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static string? Time(int hour, int minute, int? second) =>
        hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is null or (>= 0 and < 60)
            ? second is null ? string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}") : string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}")
            : null;

    private static string Zone(string zone) => zone.ToUpperInvariant() switch
    {
        "" => "",
        "Z" or "GMT" or "UTC" => "Z",
        [('+' or '-'), _, _] hours => hours + ":00",
        [('+' or '-'), _, _, _, _] whole => $"{whole[..3]}:{whole[3..]}",
        var other => other,
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>[0-9]{4})(?:[-/]|\. ?)(?<m>[0-9]{1,2})(?:[-/]|\. ?)(?<d>[0-9]{1,2})(?:\.?[T ,]+(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,][0-9]+)?)? ?(?<z>Z|GMT|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|(?<dot>\.)|º|o)?[\s,/-]*(?:de |of |d['’])?\s*(?<name>[\p{L}\p{M}]{2,14})(?:/[\p{L}\p{M}]{2,14})?\.?[,،]?[\s/-]*(?:de |del |พ\.ศ\. ?)?(?<y>[12][0-9]{3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<name>[\p{L}\p{M}]{2,14})\.?\s*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s*,?\s*(?<y>[12][0-9]{3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    /// <summary><c>Wed Jan 15 08:45:00 UTC 2020</c>.</summary>
    [GeneratedRegex(@"\b(?<name>\p{L}{3})\s(?<d>[0-9]{1,2})\s[0-9]{2}:[0-9]{2}(?::[0-9]{2})?\s(?:\S{1,6}\s)?(?<y>[12][0-9]{3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayTime();

    /// <summary><c>2020. január 5.</c>, <c>2023 Jan 7</c>, <c>2020 m. sausio 5 d.</c>, <c>2017ko azaroaren 23a</c>.</summary>
    [GeneratedRegex(@"\b(?<y>[12][0-9]{3})(?:ko)?[.,]?\s(?:m\.\s?)?(?<name>\p{L}{3,12})\.?\s(?<d>[0-9]{1,2})(?:an?)?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthName();

    /// <summary><c>2017. gada 23. novembrī</c>.</summary>
    [GeneratedRegex(@"\b(?<y>[12][0-9]{3})\. gada (?<d>[0-9]{1,2})\. (?<name>\p{L}{3,12})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex YearDayMonth();

    /// <summary><c>23 tháng 11 năm 2017</c>, folded.</summary>
    [GeneratedRegex(@"\b(?<d>[0-9]{1,2}) thang (?<m>[0-9]{1,2}),?(?: nam)? (?<y>[12][0-9]{3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})\s?(?<name>[\u0E00-\u0E7F]{1,3}\.[\u0E00-\u0E7F]\.)\s?(?:พ\.ศ\.\s?)?(?<y>[12][0-9]{3})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ThaiShort();

    /// <summary><c>۱۳۹۶/۰۹/۰۲</c>: in Persian digits a year like this is one of the Solar Hijri calendar.</summary>
    [GeneratedRegex(@"\b(?<y>1[2-5][0-9]{2})[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PersianNumbers();

    [GeneratedRegex(@"(?<y>[0-9]{4})\s?[年년]\s?(?<m>[0-9]{1,2})\s?[月월]\s?(?<d>[0-9]{1,2})\s?[日일]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"\b(?<a>[0-9]{1,2})(?<s>[./-])\s?(?<b>[0-9]{1,2})[./-]\s?(?<y>[12][0-9]{3}|[0-9]{2})\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<h>[0-9]{1,2})[:.h](?<min>[0-9]{2})(?::(?<s>[0-9]{2}))?\s?(?<half>[ap]\.?m)?\s?(?<z>Z|GMT|UTC|[+-][0-9]{2}:?[0-9]{2})?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeBehind();
}
