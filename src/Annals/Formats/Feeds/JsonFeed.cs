using System.Globalization;
using System.Text.Json;

namespace Annals.Formats.Feeds;

/// <summary>Reads JSON Feed (versions 1.0 and 1.1); members of a wrong kind count as missing.</summary>
internal static class JsonFeed
{
    private const int Head = 4096;
    private const string Version = "jsonfeed.org/version/";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether an object comes first whose version names JSON Feed, or that has the members of one and a version that is a mere number.</summary>
    public static bool Is(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(Head, text.Length)).TrimStart("\uFEFF \t\r\n");
        return start is ['{', not '{', ..] && (start.IndexOf(Version) >= 0 || start.IndexOf("jsonfeed.org\\/version\\/") >= 0
            || (start.IndexOf("\"version\"") >= 0 && (start.IndexOf("\"home_page_url\"") >= 0 || start.IndexOf("\"feed_url\"") >= 0 || start.IndexOf("\"content_text\"") >= 0 || start.IndexOf("\"content_html\"") >= 0)));
    }

    /// <param name="isCut">the text is the beginning of one: the items that are complete in it are read</param>
    public static SyndicatedFeed? Read(string text, string? address, bool isCut)
    {
        try
        {
            ReadOnlyMemory<char> start = text.AsMemory().TrimStart("\uFEFF \t\r\n");
            using JsonDocument json = isCut ? JsonDocument.Parse(CutJson.Closed(start.Span), Options) : JsonDocument.Parse(start, Options);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "version") is { } version
                ? Made(json.RootElement, version, address) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SyndicatedFeed Made(JsonElement json, string version, string? address)
    {
        FeedFields feed = new(0);
        List<FeedDefect> defects = [];
        feed.Title(0, Text(json, "title"));
        feed.Summary(0, Text(json, "description"));
        feed.Language(0, Text(json, "language"));
        Persons(feed, json);
        feed.Details.Offer(FeedFieldName.ImageUrl, 0, Text(json, "icon"));
        feed.Details.Offer(FeedFieldName.Icon, 0, Text(json, "favicon"));
        Link(feed, json, "home_page_url", "alternate");
        Link(feed, json, "feed_url", "self");
        Link(feed, json, "next_url", "next");
        string? site = Text(json, "home_page_url") ?? Text(json, "feed_url") ?? address;
        List<SyndicatedItem> items = [];
        foreach (JsonElement element in Elements(json, "items"))
        {
            if (items.Count == FeedLimits.Items)
            {
                defects.Add(new FeedDefect(0, $"the feed has more items than the limit of {FeedLimits.Items}; the rest was left out"));
                break;
            }

            if (element.ValueKind == JsonValueKind.Object)
            {
                items.Add(Item(element).ToItem(site, feed.DeclaredLanguage));
            }
        }

        // The format has no date of the feed itself: it changed when its newest item did.
        feed.Updated(0, items.Select(item => item.Updated).MaxBy(date => DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : DateTimeOffset.MinValue));
        string number = version.IndexOf(Version, StringComparison.Ordinal) is >= 0 and var at ? version[(at + Version.Length)..] : version;
        string format = number.Trim('/') is { Length: > 0 and < 8 } exact ? $"JSON Feed {(exact == "1" ? "1.0" : exact)}" : "JSON Feed";
        return feed.ToFeed(format, site, items, defects);
    }

    private static FeedFields Item(JsonElement json)
    {
        FeedFields item = new(0);
        item.Id(0, Text(json, "id"));
        item.Title(0, Text(json, "title"));
        item.Summary(0, Text(json, "summary"));
        item.Content(0, Text(json, "content_html"));
        item.Content(1, Text(json, "content_text"));
        item.Published(0, Text(json, "date_published"));
        item.Updated(0, Text(json, "date_modified"));
        item.Language(0, Text(json, "language"));
        Persons(item, json);
        if ((Text(json, "image") ?? Text(json, "banner_image")) is { } image)
        {
            item.Details.Offer(FeedFieldName.ImageUrl, 0, image);
        }

        Link(item, json, "url", "alternate");
        Link(item, json, "external_url", "related");
        foreach (JsonElement tag in Elements(json, "tags"))
        {
            item.Category(tag.ValueKind == JsonValueKind.String ? tag.GetString() : null);
        }

        foreach (JsonElement attachment in Elements(json, "attachments"))
        {
            if (attachment.ValueKind == JsonValueKind.Object && Text(attachment, "url") is { } url)
            {
                item.Link(new SyndicatedLink("enclosure", url.Trim(), Text(attachment, "mime_type"))
                {
                    Length = attachment.TryGetProperty("size_in_bytes", out JsonElement size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out long bytes) ? bytes : null,
                    Title = Text(attachment, "title"),
                });
            }
        }

        return item;
    }

    /// <summary>Version 1.1 has several authors, 1.0 has one.</summary>
    private static void Persons(FeedFields fields, JsonElement json)
    {
        foreach (JsonElement author in Elements(json, "authors"))
        {
            fields.Author(0, Person(author));
        }

        if (json.TryGetProperty("author", out JsonElement one))
        {
            fields.Author(1, Person(one));
        }
    }

    private static SyndicatedPerson? Person(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.Object => new SyndicatedPerson("author", Text(author, "name"), null, Text(author, "url")),
        JsonValueKind.String => new SyndicatedPerson("author", Json(author), null, null),
        _ => null,
    };

    private static void Link(FeedFields fields, JsonElement json, string name, string rel)
    {
        if (Text(json, name) is { } url)
        {
            fields.Link(new SyndicatedLink(rel, url.Trim(), null));
        }
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? Json(value) : null;

    private static string? Json(JsonElement value)
    {
        try
        {
            string? text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text.Length > FeedLimits.TextChars ? text[..FeedLimits.TextChars] : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}
