using System.Text.Json;
using Annals.Formats.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>Compares a reading with the JSON beside a feed of the gofeed corpus: title, links, dates, authors, texts of the feed and of its items.</summary>
internal static class ExpectedFeed
{
    /// <summary>A line for each value: whether it is as expected, and which it is.</summary>
    public static IEnumerable<(bool IsRight, string What)> Compare(JsonElement expected, SyndicatedFeed feed)
    {
        foreach ((bool, string) line in Part(expected, ReadFeed.Own(feed), "feed"))
        {
            yield return line;
        }

        JsonElement[] items = [.. Items(expected)];
        for (int i = 0; i < items.Length; i++)
        {
            foreach ((bool, string) line in Part(items[i], feed.Items.ElementAtOrDefault(i) ?? new SyndicatedItem(), "item"))
            {
                yield return line;
            }
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement expected) =>
        Member(expected, "items") is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : Member(expected, "entries") is { ValueKind: JsonValueKind.Array } entries ? entries.EnumerateArray() : default;

    private static IEnumerable<(bool, string)> Part(JsonElement expected, SyndicatedItem found, string what)
    {
        if (Text(expected, "title") is { } title)
        {
            yield return (Same(title, found.Title), $"{what} title");
        }

        foreach (string link in Links(expected))
        {
            yield return (found.Links.Any(known => known.Url == link), $"{what} link");
        }

        if (Text(expected, "link") is { } address)
        {
            yield return (address == found.Url, $"{what} address");
        }

        if (what == "item" && (Text(expected, "publishedParsed") ?? Text(expected, "pubDateParsed") ?? Text(expected, "date_published")) is { } published)
        {
            yield return (ReadFeed.Seconds(published) == ReadFeed.Seconds(found.Published), $"{what} published");
        }

        if ((Text(expected, "updatedParsed") ?? Text(expected, "lastBuildDateParsed") ?? Text(expected, "date_modified")) is { } updated)
        {
            yield return (ReadFeed.Seconds(updated) == ReadFeed.Seconds(found.Updated), $"{what} updated");
        }

        string[] authors = [.. Authors(expected)];
        if (authors.Length > 0)
        {
            yield return (authors.SequenceEqual(found.Authors), $"{what} authors");
        }

        JsonElement? content = Member(expected, "content") is { ValueKind: JsonValueKind.Object } typed ? Member(typed, "value") : Member(expected, "content") ?? Member(expected, "content_html") ?? Member(expected, "content_text");
        if (content is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0)
        {
            yield return (Same(text.GetString()!, found.Content), $"{what} content");
        }

        if ((Text(expected, "summary") ?? Text(expected, "description") ?? Text(expected, "subtitle")) is { } summary)
        {
            yield return (Same(summary, found.Summary ?? found.Content), $"{what} summary");
        }
    }

    private static IEnumerable<string> Links(JsonElement expected)
    {
        foreach (JsonElement link in Member(expected, "links") is { ValueKind: JsonValueKind.Array } links ? links.EnumerateArray() : [])
        {
            if ((link.ValueKind == JsonValueKind.String ? link.GetString() : Text(link, "href")) is { Length: > 0 } address)
            {
                yield return address;
            }
        }
    }

    /// <summary>Names, addresses of mail where there is no name.</summary>
    private static IEnumerable<string> Authors(JsonElement expected)
    {
        IEnumerable<JsonElement> all = Member(expected, "authors") is { ValueKind: JsonValueKind.Array } authors ? authors.EnumerateArray() : Member(expected, "author") is { ValueKind: JsonValueKind.Object } one ? [one] : [];
        return all.Where(author => author.ValueKind == JsonValueKind.Object).Select(author => Text(author, "name") ?? Text(author, "email")).OfType<string>();
    }

    // How an element without content is written, and how blanks stand, is no difference.
    private static bool Same(string expected, string? found) => found is not null && Plain(expected) == Plain(found);

    private static string Plain(string text) => string.Join(' ', text.Replace("<br/>", "<br />", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > 0 ? text.GetString() : null;
}
