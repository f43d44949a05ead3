using System.Globalization;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>When a server wants to be asked again (RFC 9110, 10.2.3), and when it is asked again where it does not say.</summary>
public static class RetryAfter
{
    /// <summary>The wait that a header asks for, from nothing to <paramref name="most"/>; null: there is none, or it cannot be read.</summary>
    /// <param name="value">seconds, or a date</param>
    public static TimeSpan? Read(string? value, DateTimeOffset now, TimeSpan most)
    {
        string text = value?.Trim() ?? "";
        TimeSpan wait;
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            wait = decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal seconds) && seconds < (decimal)most.TotalSeconds
                ? TimeSpan.FromSeconds((double)seconds) : most;
        }
        else if (DateTimeOffset.TryParseExact(
            text, ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite, out DateTimeOffset date))
        {
            wait = date - now;
        }
        else
        {
            return null;
        }

        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > most ? most : wait;
    }

    /// <summary>The wait after so many failures in a row: it doubles, and is stretched or shortened by up to a half so that many do not come back together.</summary>
    /// <param name="failures">from 1</param>
    /// <param name="random">from 0 to 1</param>
    public static TimeSpan BackOff(int failures, double random, FetchLimits limits)
    {
        double doubled = limits.FirstBackOff.TotalSeconds * Math.Pow(2, Math.Clamp(failures - 1, 0, 40));
        return TimeSpan.FromSeconds(Math.Min(doubled, limits.LongestBackOff.TotalSeconds) * (0.5 + random));
    }
}
