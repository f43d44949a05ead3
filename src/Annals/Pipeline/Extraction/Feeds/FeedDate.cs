using System.Globalization;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>
/// Dates of feeds in ISO 8601. Those of RFC 822 (section 5) and of the W3C's note on dates, which nearly all are, are read at once; what else people write is left
/// to the reader of dates in texts.
/// </summary>
internal static class FeedDate
{
    /// <summary>Room for a day, a time with a fraction, and a zone.</summary>
    private const int Longest = 48;

    /// <summary>The date as exact as it is written and in its own zone; null where there is none.</summary>
    public static string? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return Iso(trimmed) ?? Mail(trimmed) ?? DateText.Find(text, true);
    }

    private static string? Iso(ReadOnlySpan<char> text)
    {
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !Number(text[..4], out int year) || !Number(text[5..7], out int month) || !Number(text[8..10], out int day)
            || !IsDay(year, month, day))
        {
            return null;
        }

        return text.Length == 10 ? Written(year, month, day, "") : text[10] is 'T' or 't' or ' ' ? WithTime(year, month, day, text[11..]) : null;
    }

    private static string? Mail(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text[(text.IndexOf(',') + 1)..].TrimStart();
        int day = Leading(ref rest);
        rest = rest.TrimStart(" -");
        if (day < 0 || rest.Length < 8 || MonthOf(rest) is not (> 0 and var month))
        {
            return null;
        }

        rest = rest[(rest.IndexOfAnyExceptInRange('A', 'z') is > 0 and var end ? end : 3)..].TrimStart(" -.");
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        int year = Leading(ref rest);
        year += digits == 2 || rest.IsEmpty && year is >= 0 and < 100 ? (year < 70 ? 2000 : 1900) : 0;
        return IsDay(year, month, day) ? rest.IsWhiteSpace() ? Written(year, month, day, "") : WithTime(year, month, day, rest.TrimStart()) : null;
    }

    /// <summary>Hour, minute, second where there is one, and zone behind the day; null where that is no time.</summary>
    private static string? WithTime(int year, int month, int day, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        int hour = Leading(ref rest);
        if (hour is < 0 or > 23 || rest.IsEmpty || rest[0] != ':')
        {
            return null;
        }

        rest = rest[1..];
        int minute = Leading(ref rest);
        int second = -1;
        ReadOnlySpan<char> fraction = "";
        if (!rest.IsEmpty && rest[0] == ':')
        {
            rest = rest[1..];
            second = Leading(ref rest);
            second = second == 60 ? 59 : second;
            if (second is < 0 or > 59)
            {
                return null;
            }
        }

        if (!rest.IsEmpty && rest[0] is '.' or ',')
        {
            int end = rest[1..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var found ? found + 1 : rest.Length;
            fraction = second < 0 || end is < 2 or > 8 ? "" : rest[1..end];
            rest = rest[end..];
        }

        if (minute is < 0 or > 59 || Zone(rest.Trim()) is not { } zone)
        {
            return null;
        }

        Span<char> time = stackalloc char[Longest];
        time[0] = 'T';
        int length = TwoDigits(time, 1, hour);
        time[length++] = ':';
        length = TwoDigits(time, length, minute);
        if (second >= 0)
        {
            time[length++] = ':';
            length = TwoDigits(time, length, second);
        }

        if (!fraction.IsEmpty)
        {
            time[length++] = '.';
            fraction.CopyTo(time[length..]);
            length += fraction.Length;
        }

        zone.CopyTo(time[length..]);
        return Written(year, month, day, time[..(length + zone.Length)]);
    }

    /// <summary>The zone as ISO 8601 writes it, empty where none is named; null where it is none.</summary>
    private static string? Zone(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text[0] is '+' or '-')
        {
            ReadOnlySpan<char> rest = text[1..];
            int colon = rest.IndexOf(':');
            int digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            if (colon is 1 or 2 && Number(rest[..colon], out int hours) && rest.Length >= colon + 3 && Number(rest.Slice(colon + 1, 2), out int minutes))
            {
                return Offset(text[0], hours, minutes);
            }

            return digits == 4 && Number(rest[..2], out hours) && Number(rest[2..4], out minutes) ? Offset(text[0], hours, minutes)
                : digits is 1 or 2 && Number(rest[..digits], out hours) ? Offset(text[0], hours, 0) : null;
        }

        int word = text.IndexOfAnyExceptInRange('A', 'z');
        Span<char> name = stackalloc char[4];
        int length = (word < 0 ? text : text[..word]).ToUpperInvariant(name);
        return length < 0 ? "" : (ReadOnlySpan<char>)name[..length] switch
        {
            "Z" or "UT" or "UTC" or "GMT" or "WET" => text.Length > 3 && text[word < 0 ? ^1 : word] is '+' or '-' ? Zone(text[3..]) : "Z",
            "EDT" => "-04:00",
            "EST" or "CDT" => "-05:00",
            "CST" or "MDT" => "-06:00",
            "MST" or "PDT" => "-07:00",
            "PST" => "-08:00",
            "CET" or "MET" or "BST" or "WEST" => "+01:00",
            "CEST" or "MEST" or "EET" or "SAST" => "+02:00",
            "EEST" or "MSK" => "+03:00",
            "IST" => "+05:30",
            "HKT" or "AWST" => "+08:00",
            "JST" or "KST" => "+09:00",
            "AEST" => "+10:00",
            "AEDT" => "+11:00",
            "NZST" => "+12:00",
            "NZDT" => "+13:00",
            _ => "",
        };
    }

    private static string? Offset(char sign, int hours, int minutes) =>
        hours > 14 || minutes > 59 ? null : hours == 0 && minutes == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{minutes:D2}");

    private static int MonthOf(ReadOnlySpan<char> text) => ((char)(text[0] | 0x20), (char)(text[1] | 0x20), (char)(text[2] | 0x20)) switch
    {
        ('j', 'a', 'n') => 1,
        ('f', 'e', 'b') => 2,
        ('m', 'a', 'r') => 3,
        ('a', 'p', 'r') => 4,
        ('m', 'a', 'y') => 5,
        ('j', 'u', 'n') => 6,
        ('j', 'u', 'l') => 7,
        ('a', 'u', 'g') => 8,
        ('s', 'e', 'p') => 9,
        ('o', 'c', 't') => 10,
        ('n', 'o', 'v') => 11,
        ('d', 'e', 'c') => 12,
        _ => 0,
    };

    private static bool IsDay(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <param name="time">what follows the day</param>
    private static string Written(int year, int month, int day, ReadOnlySpan<char> time)
    {
        Span<char> date = stackalloc char[Longest + 10];
        int length = TwoDigits(date, TwoDigits(date, 0, year / 100), year % 100);
        date[length++] = '-';
        length = TwoDigits(date, length, month);
        date[length++] = '-';
        length = TwoDigits(date, length, day);
        time.CopyTo(date[length..]);
        return new string(date[..(length + time.Length)]);
    }

    /// <summary>Writes a number below a hundred.</summary>
    /// <returns>the place behind it</returns>
    private static int TwoDigits(Span<char> text, int at, int number)
    {
        text[at] = (char)('0' + (number / 10));
        text[at + 1] = (char)('0' + (number % 10));
        return at + 2;
    }

    /// <summary>Takes the digits at the beginning, at most four; -1 where there are none or more.</summary>
    private static int Leading(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? text.Length : end;
        if (end is 0 or > 4 || !Number(text[..end], out int number))
        {
            return -1;
        }

        text = text[end..];
        return number;
    }

    /// <param name="text">not longer than four characters, so that no number is too large</param>
    private static bool Number(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return !text.IsEmpty;
    }
}
