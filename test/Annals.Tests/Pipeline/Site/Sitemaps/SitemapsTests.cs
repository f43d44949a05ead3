using System.Text;
using System.Xml;
using System.Xml.Linq;
using Annals.Model.Pages;
using Annals.Tests.Pipeline.Site.Lists;
using Maps = Annals.Pipeline.Site.Sitemaps.Sitemaps;

namespace Annals.Tests.Pipeline.Site.Sitemaps;

public sealed class SitemapsTests
{
    private const string Address = "https://harbour.example/chronicle/";

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public void The_index_names_the_file_of_each_year()
    {
        XElement root = Load(RenderedPages.Bytes(output => Maps.WriteIndex(output, Address, [Maps.OfYear(2016), Maps.OfYear(2017, 2)])));

        Assert.Equal(Map + "sitemapindex", root.Name);
        Assert.Equal(
            ["https://harbour.example/chronicle/sitemap-2016.xml", "https://harbour.example/chronicle/sitemap-2017-2.xml"],
            root.Elements(Map + "sitemap").Select(map => map.Element(Map + "loc")!.Value));
    }

    [Fact]
    public void The_map_of_a_year_holds_absolute_addresses_of_ascii_and_times()
    {
        XElement root = Load(RenderedPages.Bytes(output => Maps.WriteYear(
            output, Address, [new SitemapEntry("news/2017/11/23/日本-&-b", new DateTimeOffset(2017, 11, 24, 8, 12, 7, TimeSpan.Zero)), new SitemapEntry("index", null)])));

        Assert.Equal("https://harbour.example/chronicle/news/2017/11/23/%E6%97%A5%E6%9C%AC-%26-b.html", root.Elements().First().Element(Map + "loc")!.Value);
        Assert.Equal("2017-11-24T08:12:07Z", root.Elements().First().Element(Map + "lastmod")!.Value);
        Assert.Empty(root.Elements().Last().Elements(Map + "lastmod"));
    }

    [Fact]
    public void The_map_of_news_names_publication_date_and_title()
    {
        XElement root = Load(RenderedPages.Bytes(output => Maps.WriteNews(
            output, SampleLists.Site, Address, [new NewsSitemapEntry(SampleLists.Bridge.Url, "Bridge & <pier>", "en", SampleLists.Today)])));

        XElement news = Assert.Single(root.Descendants(News + "news"));
        Assert.Equal("The Harbour Chronicle", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal(("2017-11-23", "Bridge & <pier>"), (news.Element(News + "publication_date")!.Value, news.Element(News + "title")!.Value));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 2)]
    public void A_year_with_more_pages_than_the_protocol_allows_has_more_files(int pages, int files) => Assert.Equal(files, Maps.FilesFor(pages));

    [Fact]
    public void Robots_are_told_of_the_maps_where_there_are_any()
    {
        Assert.Contains("Sitemap: https://harbour.example/chronicle/sitemap.xml\n", Robots(hasAddress: true), StringComparison.Ordinal);
        Assert.DoesNotContain("Sitemap", Robots(hasAddress: false), StringComparison.Ordinal);
    }

    private static string Robots(bool hasAddress) => Encoding.UTF8.GetString(
        RenderedPages.Bytes(output => Maps.WriteRobots(output, SampleLists.Site with { PublicAddress = hasAddress ? Address : null })));

    private static XElement Load(byte[] bytes)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes));
        return XElement.Load(reader);
    }
}
