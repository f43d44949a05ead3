using Annals.Formats.Feeds;

namespace Annals.Tests.Formats.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void An_rss_item_gives_its_parts()
    {
        SyndicatedFeed feed = Read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Harbour news</title><link>http://harbour.example/</link><description>From the quay</description><language>en_GB</language>
            <item><title>Ferry back in service</title><link>http://harbour.example/ferry</link><guid isPermaLink="false">f-1</guid>
            <pubDate>Thu, 23 Nov 2017 10:00:00 GMT</pubDate><dc:creator>Ann Pilot</dc:creator><category>Ships</category>
            <description>It sails again.</description><content:encoded><![CDATA[<p>It sails <b>again</b>.</p>]]></content:encoded>
            <enclosure url="http://harbour.example/ferry.mp3" type="audio/mpeg" length="1"/></item></channel></rss>
            """);

        Assert.Equal(("RSS 2.0", "Harbour news", "http://harbour.example/", "From the quay", "en-GB"), (feed.Format, feed.Title, feed.Url, feed.Description, feed.Language));
        SyndicatedItem item = Assert.Single(feed.Items);
        Assert.Equal(("f-1", "Ferry back in service", "http://harbour.example/ferry"), (item.Id, item.Title, item.Url));
        Assert.Equal(("It sails again.", "<p>It sails <b>again</b>.</p>"), (item.Summary, item.Content));
        Assert.Equal("Thu, 23 Nov 2017 10:00:00 GMT", item.Published);
        Assert.Equal(["Ann Pilot"], item.Authors);
        Assert.Equal(["Ships"], item.Categories);
        Assert.Equal(["alternate http://harbour.example/ferry", "enclosure http://harbour.example/ferry.mp3"], item.Links.Select(link => $"{link.Rel} {link.Url}"));
        Assert.Empty(feed.Defects);
    }

    [Theory]
    [InlineData("http://[1:2:3:4:5:6:7:8:/64]/a")]
    [InlineData("//[1:2:3:4:5:6:7:8:/64]/a")]
    public void An_address_on_which_the_framework_breaks_stays_as_it_is_written(string address)
    {
        SyndicatedFeed feed = Read($"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="{address}"><title>A</title><link href="{address}"/>
            <entry xml:base="{address}"><id>1</id><title>Snow</title><link href="{address}"/><content type="html">&lt;a href="{address}"&gt;a&lt;/a&gt;</content></entry></feed>
            """);

        Assert.Equal(address, Assert.Single(feed.Items).Url);
        Assert.Contains(address, feed.Items[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_place_of_the_web_is_the_base_of_nothing()
    {
        SyndicatedFeed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//"><title>A</title><entry><id>1</id><title>Snow</title><link href="/a"/></entry></feed>
            """);

        Assert.Equal("/a", Assert.Single(feed.Items).Url);
    }

    [Fact]
    public void Links_in_markup_are_made_whole_and_what_only_looks_like_one_is_not()
    {
        const string Text = """
            <rss version="2.0"><channel><item><title>A</title><description><![CDATA[2 < 3 = x <a title="a > b" href='/c?d=1'>c</a> <a href="https://other.example/e">e</a> <img src=f.png>
            <a href="../g/./h">h</a> <a data-href="/i">i</a> <a href = "
            /j">j</a> x="/k"> <a href="/l]]></description></item></channel></rss>
            """;

        Assert.Equal(
            """
            2 < 3 = x <a title="a > b" href='http://feed.example/c?d=1'>c</a> <a href="https://other.example/e">e</a> <img src=http://feed.example/x/f.png>
            <a href="http://feed.example/g/h">h</a> <a data-href="/i">i</a> <a href = "http://feed.example/j">j</a> x="/k"> <a href="http://feed.example/l
            """,
            FeedReader.Read(Text, "http://feed.example/x/feed")!.Items[0].Summary);
    }

    [Fact]
    public void An_atom_entry_gives_markup_as_markup_and_addresses_against_their_base()
    {
        SyndicatedFeed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://hill.example/a/"><title type="text">A &amp; B</title>
            <entry xml:base="b/"><id>tag:hill.example,2017:1</id><title type="html">Snow &lt;b&gt;falls&lt;/b&gt;</title><link href="c.html"/>
            <author><name>Bo Hill</name><email>bo@hill.example</email></author><updated>2017-11-23T10:00:00+01:00</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="d.html">More</a> &amp; more<br/></div></content></entry></feed>
            """);

        SyndicatedItem item = Assert.Single(feed.Items);
        Assert.Equal(("Atom 1.0", "A & B"), (feed.Format, feed.Title));
        Assert.Equal(("Snow <b>falls</b>", "http://hill.example/a/b/c.html"), (item.Title, item.Url));
        Assert.Equal("<a href=\"http://hill.example/a/b/d.html\">More</a> &amp; more<br />", item.Content);
        Assert.Equal(["Bo Hill"], item.Authors);
    }

    [Fact]
    public void A_json_feed_of_either_version_is_read()
    {
        SyndicatedFeed feed = Read("""
            {"version":"https://jsonfeed.org/version/1","title":"Hill","home_page_url":"http://hill.example/","author":{"name":"Bo"},
             "items":[{"id":7,"url":"/x","title":"T","content_html":"<p>C</p>","date_published":"2017-11-23","tags":["a","b"],"authors":[{"name":"Ann"}],
                       "attachments":[{"url":"http://hill.example/a.mp3","mime_type":"audio/mpeg"}]}, 5]}
            """);

        SyndicatedItem item = Assert.Single(feed.Items);
        Assert.Equal(("JSON Feed 1.0", "http://hill.example/"), (feed.Format, feed.Url));
        Assert.Equal(("7", "http://hill.example/x", "<p>C</p>"), (item.Id, item.Url, item.Content));
        Assert.Equal(["Ann"], item.Authors);
        Assert.Equal(["a", "b"], item.Categories);
    }

    [Theory]
    [InlineData("\n\n<?xml version='1.0'?><rss version='2.0'><channel><item><title>Snow &amp; ice</title></item></channel></rss>", "Snow & ice", "blanks")]
    [InlineData("<rss version='2.0'><channel><item><title>Snow & ice</title></item></channel></rss>", "Snow & ice", "ill-formed")]
    [InlineData("<rss version='2.0'><channel><item><title>Snow&nbsp;ice</title></item></channel></rss>", "Snow\u00A0ice", "nbsp")]
    [InlineData("<!DOCTYPE rss [<!ENTITY s 'Snow'>]><rss version='0.91'><channel><item><title>&s; &eacute;</title></item></channel></rss>", "Snow é", "not declared")]
    [InlineData("<rss version='2.0'><channel><item><title>Snow</title><description>falls", "Snow", "cut off")]
    [InlineData("<rss version=2.0><channel><item><title>Snow</title><b>x</channel></rss>", "Snow", "ill-formed")]
    [InlineData("<rss version='2.0'><channel><item><title>Snow</title><item><title>Ice</title></item></channel></rss>", "Snow", "before the one before it ends")]
    public void What_is_wrong_is_named_and_the_rest_is_read(string text, string title, string defect)
    {
        SyndicatedFeed feed = Read(text);

        Assert.Equal(title, feed.Items[0].Title);
        Assert.Contains(feed.Defects, found => found.Message.Contains(defect, StringComparison.Ordinal));
    }

    [Fact]
    public void Relative_addresses_are_made_whole_by_where_the_feed_says_that_it_is()
    {
        SyndicatedFeed feed = FeedReader.Read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://example.org/blog/index.atom'/><link href='/blog/'/>"
            + "<entry><title>Snow</title><link href='/blog/snow'/><link rel='replies' href='7.atom'/></entry></feed>",
            null)!;

        Assert.Equal("https://example.org/blog/", feed.Url);
        Assert.Equal("https://example.org/blog/snow", feed.Items[0].Url);
        Assert.Equal("https://example.org/blog/7.atom", feed.Items[0].Links.Single(link => link.Rel == "replies").Url);
    }

    [Fact]
    public void What_an_rss_feed_says_of_itself_is_read_though_no_channel_was_begun()
    {
        SyndicatedFeed feed = FeedReader.Read(
            "<rss version='2.0'><title>Weather</title><link>https://example.org/</link><item><title>Snow</title></item></channel></rss>", null)!;

        Assert.Equal(("Weather", "https://example.org/"), (feed.Title, feed.Url));
        Assert.Equal("Snow", Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void A_prefix_nobody_declared_means_what_it_usually_means()
    {
        SyndicatedFeed feed = Read("<rss version='2.0'><channel><item><dc:creator>Ann</dc:creator><media:group><media:title>Snow</media:title></media:group></item></channel></rss>");

        Assert.Equal(["Ann"], feed.Items[0].Authors);
        Assert.Equal("Snow", feed.Items[0].Title);
    }

    [Fact]
    public void Elements_of_a_foreign_vocabulary_are_not_taken_for_the_feeds_own()
    {
        SyndicatedFeed feed = Read("<rss version='2.0'><channel><item><title xmlns='urn:other'>Wrong</title><x:link xmlns:x='urn:other'>http://wrong.example/</x:link><title>Right</title></item></channel></rss>");

        Assert.Equal(("Right", null), (feed.Items[0].Title, feed.Items[0].Url));
    }

    [Fact]
    public void No_file_is_opened_for_an_entity()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "SECRET");
        SyndicatedFeed feed = Read($"<!DOCTYPE rss [<!ENTITY s SYSTEM \"file://{file}\">]><rss version='2.0'><channel><item><title>a &s; b</title></item></channel></rss>");

        Assert.DoesNotContain("SECRET", feed.Items[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_and_depth_have_limits_that_are_named()
    {
        SyndicatedFeed full = Read(Feed(string.Concat(Enumerable.Repeat("<item><title>x</title></item>", FeedLimits.Items))));
        SyndicatedFeed more = Read(Feed(string.Concat(Enumerable.Repeat("<item><title>x</title></item>", FeedLimits.Items + 1))));
        Assert.Equal((FeedLimits.Items, 0), (full.Items.Count, full.Defects.Count));
        Assert.Equal((FeedLimits.Items, 1), (more.Items.Count, more.Defects.Count));

        // Root, channel, item and description are four.
        SyndicatedFeed deep = Read(Feed($"<item><description>{Nested(FeedLimits.Depth - 4)}</description></item>"));
        SyndicatedFeed deeper = Read(Feed($"<item><title>x</title><description>{Nested(FeedLimits.Depth - 3)}</description></item>"));
        Assert.Empty(deep.Defects);
        Assert.Contains("deeper than the limit", Assert.Single(deeper.Defects).Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(deeper.Items).Title);
    }

    [Fact]
    public void A_json_feed_changed_when_its_newest_item_did()
    {
        Assert.Equal("2019-10-12T09:20:50+02:00", Read("""
            {"version":"https://jsonfeed.org/version/1","title":"t","items":[{"id":"1","date_modified":"2019-10-12T07:20:49Z"},{"id":"2"},{"id":"3","date_modified":"2019-10-12T09:20:50+02:00"},{"id":"4","date_modified":"soon"}]}
            """).Updated);
        Assert.Null(Read("""{"version":"https://jsonfeed.org/version/1","title":"t","items":[{"id":"1","date_published":"2019-10-12T07:20:49Z"}]}""").Updated);
    }

    [Fact]
    public void Blanks_around_a_text_go_whether_it_has_links_or_not()
    {
        SyndicatedFeed feed = Assert.IsType<SyndicatedFeed>(FeedReader.Read(Feed("<item><title>\n One \n</title><description>\n &lt;a href='/b'&gt;b&lt;/a&gt; and \n</description></item><item><title> \n </title><description> &lt;a href='http://c.example'&gt;c&lt;/a&gt; </description></item>"), "http://a.example/feed"));
        Assert.Equal(["One", null], feed.Items.Select(item => item.Title));
        Assert.Equal(["<a href='http://a.example/b'>b</a> and", "<a href='http://c.example'>c</a>"], feed.Items.Select(item => item.Summary));
    }

    [Fact]
    public void Other_xml_and_html_are_no_feeds()
    {
        Assert.Null(FeedReader.Read("<html><head><title>x</title></head></html>", null));
        Assert.Null(FeedReader.Read("<?xml version='1.0'?><opml><body/></opml>", null));
        Assert.Null(FeedReader.Read("{\"title\":\"x\",\"text\":\"y\"}", null));
        Assert.Null(FeedReader.Read("", null));
    }

    private static string Feed(string items) => $"<rss version='2.0'><channel>{items}</channel></rss>";

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("<i>", depth)) + string.Concat(Enumerable.Repeat("</i>", depth));

    private static SyndicatedFeed Read(string text) => Assert.IsType<SyndicatedFeed>(FeedReader.Read(text, null));
}
