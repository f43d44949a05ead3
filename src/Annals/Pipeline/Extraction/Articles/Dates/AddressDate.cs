using System.Globalization;
using System.Text.RegularExpressions;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>The day that an address names: <c>/2017/11/23/</c>, <c>/2017-11-23-</c>, <c>/20171123/</c>.</summary>
internal static partial class AddressDate
{
    public const string From = "the address";

    public static DateCandidate? In(string? url)
    {
        if (url is null)
        {
            return null;
        }

        Match match = Divided().Match(url);
        match = match.Success ? match : Joined().Match(url);
        match = match.Success ? match : DayFirst().Match(url);
        return match.Success && DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new DateCandidate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), From, false)
            : null;
    }

    /// <summary>Whether an address names the year and month of a date (<c>/2017/11/</c>), which many systems write when a text is first published.</summary>
    public static bool NamesMonth(string url, DateCandidate date) => url.Contains($"/{date.Value[..4]}/{date.Value[5..7]}/", StringComparison.Ordinal);

    /// <summary><c>/29-10-2021</c>.</summary>
    [GeneratedRegex(@"[/-](?<d>[0-3][0-9])[-.](?<m>[01][0-9])[-.](?<y>20[0-9]{2})(?:[/.-]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"[/_.-](?<y>(?:19|20)[0-9]{2})[/_.-](?<m>[01]?[0-9])[/_.-](?<d>[0-3]?[0-9])(?:[/_.-]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Divided();

    [GeneratedRegex(@"[/_-](?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?:[/_.-]|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
