using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Annals.App.Server;

/// <summary>Chooses a format by what a reader accepts (RFC 9110, section 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>A longer header is not looked at.</summary>
    private const int MostRanges = 64;

    private static readonly (string Extension, string[] Types)[] Formats =
    [
        ("html", ["text/html", "application/xhtml+xml"]),
        ("json", ["application/json", "application/feed+json"]),
        ("xml", ["application/xml", "text/xml"]),
        ("md", ["text/markdown", "text/x-markdown"]),
        ("atom", ["application/atom+xml"]),
        ("rss", ["application/rss+xml"]),
    ];

    /// <summary>The extension that is most welcome; of several the first; the first of all where none is.</summary>
    /// <param name="extensions">in which the page exists, the foremost first</param>
    public static string Choose(StringValues header, IReadOnlyList<string> extensions)
    {
        if (!MediaTypeHeaderValue.TryParseList(header, out IList<MediaTypeHeaderValue>? ranges) || ranges.Count > MostRanges)
        {
            return extensions[0];
        }

        return extensions.MaxBy(extension => Quality(extension, ranges)) ?? extensions[0];
    }

    /// <summary>The most exact range decides; nothing said is least welcome of all.</summary>
    private static double Quality(string extension, IList<MediaTypeHeaderValue> ranges)
    {
        double quality = -1;
        int exactness = -1;
        string[] types = Formats.First(format => format.Extension == extension).Types;
        foreach (MediaTypeHeaderValue range in ranges)
        {
            int exact = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            bool matches = exact switch
            {
                0 => true,
                1 => types.Any(type => type.StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase)),
                _ => types.Any(type => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)),
            };
            if (matches && exact >= exactness)
            {
                quality = exact > exactness ? range.Quality ?? 1 : Math.Max(quality, range.Quality ?? 1);
                exactness = exact;
            }
        }

        return quality;
    }
}
