using Annals.Formats.Feeds;

namespace Annals.Tests.Formats.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        OpmlOutline[] feeds =
        [
            new("https://one.example/feed?a=1&b=2", "One \"quoted\" <b>", "https://one.example/", ["News", "North & South"]),
            new("https://two.example/feed", null, null, []),
            new("https://three.example/feed", "Three", null, ["News"]),
            new("https://four.example/feed", "Vier · 四", null, ["News", "North & South", "Deep"]),
        ];
        IReadOnlyList<OpmlOutline>? read = OpmlReader.Read(OpmlWriter.Write("My feeds", feeds), out IReadOnlyList<FeedDefect> defects);
        Assert.Empty(defects);
        Assert.Equal(
            feeds.Select(feed => $"{feed.Address} {feed.Title ?? feed.Address} {feed.Site} {string.Join('/', feed.Folder)}").Order(),
            read!.Select(feed => $"{feed.Address} {feed.Title} {feed.Site} {string.Join('/', feed.Folder)}").Order());
    }

    [Theory]
    [InlineData("<opml><body><outline text='a & b' xmlUrl='https://a.example/f?x=1&y=2'></body></opml>", "https://a.example/f?x=1&y=2", "a & b")]
    [InlineData("\n<?xml version='1.0'?><OPML version='2'><outline TEXT='a' XMLURL=' https://a.example/f '/>", "https://a.example/f", "a")]
    [InlineData("<opml><body><outline text='a' xmlUrl='https://a.example/f'/><outline text='cut", "https://a.example/f", "a")]
    public void Ill_formed_lists_are_read_with_tolerance(string text, string address, string title)
    {
        OpmlOutline feed = Assert.Single(OpmlReader.Read(text, out IReadOnlyList<FeedDefect> defects)!);
        Assert.Equal((address, title), (feed.Address, feed.Title));
        Assert.NotEmpty(defects);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no list")]
    [InlineData("<rss><channel/></rss>")]
    public void What_is_no_list_is_none(string text) => Assert.Null(OpmlReader.Read(text, out _));

    [Fact]
    public void A_list_that_is_too_deep_is_read_as_far_as_the_limit()
    {
        string text = "<opml><outline text='a' xmlUrl='https://a.example/f'/>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 100_000));
        Assert.Single(OpmlReader.Read(text, out IReadOnlyList<FeedDefect> defects)!);
        Assert.NotEmpty(defects);
    }
}
