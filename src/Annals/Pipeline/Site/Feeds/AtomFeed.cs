using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Xml;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(PageBytes output, Feed feed, SiteSettings site)
    {
        XmlOutput xml = new(output);
        xml.Declaration().Start("feed"u8).Attribute("xmlns"u8, Namespace).Attribute("xml:lang"u8, site.Language).Line();
        xml.Element("id"u8, FeedTag.OfFeed(feed.Url)).Line();
        xml.Element("title"u8, FeedPages.Title(feed, site)).Line();
        if (site.Tagline is { } tagline)
        {
            xml.Element("subtitle"u8, tagline).Line();
        }

        xml.Start("updated"u8).Time(FeedPages.Updated(feed)).End("updated"u8).Line();
        xml.Start("author"u8).Element("name"u8, FeedPages.Author(site)).End("author"u8).Line();
        WriteLink(xml, feed, site, "self", "application/atom+xml", feed.Url, "atom");
        WriteLink(xml, feed, site, "alternate", "text/html", feed.Page, "html");
        xml.Element("rights"u8, FeedPages.Rights(site)).Line();
        foreach (FeedItem item in feed.Items.Span)
        {
            WriteItem(xml, feed, site, item);
        }

        xml.End("feed"u8).Line();
    }

    private static void WriteItem(XmlOutput xml, Feed feed, SiteSettings site, FeedItem item)
    {
        xml.Start("entry"u8).Attribute("xml:lang"u8, item.Language).Line();
        xml.Element("id"u8, item.Id).Line();
        xml.Element("title"u8, item.Title).Line();
        xml.Start("published"u8).Time(item.Published).End("published"u8).Line();
        xml.Start("updated"u8).Time(item.Updated).End("updated"u8).Line();
        if (item.Author is { } author)
        {
            xml.Start("author"u8).Element("name"u8, author).End("author"u8).Line();
        }

        WriteLink(xml, feed, site, "alternate", "text/html", item.Url, "html");
        if (item.Category is { } category)
        {
            xml.Start("category"u8).Attribute("term"u8, category).End("category"u8).Line();
        }

        if (item.Text.Length > 0)
        {
            xml.Element("summary"u8, item.Text).Line();
        }

        xml.End("entry"u8).Line();
    }

    private static void WriteLink(XmlOutput xml, Feed feed, SiteSettings site, string relation, string mediaType, string url, string extension) =>
        xml.Start("link"u8).Attribute("rel"u8, relation).Attribute("type"u8, mediaType)
            .Attribute("href"u8, FeedPages.Link(site, url, extension) ?? SitePath.Relative(feed.Url, url, extension)).End("link"u8).Line();
}
