using System.Globalization;
using System.Text.Json;
using Annals.Formats.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>Where an assertion of the feedparser corpus looks, in our reading.</summary>
internal static class AssertedField
{
    /// <summary>What is not claimed (docs/formats/feeds.md), by what the files are about: markup that is to be cleaned or belongs to other vocabularies, languages, places, made-up elements, two texts of one kind.</summary>
    private static readonly string[] NotClaimed = ["/sanitize/", "svg", "mathml", "atomxlink", "/cdf/", "/geo/", "/lang/", "madeup", "multiple_values"];

    /// <summary>Whether the assertion is about what is claimed, and if so, whether it holds.</summary>
    public static bool? Holds(string file, JsonElement assertion, SyndicatedFeed feed)
    {
        JsonElement[] path = [.. assertion.GetProperty("path").EnumerateArray()];
        JsonElement expected = assertion.TryGetProperty("value", out JsonElement value) ? value : default;
        bool isMail = expected.ValueKind == JsonValueKind.String && expected.GetString()!.Contains('@', StringComparison.Ordinal);
        if (assertion.GetProperty("op").GetString() != "eq" || path.Length < 2 || NotClaimed.Any(("/" + file).Contains) || Names(path, 0) is not ("feed" or "entries"))
        {
            return null;
        }

        bool isFeed = Names(path, 0) == "feed";
        int at = isFeed ? 1 : 2;
        SyndicatedItem? item = isFeed ? ReadFeed.Own(feed) : path[1].ValueKind == JsonValueKind.Number ? feed.Items.ElementAtOrDefault(path[1].GetInt32()) ?? new SyndicatedItem() : null;
        return item is null || at >= path.Length || (isMail && Names(path, at)!.StartsWith("author", StringComparison.Ordinal)) ? null
            : isFeed && Names(path, at) is "id" or "guid" or "tags" or "category" or "published_parsed" or "content" ? null
            : Field(item, path[at..]) is (true, var found) ? Same(expected, found) : null;
    }

    private static (bool IsClaimed, object? Found) Field(SyndicatedItem item, JsonElement[] path)
    {
        string? last = path.Length > 1 ? Names(path, path.Length - 1) : null;
        int? number = path.Length > 1 && path[1].ValueKind == JsonValueKind.Number ? path[1].GetInt32() : null;
        return (Names(path, 0), last) switch
        {
            ("title", null) or ("title_detail", "value") => (true, item.Title),
            ("link", null) => (true, item.Url),
            ("id" or "guid", null) => (true, item.Id),
            ("language", null) => (true, item.Language),
            ("summary" or "description" or "subtitle" or "tagline", null) or ("summary_detail", "value") => (true, item.Summary ?? item.Content),
            ("content", "value") => (true, item.Content ?? item.Summary),
            ("author", null) or ("author_detail", "name") => (true, item.Authors.ElementAtOrDefault(0)),
            ("authors", "name") => (true, item.Authors.ElementAtOrDefault(number ?? 0)),
            ("updated_parsed", null) => (true, ReadFeed.Seconds(item.Updated)),
            ("published_parsed", null) => (true, ReadFeed.Seconds(item.Published)),
            ("tags", "term") => (true, item.Categories.ElementAtOrDefault(number ?? 0)),
            ("category", null) => (true, item.Categories.ElementAtOrDefault(0)),
            ("links", "href") => (true, item.Links.ElementAtOrDefault(number ?? 0)?.Url),
            ("links", "rel") => (true, item.Links.ElementAtOrDefault(number ?? 0)?.Rel),
            ("links", "type") => (true, item.Links.ElementAtOrDefault(number ?? 0)?.Type),
            _ => (false, null),
        };
    }

    private static bool Same(JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.String => found is string text && text.Trim() == expected.GetString()!.Trim(),
        JsonValueKind.Array => found is long seconds && seconds == Seconds(expected),
        _ => found is null,
    };

    /// <summary>A time as year, month, day, hour, minute, second.</summary>
    private static long Seconds(JsonElement parts)
    {
        int[] numbers = [.. parts.EnumerateArray().Take(6).Select(part => part.GetInt32())];
        return new DateTimeOffset(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], TimeSpan.Zero).ToUnixTimeSeconds();
    }

    private static string? Names(JsonElement[] path, int at) => path[at].ValueKind == JsonValueKind.String ? path[at].GetString() : path[at].GetInt32().ToString(CultureInfo.InvariantCulture);
}
