using System.Globalization;

namespace Annals.Model;

/// <summary>A date of an article, as exact as the page gives it, in the page's own zone: the day is the one the page names, wherever it is read.</summary>
public sealed record ArticleDate
{
    /// <param name="value">ISO 8601: a day (<c>2017-11-23</c>), or a day with a time, with or without its distance from UTC</param>
    /// <param name="from">where it was found, in words</param>
    /// <exception cref="FormatException"><paramref name="value"/> begins with no day</exception>
    public ArticleDate(string value, string from)
    {
        Day = value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"“{value}” begins with no day in ISO 8601");
        Value = value;
        From = from;
    }

    public string Value { get; }

    public string From { get; }

    /// <summary>The day that the page names.</summary>
    public DateOnly Day { get; }

    /// <summary>The moment, where the page gives a time and its distance from UTC; else null.</summary>
    public DateTimeOffset? Moment =>
        Value.Length > 16 && (Value.EndsWith('Z') || Value.LastIndexOfAny(['+', '-']) > 10)
        && DateTimeOffset.TryParse(Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment
            : null;
}
