using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Xml;

namespace Annals.Pipeline.Site.Sitemaps;

/// <summary>
/// Sitemaps (sitemaps.org, protocol 0.9) and robots.txt. A sitemap holds absolute addresses only: a site without a public address has none.
/// </summary>
public static class Sitemaps
{
    /// <summary>The most pages in a file; the protocol's own limit.</summary>
    public const int MostPages = 50_000;

    /// <summary>The most events in the sitemap of news; the limit of its readers.</summary>
    public const int MostNews = 1_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Site path of a year's sitemap, without <c>.xml</c>: <c>sitemap-2017</c>; of its further files <c>sitemap-2017-2</c>.</summary>
    /// <param name="number">from 1</param>
    public static string OfYear(int year, int number = 1) =>
        number == 1 ? string.Create(CultureInfo.InvariantCulture, $"sitemap-{year:0000}") : string.Create(CultureInfo.InvariantCulture, $"sitemap-{year:0000}-{number}");

    /// <summary>How many files the sitemap of a year with so many pages has.</summary>
    public static int FilesFor(int pages) => Math.Max(1, (pages + MostPages - 1) / MostPages);

    /// <param name="files">site paths of the sitemaps, without <c>.xml</c></param>
    public static void WriteIndex(PageBytes output, string publicAddress, IEnumerable<string> files)
    {
        XmlOutput xml = new(output);
        xml.Declaration().Start("sitemapindex"u8).Attribute("xmlns"u8, Namespace).Line();
        foreach (string file in files)
        {
            xml.Start("sitemap"u8).Element("loc"u8, Location(publicAddress, file, "xml")).End("sitemap"u8).Line();
        }

        xml.End("sitemapindex"u8).Line();
    }

    /// <param name="pages">no more than <see cref="MostPages"/></param>
    public static void WriteYear(PageBytes output, string publicAddress, ReadOnlySpan<SitemapEntry> pages)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages.Length, MostPages);
        XmlOutput xml = new(output);
        xml.Declaration().Start("urlset"u8).Attribute("xmlns"u8, Namespace).Line();
        foreach (SitemapEntry page in pages)
        {
            xml.Start("url"u8).Element("loc"u8, Location(publicAddress, page.Url, "html"));
            if (page.Updated is { } updated)
            {
                xml.Start("lastmod"u8).Time(updated).End("lastmod"u8);
            }

            xml.End("url"u8).Line();
        }

        xml.End("urlset"u8).Line();
    }

    /// <summary>The events of the last two days, for readers of news.</summary>
    /// <param name="events">newest first; the newest <see cref="MostNews"/> are written</param>
    public static void WriteNews(PageBytes output, SiteSettings site, string publicAddress, ReadOnlySpan<NewsSitemapEntry> events)
    {
        XmlOutput xml = new(output);
        xml.Declaration().Start("urlset"u8).Attribute("xmlns"u8, Namespace).Attribute("xmlns:news"u8, NewsNamespace).Line();
        foreach (NewsSitemapEntry page in events[..Math.Min(events.Length, MostNews)])
        {
            xml.Start("url"u8).Element("loc"u8, Location(publicAddress, page.Url, "html")).Start("news:news"u8);
            xml.Start("news:publication"u8).Element("news:name"u8, site.Title).Element("news:language"u8, page.Language).End("news:publication"u8);
            xml.Start("news:publication_date"u8).Date(page.Date).End("news:publication_date"u8).Element("news:title"u8, page.Title);
            xml.End("news:news"u8).End("url"u8).Line();
        }

        xml.End("urlset"u8).Line();
    }

    /// <summary>Everything may be read but search results, which have no end.</summary>
    public static void WriteRobots(PageBytes output, SiteSettings site)
    {
        output.Write("User-agent: *\nDisallow: /search?\nDisallow: /search.\nDisallow: /search/\n"u8);
        if (site.PublicAddress is { } address)
        {
            output.Write("\nSitemap: "u8);
            output.WriteText(Location(address, "sitemap", "xml"));
            output.Write("\nSitemap: "u8);
            output.WriteText(Location(address, "sitemap-news", "xml"));
            output.Write("\n"u8);
        }
    }

    /// <summary>The protocol wants addresses of ASCII alone.</summary>
    private static string Location(string publicAddress, string path, string extension)
    {
        string address = SitePath.Absolute(publicAddress, path, extension);
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri : address;
    }
}
