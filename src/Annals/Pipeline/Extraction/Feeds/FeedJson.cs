using System.Text.Json;
using Annals.Formats.Feeds;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>The members of a feed as <c>annals read</c> prints it; a thing not found is null.</summary>
internal static class FeedJson
{
    public static void Write(Utf8JsonWriter json, SyndicatedFeed feed)
    {
        json.WriteString("kind", "feed");
        json.WriteString("format", feed.Format);
        json.WriteString("title", feed.Title);
        json.WriteString("url", feed.Url);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        json.WriteString("updated", feed.Updated);
        Write(json, "authors", feed.Authors);
        Write(json, feed.Links);
        json.WriteStartArray("items");
        foreach (SyndicatedItem item in feed.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("title", item.Title);
            json.WriteString("url", item.Url);
            Write(json, item.Links);
            json.WriteString("published", item.Published);
            json.WriteString("updated", item.Updated);
            Write(json, "authors", item.Authors);
            json.WriteString("summary", item.Summary);
            json.WriteString("content", item.Content);
            Write(json, "categories", item.Categories);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SyndicatedLink> links)
    {
        json.WriteStartArray("links");
        foreach (SyndicatedLink link in links)
        {
            json.WriteStartObject();
            json.WriteString("rel", link.Rel);
            json.WriteString("url", link.Url);
            json.WriteString("type", link.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
