using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Annals.App.Server;

/// <summary>Chooses a format by what a reader accepts (RFC 9110, section 12.5.1).</summary>
internal static class AcceptHeader
{
    /// <summary>A longer header is not looked at.</summary>
    private const int MostRanges = 64;

    private const double NotNamed = -1;
    private const double Refused = -2;

    private static readonly (string Extension, string[] Types)[] Formats =
    [
        ("html", ["text/html", "application/xhtml+xml"]),
        ("json", ["application/json", "application/feed+json"]),
        ("xml", ["application/xml", "text/xml"]),
        ("md", ["text/markdown", "text/x-markdown"]),
        ("atom", ["application/atom+xml"]),
        ("rss", ["application/rss+xml"]),
        ("jsonl", ["application/jsonl", "application/x-ndjson", "application/x-jsonlines"]),
        ("csv", ["text/csv"]),
    ];

    /// <summary>The extension that is most welcome; of several the first; the first of all where none is.</summary>
    /// <param name="extensions">in which the page exists, the foremost first</param>
    public static string Choose(StringValues header, IReadOnlyList<string> extensions)
    {
        List<MediaTypeHeaderValue> ranges = Ranges(header);
        return ranges.Count > MostRanges ? extensions[0] : extensions.MaxBy(extension => Quality(extension, ranges)) ?? extensions[0];
    }

    /// <summary>What is no media range says nothing, and takes nothing from the others.</summary>
    private static List<MediaTypeHeaderValue> Ranges(StringValues header)
    {
        List<MediaTypeHeaderValue> ranges = [];
        foreach (string part in header.SelectMany(line => (line ?? "").Split(',', MostRanges + 2)))
        {
            if (MediaTypeHeaderValue.TryParse(part.Trim(), out MediaTypeHeaderValue? range))
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    /// <summary>The most exact range decides. A range of many types means the first of a format; what is refused is less welcome than what is not named.</summary>
    private static double Quality(string extension, List<MediaTypeHeaderValue> ranges)
    {
        double quality = NotNamed;
        int exactness = -1;
        string[] types = Formats.First(format => format.Extension == extension).Types;
        foreach (MediaTypeHeaderValue range in ranges)
        {
            int exact = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            bool matches = exact switch
            {
                0 => true,
                1 => types[0].StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase),
                _ => types.Any(type => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)),
            };
            if (matches && exact >= exactness)
            {
                double given = range.Quality is 0 ? Refused : range.Quality ?? 1;
                quality = exact > exactness ? given : Math.Max(quality, given);
                exactness = exact;
            }
        }

        return quality;
    }
}
