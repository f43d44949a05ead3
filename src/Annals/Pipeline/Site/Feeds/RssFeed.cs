using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Xml;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>A feed as RSS 2.0 (rssboard.org/rss-specification), with the self link and the authors of its best practices.</summary>
internal static class RssFeed
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(PageBytes output, Feed feed, SiteSettings site)
    {
        XmlOutput xml = new(output);
        xml.Declaration().Start("rss"u8).Attribute("version"u8, "2.0").Attribute("xmlns:atom"u8, AtomNamespace).Attribute("xmlns:dc"u8, DublinCore).Line();
        xml.Start("channel"u8).Line();
        xml.Element("title"u8, FeedPages.Title(feed, site)).Line();

        // A channel must have a link of some scheme: without a public address the feed's own name is one that leads nowhere wrong.
        xml.Element("link"u8, FeedPages.Link(site, feed.Page, "html") ?? FeedTag.OfFeed(feed.Url)).Line();
        xml.Element("description"u8, site.Tagline ?? FeedPages.Title(feed, site)).Line();
        xml.Element("language"u8, site.Language).Line();
        xml.Element("copyright"u8, FeedPages.Rights(site)).Line();
        xml.Element("lastBuildDate"u8, Time(FeedPages.Updated(feed))).Line();
        if (FeedPages.Link(site, feed.Url, "rss") is { } self)
        {
            xml.Start("atom:link"u8).Attribute("rel"u8, "self").Attribute("type"u8, "application/rss+xml").Attribute("href"u8, self).End("atom:link"u8).Line();
        }

        foreach (FeedItem item in feed.Items.Span)
        {
            WriteItem(xml, site, item);
        }

        xml.End("channel"u8).Line().End("rss"u8).Line();
    }

    private static void WriteItem(XmlOutput xml, SiteSettings site, FeedItem item)
    {
        xml.Start("item"u8).Line().Element("title"u8, item.Title).Line();
        if (FeedPages.Link(site, item.Url, "html") is { } link)
        {
            xml.Element("link"u8, link).Line();
        }

        // A description is HTML: the text is escaped once for that, and once more by the writer.
        if (item.Text.Length > 0)
        {
            xml.Element("description"u8, AsHtml(item.Text)).Line();
        }

        if (item.Author is { } author)
        {
            xml.Element("dc:creator"u8, author).Line();
        }

        if (item.Category is { } category)
        {
            xml.Element("category"u8, category).Line();
        }

        xml.Start("guid"u8).Attribute("isPermaLink"u8, "false").Text(item.Id).End("guid"u8).Line();
        xml.Element("pubDate"u8, Time(item.Published)).Line().End("item"u8).Line();
    }

    private static string AsHtml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>RFC 822 with a year of four digits, in UTC.</summary>
    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
