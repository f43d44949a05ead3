using System.Text.Json;
using Annals.Formats.Feeds;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>The members of a feed as <c>annals read</c> prints it (docs/formats/feeds.md); a thing not found is null.</summary>
internal static class FeedJson
{
    public static void Write(Utf8JsonWriter json, SyndicatedFeed feed)
    {
        json.WriteString("kind", "feed");
        json.WriteString("format", feed.Format);
        json.WriteString("id", feed.Id);
        json.WriteString("title", feed.Title);
        json.WriteString("url", feed.Url);
        json.WriteString("description", feed.Description);
        json.WriteString("language", feed.Language);
        json.WriteString("published", feed.Published);
        json.WriteString("updated", feed.Updated);
        json.WriteString("created", feed.Created);
        Write(json, "authors", feed.Authors);
        Write(json, feed.Persons);
        Write(json, feed.Links);
        Write(json, "categories", feed.Categories);
        Write(json, feed.Terms);
        json.WriteString("rights", feed.Rights);
        Write(json, "licences", feed.Licences);
        Write(json, feed.Image);
        json.WriteString("icon", feed.Icon);
        Write(json, "thumbnails", feed.Thumbnails);
        Write(json, feed.Generator);
        json.WriteString("docs", feed.Docs);
        json.WritePropertyName("ttl");
        Write(json, feed.Ttl);
        json.WriteStartArray("items");
        foreach (SyndicatedItem item in feed.Items)
        {
            json.WriteStartObject();
            Write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SyndicatedItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("title", item.Title);
        json.WriteString("url", item.Url);
        Write(json, item.Links);
        json.WriteString("published", item.Published);
        json.WriteString("updated", item.Updated);
        json.WriteString("created", item.Created);
        json.WriteString("expires", item.Expires);
        Write(json, "authors", item.Authors);
        Write(json, item.Persons);
        json.WriteString("summary", item.Summary);
        json.WriteString("content", item.Content);
        Write(json, "categories", item.Categories);
        Write(json, item.Terms);
        json.WriteString("rights", item.Rights);
        Write(json, "licences", item.Licences);
        Write(json, item.Image);
        Write(json, "thumbnails", item.Thumbnails);
        json.WriteString("comments", item.Comments);
        json.WriteString("commentsFeed", item.CommentsFeed);
        Write(json, item.Source);
    }

    private static void Write(Utf8JsonWriter json, SyndicatedSource? source)
    {
        if (source is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("id", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("url", source.Url);
        json.WriteString("description", source.Description);
        json.WriteString("language", source.Language);
        json.WriteString("updated", source.Updated);
        Write(json, "authors", source.Authors);
        Write(json, source.Persons);
        Write(json, source.Links);
        json.WriteString("rights", source.Rights);
        Write(json, source.Generator);
        Write(json, source.Image);
        json.WriteString("icon", source.Icon);
        json.WriteEndObject();
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
            json.WritePropertyName("length");
            Write(json, link.Length);
            json.WriteString("language", link.Language);
            json.WriteString("title", link.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SyndicatedPerson> persons)
    {
        json.WriteStartArray("persons");
        foreach (SyndicatedPerson person in persons)
        {
            json.WriteStartObject();
            json.WriteString("role", person.Role);
            json.WriteString("name", person.Name);
            json.WriteString("mail", person.Mail);
            json.WriteString("url", person.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SyndicatedTerm> terms)
    {
        json.WriteStartArray("terms");
        foreach (SyndicatedTerm term in terms)
        {
            json.WriteStartObject();
            json.WriteString("term", term.Term);
            json.WriteString("scheme", term.Scheme);
            json.WriteString("label", term.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SyndicatedImage? image)
    {
        if (image is null)
        {
            json.WriteNull("image");
            return;
        }

        json.WriteStartObject("image");
        json.WriteString("url", image.Url);
        json.WriteString("title", image.Title);
        json.WriteString("link", image.Link);
        json.WriteString("description", image.Description);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SyndicatedGenerator? generator)
    {
        if (generator is null)
        {
            json.WriteNull("generator");
            return;
        }

        json.WriteStartObject("generator");
        json.WriteString("name", generator.Name);
        json.WriteString("url", generator.Url);
        json.WriteString("version", generator.Version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
