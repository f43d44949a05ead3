using Annals.Formats.Feeds;

namespace Annals.Tests.Formats.Feeds;

public sealed class SitemapTests
{
    [Theory]
    [InlineData("<urlset><url><loc> https://a.example/1 </loc><lastmod>2026-09-01</lastmod></url><url><loc>https://a.example/2?a&amp;b</loc></url></urlset>", "https://a.example/1 2026-09-01|https://a.example/2?a&b ")]
    [InlineData("<sm:urlset xmlns:sm='x'><sm:url><lastmod>2026</lastmod><image:loc>https://i.example/</image:loc><loc>https://a.example/1</loc></sm:url></sm:urlset>", "https://a.example/1 2026")]
    [InlineData("<urlset><url><loc><![CDATA[https://a.example/1]]></loc><news:news><news:publication_date>2026-09-01T08:00Z</news:publication_date></news:news></url></urlset>", "https://a.example/1 2026-09-01T08:00Z")]
    [InlineData("<urlset><url><loc>https://a.example/1?x&y</loc></url><url><loc>https://a.exam", "https://a.example/1?x&y ")]
    public void Addresses_are_read_with_when_they_changed(string text, string lines) =>
        Assert.Equal(lines.Split('|'), Sitemap.Read(text)!.Lines.Select(line => $"{line.Address} {line.Modified}"));

    [Fact]
    public void An_index_is_told_from_a_list_of_pages()
    {
        Assert.True(Sitemap.Read("<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>")!.IsIndex);
        Assert.False(Sitemap.Read("<urlset/>")!.IsIndex);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>no</body></html>")]
    [InlineData("<rss/>")]
    public void What_is_no_sitemap_is_none(string text) => Assert.Null(Sitemap.Read(text));

    [Fact]
    public void At_the_limit_all_are_read_and_above_it_the_first()
    {
        static string Map(int pages) => $"<urlset>{string.Concat(Enumerable.Range(0, pages).Select(i => $"<url><loc>https://a.example/{i}</loc></url>"))}</urlset>";
        Assert.Equal(Sitemap.MostLines, Sitemap.Read(Map(Sitemap.MostLines + 1))!.Lines.Count);
        Assert.True(Sitemap.Read(Map(Sitemap.MostLines + 1))!.IsCut);
        Sitemap whole = Sitemap.Read(Map(Sitemap.MostLines))!;
        Assert.Equal((Sitemap.MostLines, false), (whole.Lines.Count, whole.IsCut));
    }
}
