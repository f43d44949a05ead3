using System.Globalization;

namespace Annals.Pipeline.Extraction;

/// <summary>The date in a page's title, an address or a file name: <c>Portal:Current events/2016 October 2</c>, <c>2026_August_5</c>, <c>2017-11-23.wiki</c>.</summary>
internal static class PageTitle
{
    private const string Prefix = "Portal:Current events/";

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The title of the day page of a date.</summary>
    public static string Of(DateOnly date) => Prefix + date.ToString("yyyy MMMM d", CultureInfo.InvariantCulture);

    /// <summary>Whether a title names a day page.</summary>
    public static bool IsDayPage(string title) => title.Replace('_', ' ').StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && DateIn(title) is not null;

    /// <summary>The last date that stands in <paramref name="text"/>; null where there is none.</summary>
    public static DateOnly? DateIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        List<string> words = Words(Uri.UnescapeDataString(text));
        for (int i = words.Count - 1; i >= 2; i--)
        {
            if (Date(words[i - 2], words[i - 1], words[i]) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A date of its three parts as the portal's templates carry them; the month is a number or a name.</summary>
    public static DateOnly? Date(string? year, string? month, string? day)
    {
        if (year is not { Length: 4 } || !IsNumber(year, 4, out int y) || !IsNumber(day, 2, out int d))
        {
            return null;
        }

        int m = Array.FindIndex(Months, name => name.Equals(month, StringComparison.OrdinalIgnoreCase)) + 1;
        bool known = m > 0 || IsNumber(month, 2, out m);
        return known && y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    /// <summary>A date as pages print it in their headings: <c>November 23, 2017 (Thursday)</c> or <c>23 November 2017</c>.</summary>
    public static DateOnly? PrintedDate(string text)
    {
        List<string> words = Words(text);
        for (int i = 0; i + 2 < words.Count; i++)
        {
            if ((Date(words[i + 2], words[i], words[i + 1]) ?? Date(words[i + 2], words[i + 1], words[i])) is { } date)
            {
                return date;
            }
        }

        return DateIn(text);
    }

    private static bool IsNumber(string? text, int mostDigits, out int number)
    {
        number = 0;
        return text is { Length: > 0 } && text.Length <= mostDigits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Runs of letters and runs of digits.</summary>
    private static List<string> Words(string text)
    {
        List<string> words = [];
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            bool digits = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (digits ? char.IsAsciiDigit(text[i]) : char.IsAsciiLetter(text[i])))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i]);
            }
            else
            {
                i++;
            }
        }

        return words;
    }
}
