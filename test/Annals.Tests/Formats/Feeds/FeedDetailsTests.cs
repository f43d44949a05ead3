using Annals.Formats.Feeds;

namespace Annals.Tests.Formats.Feeds;

public sealed class FeedDetailsTests
{
    private const string Rss = """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:cc="http://web.resource.org/cc/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
             xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:admin="http://webns.net/mvcb/"><channel>
        <title>Harbour news</title><link>http://harbour.example/</link><copyright>Harbour office, &lt;b&gt;2017&lt;/b&gt;</copyright>
        <managingEditor>ed@harbour.example (Eve Editor)</managingEditor><webMaster>Wim Web &lt;wim@harbour.example&gt;</webMaster><dc:publisher>Harbour office</dc:publisher>
        <itunes:owner><itunes:name>Olga Owner</itunes:name><itunes:email>olga@harbour.example</itunes:email></itunes:owner>
        <generator>https://wordpress.example/?v=4.9</generator><docs>/rss</docs><ttl> 60 </ttl><pubDate>Thu, 23 Nov 2017 10:00:00 GMT</pubDate>
        <category domain="http://terms.example/">Ships</category><category>Quays</category><itunes:category text="News"/><creativeCommons:license>http://licences.example/by</creativeCommons:license>
        <image><url>/logo.png</url><title>Our ship</title><link>http://harbour.example/about</link><description>A ship</description><width>80</width></image>
        <textInput><title>Find</title><link>http://harbour.example/find</link></textInput>
        <item><title>Ferry</title><link>http://harbour.example/ferry</link><author>ann@harbour.example</author><dc:contributor>Con One</dc:contributor><dc:rights>Ann, all rights</dc:rights>
        <cc:license rdf:resource="http://licences.example/nc"/><comments>http://harbour.example/ferry#comments</comments><wfw:commentRss>/ferry/feed</wfw:commentRss>
        <expirationDate>Fri, 24 Nov 2017 10:00:00 GMT</expirationDate><dcterms:created>2017-11-22</dcterms:created><media:thumbnail url="/small.png" width="75"/><media:thumbnail url="/smaller.png"/>
        <itunes:image href="/cover.png"/><source url="http://pilots.example/rss">Pilots' news</source><media:category label="Sea &gt; Ships" scheme="http://media.example/">ship</media:category>
        <enclosure url="http://harbour.example/ferry.mp3" type="audio/mpeg" length="12345"/><enclosure url="http://harbour.example/b.mp3" type="audio/mpeg" length="many"/></item></channel></rss>
        """;

    [Fact]
    public void An_rss_feed_tells_of_itself_more_than_its_title()
    {
        SyndicatedFeed feed = Read(Rss);

        Assert.Equal("Harbour office, <b>2017</b>", feed.Rights);
        Assert.Equal(["http://licences.example/by"], feed.Licences);
        Assert.Equal(new SyndicatedGenerator(null, "https://wordpress.example/?v=4.9", null), feed.Generator);
        Assert.Equal(("http://harbour.example/rss", 60), (feed.Docs, feed.Ttl));
        Assert.Equal("Thu, 23 Nov 2017 10:00:00 GMT", feed.Published);
        Assert.Equal(new SyndicatedImage("http://harbour.example/logo.png", "Our ship", "http://harbour.example/about", "A ship"), feed.Image);
        Assert.Equal(["Ships", "Quays", "News"], feed.Categories);
        Assert.Equal([new SyndicatedTerm("Ships", "http://terms.example/", null), new SyndicatedTerm("News", "http://www.itunes.com/", null)], feed.Terms);
        Assert.Equal("http://harbour.example/", Assert.Single(feed.Links).Url);
    }

    [Fact]
    public void Persons_have_roles_and_the_authors_stay_names()
    {
        SyndicatedFeed feed = Read(Rss);

        Assert.Equal(["Eve Editor"], feed.Authors);
        Assert.Equal(
            [
                new SyndicatedPerson("author", "Eve Editor", "ed@harbour.example", null),
                new SyndicatedPerson("webmaster", "Wim Web", "wim@harbour.example", null),
                new SyndicatedPerson("publisher", "Harbour office", null, null),
                new SyndicatedPerson("owner", "Olga Owner", "olga@harbour.example", null),
            ],
            feed.Persons);
        Assert.Equal(["ann@harbour.example"], feed.Items[0].Authors);
        Assert.Equal([new SyndicatedPerson("author", null, "ann@harbour.example", null), new SyndicatedPerson("contributor", "Con One", null, null)], feed.Items[0].Persons);
    }

    [Fact]
    public void An_rss_item_tells_its_rights_comments_pictures_and_source()
    {
        SyndicatedItem item = Assert.Single(Read(Rss).Items);

        Assert.Equal("Ann, all rights", item.Rights);
        Assert.Equal(["http://licences.example/nc"], item.Licences);
        Assert.Equal(("http://harbour.example/ferry#comments", "http://harbour.example/ferry/feed"), (item.Comments, item.CommentsFeed));
        Assert.Equal(("Fri, 24 Nov 2017 10:00:00 GMT", "2017-11-22"), (item.Expires, item.Created));
        Assert.Equal(["http://harbour.example/small.png", "http://harbour.example/smaller.png"], item.Thumbnails);
        Assert.Equal("http://harbour.example/cover.png", item.Image?.Url);
        Assert.Equal([new SyndicatedTerm("ship", "http://media.example/", "Sea > Ships")], item.Terms);
        Assert.Equal([null, 12345L, null], item.Links.Select(link => link.Length));
        Assert.Equal(("Pilots' news", "self http://pilots.example/rss"), (item.Source?.Title, string.Join(' ', item.Source!.Links.Select(link => $"{link.Rel} {link.Url}"))));
    }

    [Fact]
    public void An_atom_entry_tells_of_persons_links_and_the_feed_it_was_taken_from()
    {
        SyndicatedFeed feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://hill.example/a/"><id>tag:hill.example,2017:0</id><title>Hill</title><rights type="html">&lt;i&gt;Hill&lt;/i&gt;</rights>
            <generator uri="/made" version="2.1">Press</generator><logo>logo.png</logo><icon>/icon.ico</icon><category term="hills" scheme="http://terms.example/" label="Hills"/>
            <entry><id>1</id><title>Snow</title><link href="snow" hreflang="de" title="Schnee"/><link rel="license" href="http://licences.example/by"/>
            <author><name>Bo Hill</name><email>bo@hill.example</email><uri>bo</uri></author><author><name>Al</name></author><contributor><name>Cy</name><url>http://cy.example/</url></contributor>
            <source><id>tag:vale.example,2017:9</id><title>Vale</title><subtitle>Below</subtitle><link href="http://vale.example/"/><link rel="self" href="http://vale.example/feed"/>
            <updated>2017-11-01T00:00:00Z</updated><author><name>Vi</name></author><rights type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Vale <b>only</b></div></rights>
            <generator>Mill</generator><icon>http://vale.example/i.ico</icon></source></entry></feed>
            """);

        Assert.Equal(("tag:hill.example,2017:0", "<i>Hill</i>", "http://hill.example/icon.ico"), (feed.Id, feed.Rights, feed.Icon));
        Assert.Equal(new SyndicatedGenerator("Press", "http://hill.example/made", "2.1"), feed.Generator);
        Assert.Equal(new SyndicatedImage("http://hill.example/a/logo.png", null, null, null), feed.Image);
        Assert.Equal([new SyndicatedTerm("hills", "http://terms.example/", "Hills")], feed.Terms);

        SyndicatedItem item = Assert.Single(feed.Items);
        Assert.Equal(["Bo Hill", "Al"], item.Authors);
        Assert.Equal(
            [
                new SyndicatedPerson("author", "Bo Hill", "bo@hill.example", "http://hill.example/a/bo"),
                new SyndicatedPerson("author", "Al", null, null),
                new SyndicatedPerson("contributor", "Cy", null, "http://cy.example/"),
            ],
            item.Persons);
        Assert.Equal(("de", "Schnee"), (item.Links[0].Language, item.Links[0].Title));
        Assert.Equal(["http://licences.example/by"], item.Licences);
        Assert.Equal(("http://hill.example/a/1", "Snow", null), (item.Id, item.Title, item.Updated));

        SyndicatedSource source = Assert.IsType<SyndicatedSource>(item.Source);
        Assert.Equal(("tag:vale.example,2017:9", "Vale", "http://vale.example/", "Below"), (source.Id, source.Title, source.Url, source.Description));
        Assert.Equal(("2017-11-01T00:00:00Z", "Vale <b>only</b>", "Mill", "http://vale.example/i.ico"), (source.Updated, source.Rights, source.Generator?.Name, source.Icon));
        Assert.Equal(["Vi"], source.Authors);
        Assert.Equal(2, source.Links.Count);
    }

    [Fact]
    public void The_picture_of_an_rss_1_feed_stands_beside_its_channel_and_its_program_in_an_attribute()
    {
        SyndicatedFeed feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:admin="http://webns.net/mvcb/"><channel rdf:about="http://lake.example/"><title>Lake</title>
            <admin:generatorAgent rdf:resource="http://press.example/?v=3"/><image rdf:resource="http://lake.example/l.png"/></channel>
            <image rdf:about="http://lake.example/l.png"><title>The lake</title><url>http://lake.example/l.png</url><link>http://lake.example/map</link></image>
            <item rdf:about="http://lake.example/1"><title>Ice</title><link>http://lake.example/1</link></item></rdf:RDF>
            """);

        Assert.Equal(new SyndicatedImage("http://lake.example/l.png", "The lake", "http://lake.example/map", null), feed.Image);
        Assert.Equal(new SyndicatedGenerator(null, "http://press.example/?v=3", null), feed.Generator);
        Assert.Equal(("Lake", null), (feed.Title, feed.Url));
    }

    [Fact]
    public void A_json_feed_tells_of_pages_of_persons_pictures_and_sizes()
    {
        SyndicatedFeed feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Hill","home_page_url":"http://hill.example/","icon":"/big.png","favicon":"/small.png","authors":[{"name":"Bo","url":"http://bo.example/"}],
             "items":[{"id":"1","content_text":"C","banner_image":"http://hill.example/b.png","authors":[{"url":"http://ann.example/"}],
                       "attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg","size_in_bytes":77,"title":"Wind"},{"url":"/b.mp3","size_in_bytes":"77"}]}]}
            """);

        Assert.Equal(("http://hill.example/big.png", "http://hill.example/small.png"), (feed.Image?.Url, feed.Icon));
        Assert.Equal([new SyndicatedPerson("author", "Bo", null, "http://bo.example/")], feed.Persons);
        Assert.Equal(["http://ann.example/"], feed.Items[0].Authors);
        Assert.Equal("http://hill.example/b.png", feed.Items[0].Image?.Url);
        Assert.Equal([(77L, "Wind"), (null, null)], feed.Items[0].Links.Select(link => (link.Length, link.Title)));
    }

    [Theory]
    [InlineData("type='application/xhtml+xml'", "<b>Snow</b> falls")]
    [InlineData("type='application/xhtml+xml' mode='xml'", "<div><b>Snow</b> falls</div>")]
    public void What_stands_around_markup_of_atom_0_3_is_no_part_of_it_unless_the_feed_says_that_the_text_is_xml(string attributes, string title)
    {
        SyndicatedFeed feed = Read($"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title {attributes}><div xmlns='http://www.w3.org/1999/xhtml'><b>Snow</b> falls</div></title></entry></feed>");

        Assert.Equal(title, feed.Items[0].Title);
    }

    [Theory]
    [InlineData("ann@harbour.example", null, "ann@harbour.example")]
    [InlineData("mailto:ann@harbour.example", null, "ann@harbour.example")]
    [InlineData("@ann", "@ann", null)]
    [InlineData("http://harbour.example/@ann", "http://harbour.example/@ann", null)]
    [InlineData("Ann Pilot (ann@harbour.example)", "Ann Pilot", "ann@harbour.example")]
    [InlineData("@ann (Ann Pilot)", "Ann Pilot", null)]
    [InlineData("Ann (Pilot)", "Ann (Pilot)", null)]
    [InlineData("@", "@", null)]
    public void Name_and_mail_of_a_person_are_told_apart(string text, string? name, string? mail) =>
        Assert.Equal(new SyndicatedPerson("author", name, mail, null), Assert.Single(Read(Item($"<author>{text}</author>")).Items[0].Persons));

    [Fact]
    public void Lists_have_limits_and_hold_nothing_twice()
    {
        string many = string.Concat(Enumerable.Range(0, FeedLimits.Links + 5).Select(n =>
            $"<dc:contributor>C{n}</dc:contributor><dc:contributor>C{n}</dc:contributor><media:thumbnail url='http://a.example/{n}'/><cc:license>http://b.example/{n}</cc:license><category domain='http://c.example/{n}'>c</category>"));
        SyndicatedItem item = Read(Item(many)).Items[0];

        Assert.Equal((FeedLimits.Links, FeedLimits.Links), (item.Persons.Count, item.Persons.Distinct().Count()));
        Assert.Equal((FeedLimits.Links, FeedLimits.Links, FeedLimits.Links), (item.Thumbnails.Count, item.Licences.Count, item.Terms.Count));
        Assert.Equal(["c"], item.Categories);
    }

    [Fact]
    public void What_is_none_is_not_given()
    {
        SyndicatedFeed feed = Read("""
            <rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"><channel><ttl>soon</ttl><image></image><generator/><copyright> </copyright>
            <item><title>A</title><dcterms:license>free for all</dcterms:license><media:thumbnail url=" "/><comments/><source> </source><category domain=" ">c</category></item></channel></rss>
            """);

        Assert.Equal((null, null, null, null), (feed.Ttl, feed.Image, feed.Generator, feed.Rights));
        SyndicatedItem item = Assert.Single(feed.Items);
        Assert.Equal((null, null), (item.Comments, item.Source));
        Assert.Empty(item.Licences);
        Assert.Empty(item.Thumbnails);
        Assert.Empty(item.Terms);
        Assert.Empty(item.Persons);
    }

    private static string Item(string parts) => $"<rss version='2.0'><channel><item>{parts}</item></channel></rss>";

    private static SyndicatedFeed Read(string text) => Assert.IsType<SyndicatedFeed>(FeedReader.Read(text, null));
}
