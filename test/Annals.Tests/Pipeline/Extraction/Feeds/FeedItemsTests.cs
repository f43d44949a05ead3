using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Tests.Pipeline.Extraction.Feeds;

public sealed class FeedItemsTests
{
    private static readonly DateTimeOffset Seen = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_item_tells_its_content_and_without_one_its_summary()
    {
        Article[] articles = Articles(
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>
            <item><guid>1</guid><link>https://valley.example/1</link><title>One</title><description>In &lt;b&gt;short&lt;/b&gt;.</description><content:encoded>&lt;h2&gt;Head&lt;/h2&gt;&lt;p&gt;First&lt;br&gt;second&lt;/p&gt;&lt;script&gt;no&lt;/script&gt;</content:encoded></item>
            <item><guid>2</guid><link>https://valley.example/2</link><title>Two</title><description>In short. </description></item>
            <item><guid>3</guid></item></channel></rss>
            """);
        Assert.Equal(["Head|First|second", "In short."], articles.Select(article => string.Join('|', article.Paragraphs.Select(paragraph => paragraph.Text))));
        Assert.Equal(["In short.", null], articles.Select(article => article.Description));
        Assert.All(articles, article => Assert.Equal((Seen, "valley.example"), (article.Seen, article.Publisher)));
        Assert.Equal(ParagraphKind.Heading, articles[0].Paragraphs[0].Kind);
    }

    [Fact]
    public void An_item_that_stands_twice_is_one_and_the_same_words_at_another_date_are_the_same()
    {
        static FoundItem[] Items(string date) =>
            Found($"<rss><channel><item><guid>1</guid><title>One</title><pubDate>{date}</pubDate></item><item><guid>1</guid><title>One</title></item></channel></rss>");
        FoundItem first = Assert.Single(Items("Tue, 01 Sep 2026 12:00:00 GMT"));
        FoundItem later = Assert.Single(Items("Wed, 02 Sep 2026 12:00:00 GMT"));
        Assert.Equal((first.Key, first.Words), (later.Key, later.Words));
    }

    [Fact]
    public void The_same_item_of_two_feeds_has_the_same_bytes()
    {
        const string item = "<item><guid>1</guid><title>One</title><link>https://valley.example/1</link></item>";
        Assert.True(Found($"<rss><channel>{item}</channel></rss>")[0].Capture.Bytes.Span.SequenceEqual(Found($"<rss><channel><title>another</title>{item}</channel></rss>")[0].Capture.Bytes.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"id\":1}")]
    [InlineData("[[[[[[")]
    public void Bytes_that_are_no_item_are_refused(string text) =>
        Assert.IsType<RefusedReading>(new Extractor().Read(new Capture("x", Encoding.UTF8.GetBytes(text), null, FeedItems.MediaType)).Single());

    [Fact]
    public void Deep_markup_in_an_item_is_read_in_bounded_time()
    {
        string deep = string.Concat(Enumerable.Repeat("&lt;div&gt;", 40_000));
        Assert.Equal("text", Articles($"<rss><channel><item><title>One</title><description>{deep}text</description></item></channel></rss>")[0].Text);
    }

    private static FoundItem[] Found(string feed)
    {
        Capture capture = new("feed", Encoding.UTF8.GetBytes(feed), "https://valley.example/feed");
        return [.. FeedItems.Of((FeedReading)new Extractor().Read(capture).Single(), capture, Seen)];
    }

    private static Article[] Articles(string feed) => [.. Found(feed).Select(item => ((ArticleReading)new Extractor().Read(item.Capture).Single()).Article)];
}
