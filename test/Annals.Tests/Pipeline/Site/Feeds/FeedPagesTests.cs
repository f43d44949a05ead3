using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Feeds;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site.Feeds;

public sealed class FeedPagesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<bool> Addresses => [true, false];

    [Fact]
    public void Feeds_are_as_they_were_accepted()
    {
        foreach (FeedFormat format in FeedFormats.All)
        {
            GoldenFile.Check($"Pipeline/Site/Feeds/Golden/front.{format.Extension()}", Bytes(format, SampleFeeds.Front, SampleLists.Site));
            GoldenFile.Check($"Pipeline/Site/Feeds/Golden/empty-without-address.{format.Extension()}", Bytes(format, SampleFeeds.Empty, SampleFeeds.NoAddress));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Atom_has_what_rfc_4287_asks_for(bool hasAddress)
    {
        foreach (Feed feed in new[] { SampleFeeds.Front, SampleFeeds.Empty, SampleFeeds.Hostile })
        {
            XElement root = Xml(FeedFormat.Atom, feed, Site(hasAddress));

            Assert.Equal(Atom + "feed", root.Name);
            CheckCommon(root);
            Assert.NotEmpty(root.Elements(Atom + "author").Elements(Atom + "name"));
            Assert.Single(root.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
            XElement[] entries = [.. root.Elements(Atom + "entry")];
            Assert.Equal(Math.Min(feed.Items.Count, Feed.MostItems), entries.Length);
            Assert.Equal(entries.Length, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
            foreach (XElement entry in entries)
            {
                CheckCommon(entry);
                XElement alternate = Assert.Single(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
                Assert.Equal(hasAddress, Uri.TryCreate((string?)alternate.Attribute("href"), UriKind.Absolute, out _));
                Assert.True(entry.Elements(Atom + "summary").Count() <= 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Rss_has_what_its_specification_asks_for(bool hasAddress)
    {
        foreach (Feed feed in new[] { SampleFeeds.Front, SampleFeeds.Empty, SampleFeeds.Hostile })
        {
            XElement root = Xml(FeedFormat.Rss, feed, Site(hasAddress));

            Assert.Equal(("rss", "2.0"), (root.Name.ToString(), (string?)root.Attribute("version")));
            XElement channel = Assert.Single(root.Elements());
            Assert.All(["title", "link", "description"], name => Assert.Single(channel.Elements(name)));
            Assert.True(Uri.TryCreate(channel.Element("link")!.Value, UriKind.Absolute, out _));
            CheckRfc822(channel.Element("lastBuildDate")!.Value);
            foreach (XElement item in channel.Elements("item"))
            {
                Assert.NotEmpty(item.Elements("title").Concat(item.Elements("description")));
                Assert.Equal("false", (string?)item.Element("guid")!.Attribute("isPermaLink"));
                CheckRfc822(item.Element("pubDate")!.Value);
                Assert.All(item.Elements("link"), link => Assert.True(Uri.TryCreate(link.Value, UriKind.Absolute, out _)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Json_feed_has_what_version_1_1_asks_for(bool hasAddress)
    {
        foreach (Feed feed in new[] { SampleFeeds.Front, SampleFeeds.Empty, SampleFeeds.Hostile })
        {
            JsonElement root = JsonDocument.Parse(Bytes(FeedFormat.Json, feed, Site(hasAddress))).RootElement;

            Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
            Assert.Equal(JsonValueKind.String, root.GetProperty("title").ValueKind);
            Assert.Equal(hasAddress, root.TryGetProperty("feed_url", out _));
            foreach (JsonElement item in root.GetProperty("items").EnumerateArray())
            {
                Assert.NotEqual("", item.GetProperty("id").GetString());
                Assert.Equal(JsonValueKind.String, item.GetProperty("content_text").ValueKind);
                Assert.All(["date_published", "date_modified"], name => Assert.True(item.GetProperty(name).TryGetDateTimeOffset(out _)));
                Assert.DoesNotContain(item.EnumerateObject(), field => field.Value.ValueKind == JsonValueKind.Null);
                Assert.All(item.TryGetProperty("tags", out JsonElement tags) ? tags.EnumerateArray() : default, tag => Assert.Equal(JsonValueKind.String, tag.ValueKind));
            }
        }
    }

    [Fact]
    public void A_feed_shows_the_newest_fifty()
    {
        Feed feed = SampleFeeds.Front with { Items = [.. Enumerable.Range(0, 60).Select(n => SampleFeeds.Front.Items[0] with { Id = $"tag:a.example,2026:{n}" })] };

        Assert.Equal(50, Xml(FeedFormat.Atom, feed, SampleLists.Site).Elements(Atom + "entry").Count());
    }

    [Fact]
    public void The_time_of_a_feed_is_that_of_its_newest_text() =>
        Assert.Equal("2017-11-24T08:12:07Z", Xml(FeedFormat.Atom, SampleFeeds.Front, SampleLists.Site).Element(Atom + "updated")!.Value);

    [Fact]
    public void An_identifier_does_not_depend_on_the_address_of_the_site()
    {
        string[] Ids(SiteSettings site) => [.. Xml(FeedFormat.Atom, SampleFeeds.Front, site).Descendants(Atom + "id").Select(id => id.Value)];

        Assert.Equal(Ids(SampleLists.Site), Ids(SampleLists.Site with { PublicAddress = "https://other.example" }));
        Assert.All(Ids(SampleFeeds.NoAddress), id => Assert.StartsWith("tag:", id, StringComparison.Ordinal));
    }

    private static SiteSettings Site(bool hasAddress) => hasAddress ? SampleLists.Site : SampleFeeds.NoAddress;

    private static void CheckCommon(XElement element)
    {
        Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.Single(element.Elements(Atom + "title"));
        string updated = Assert.Single(element.Elements(Atom + "updated")).Value;
        Assert.True(DateTimeOffset.TryParseExact(updated, ["yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), updated);
    }

    private static void CheckRfc822(string time) =>
        Assert.True(DateTimeOffset.TryParseExact(time, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), time);

    private static XElement Xml(FeedFormat format, Feed feed, SiteSettings site)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(Bytes(format, feed, site)));
        return XElement.Load(reader);
    }

    private static byte[] Bytes(FeedFormat format, Feed feed, SiteSettings site) => RenderedPages.Bytes(output => FeedPages.Write(output, format, feed, site));
}
