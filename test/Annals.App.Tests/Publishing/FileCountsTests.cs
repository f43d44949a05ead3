using Annals.App.Publishing;

namespace Annals.App.Tests.Publishing;

public sealed class FileCountsTests
{
    [Theory]
    [InlineData("index.html", "single")]
    [InlineData("robots.txt", "single")]
    [InlineData("sitemap-2017.xml", "sitemaps")]
    [InlineData("feed.atom", "feeds")]
    [InlineData("topics/a/feed.rss", "feeds")]
    [InlineData("topics/a.html", "topics")]
    [InlineData("entities/index-x.md", "entities")]
    [InlineData("news/index.html", "calendar")]
    [InlineData("news/2017/index.html", "calendar")]
    [InlineData("news/2017/11/index.html", "calendar")]
    [InlineData("news/2017/11/23/index.html", "days")]
    [InlineData("news/2017/11/23/slug.html", "events")]
    [InlineData("news/2017/11/23/slug/2.html", "events")]
    [InlineData("news/undated/slug.html", "events")]
    [InlineData("news/undated/index.html", "days")]
    [InlineData("opinion/2017/11/23/slug.html", "opinion")]
    public void Every_file_is_of_one_kind(string path, string kind) => Assert.Equal(kind, FileCounts.KindOf(path));
}
