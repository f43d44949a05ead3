using System.Globalization;

namespace Annals.App;

/// <summary>Times as commands print them: ISO 8601, in UTC, to the second.</summary>
internal static class UtcTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <returns>null: no time is known</returns>
    public static string? Of(DateTimeOffset? time) => time is { } known ? Of(known) : null;
}
