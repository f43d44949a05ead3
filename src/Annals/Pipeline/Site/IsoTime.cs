using System.Globalization;

namespace Annals.Pipeline.Site;

/// <summary>Dates and times as every format writes them: ISO 8601, times in UTC, with as many decimals as they have.</summary>
internal static class IsoTime
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Of(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static void Write(PageBytes output, DateOnly date)
    {
        date.TryFormat(output.GetSpan(16), out int written, "O", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    public static void Write(PageBytes output, DateTimeOffset time)
    {
        time.UtcDateTime.TryFormat(output.GetSpan(32), out int written, TimeFormat, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text.Trim(), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>A time with its zone; null without one, for it would be a guess.</summary>
    public static DateTimeOffset? ReadTime(string text)
    {
        string trimmed = text.Trim();
        bool zoned = trimmed.Contains('T') && (trimmed.EndsWith('Z') || trimmed.AsSpan(trimmed.IndexOf('T')).IndexOfAny('+', '-') > 0);
        return zoned && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
    }
}
