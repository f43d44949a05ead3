using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    public static void Write(PageBytes output, Feed feed, SiteSettings site)
    {
        JsonFields fields = new(output);
        fields.BeginRoot("feed"u8);
        fields.Text("version"u8, "https://jsonfeed.org/version/1.1");
        fields.Text("title"u8, FeedPages.Title(feed, site));
        WriteIfAny(fields, "home_page_url"u8, FeedPages.Link(site, feed.Page, "html"));
        WriteIfAny(fields, "feed_url"u8, FeedPages.Link(site, feed.Url, "json"));
        WriteIfAny(fields, "description"u8, site.Tagline);
        WriteAuthor(fields, FeedPages.Author(site));
        fields.Text("language"u8, site.Language);
        fields.BeginList("items"u8);
        foreach (FeedItem item in feed.Items.Span)
        {
            WriteItem(fields, site, item);
        }

        fields.EndList("items"u8);
        fields.EndRoot("feed"u8);
    }

    private static void WriteItem(JsonFields fields, SiteSettings site, FeedItem item)
    {
        fields.BeginItem("item"u8);
        fields.Text("id"u8, item.Id);
        WriteIfAny(fields, "url"u8, FeedPages.Link(site, item.Url, "html"));
        fields.Text("title"u8, item.Title);

        // An item must have content: a title that says all is its own.
        fields.Text("content_text"u8, item.Text.Length > 0 ? item.Text : item.Title);
        fields.Time("date_published"u8, item.Published);
        fields.Time("date_modified"u8, item.Updated);
        if (item.Author is { } author)
        {
            WriteAuthor(fields, author);
        }

        if (item.Category is { } category)
        {
            fields.BeginList("tags"u8);
            fields.TextItem("tag"u8, category);
            fields.EndList("tags"u8);
        }

        fields.Text("language"u8, item.Language);
        fields.EndItem("item"u8);
    }

    private static void WriteAuthor(JsonFields fields, string name)
    {
        fields.BeginList("authors"u8);
        fields.BeginItem("author"u8);
        fields.Text("name"u8, name);
        fields.EndItem("author"u8);
        fields.EndList("authors"u8);
    }

    private static void WriteIfAny(JsonFields fields, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            fields.Text(name, value);
        }
    }
}
