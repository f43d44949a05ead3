using Annals.Model.Pages;
using Annals.Pipeline.Site.Composition;
using CsCheck;

namespace Annals.Tests.Pipeline.Site.Composition;

public sealed class SiteAddressTests
{
    private static readonly string[] Pieces =
    [
        "news", "2017", "11", "undated", "index", "feed", "topics", "opinion", "sitemap-", "", ".html", "-", "\0", "1", "99999999999", "é",
    ];

    [Theory]
    [InlineData("index", nameof(SitePageKind.Front))]
    [InlineData("news/index", nameof(SitePageKind.Years))]
    [InlineData("news/2017/index", nameof(SitePageKind.Year))]
    [InlineData("news/2017/11/index", nameof(SitePageKind.Month))]
    [InlineData("news/2017/11/23/index", nameof(SitePageKind.Day))]
    [InlineData("news/2017/11/23/2", nameof(SitePageKind.DayPart))]
    [InlineData("news/2017/11/23/a-bridge-opens", nameof(SitePageKind.Event))]
    [InlineData("news/2017/11/23/a-bridge-opens/2", nameof(SitePageKind.Revision))]
    [InlineData("news/undated/a-bridge-opens", nameof(SitePageKind.Event))]
    [InlineData("topics/index", nameof(SitePageKind.Index))]
    [InlineData("entities/index-x", nameof(SitePageKind.Index))]
    [InlineData("entities/springfield", nameof(SitePageKind.Subject))]
    [InlineData("entities/springfield/2017", nameof(SitePageKind.SubjectPart))]
    [InlineData("entities/springfield/2017-11", nameof(SitePageKind.SubjectPart))]
    [InlineData("entities/springfield/2017-11-2", nameof(SitePageKind.SubjectPart))]
    [InlineData("entities/springfield/feed", nameof(SitePageKind.SubjectFeed))]
    [InlineData("publishers/news.example.md", nameof(SitePageKind.Subject))]
    [InlineData("publishers/index-news.example", nameof(SitePageKind.Subject))]
    [InlineData("opinion/index", nameof(SitePageKind.Opinion))]
    [InlineData("opinion/feed", nameof(SitePageKind.OpinionFeed))]
    [InlineData("opinion/2017/11/23/why", nameof(SitePageKind.Editorial))]
    [InlineData("feed", nameof(SitePageKind.Feed))]
    [InlineData("sitemap", nameof(SitePageKind.SitemapIndex))]
    [InlineData("sitemap-2017", nameof(SitePageKind.SitemapYear))]
    [InlineData("sitemap-2017-2", nameof(SitePageKind.SitemapYear))]
    [InlineData("sitemap-news", nameof(SitePageKind.SitemapNews))]
    [InlineData("about", nameof(SitePageKind.About))]
    [InlineData("404", nameof(SitePageKind.NotFound))]
    [InlineData("robots.txt", nameof(SitePageKind.Robots))]
    [InlineData("style.css", nameof(SitePageKind.Asset))]
    public void A_path_says_what_kind_of_page_it_is_of(string path, string kind)
    {
        SiteAddress? address = SiteAddress.Parse(path);

        Assert.Equal(kind, address?.Kind.ToString());
        Assert.All(address!.Files, file => Assert.Equal(address, SiteAddress.ParseFile(file, out _)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("news/2017")]
    [InlineData("news/0000/index")]
    [InlineData("news/2017/13/index")]
    [InlineData("news/2017/02/29/index")]
    [InlineData("news/2017/2/9/index")]
    [InlineData("news/2017/11/23/")]
    [InlineData("news/2017/11/23/slug/02x")]
    [InlineData("news/2017/11/23/slug/1/2")]
    [InlineData("news/undated")]
    [InlineData("entities")]
    [InlineData("entities/springfield/2017-1")]
    [InlineData("entities/springfield/2017-11-1")]
    [InlineData("entities/springfield/0000")]
    [InlineData("publishers/news.example/feed")]
    [InlineData("sitemap-2017-1")]
    [InlineData("sitemap-17")]
    [InlineData("../index")]
    [InlineData("style.css.html")]
    public void What_is_no_address_of_a_page_is_none(string path) => Assert.Null(SiteAddress.Parse(path));

    [Fact]
    public void The_parts_of_an_address_are_read()
    {
        Assert.Equal(new ListPeriod(2017, 11, 2), SiteAddress.Parse("topics/a/2017-11-2")!.Period);
        Assert.Equal((new DateOnly(2017, 11, 23), "slug", 3), Parts(SiteAddress.Parse("news/2017/11/23/slug/3")!));
        Assert.Equal("x", SiteAddress.Parse("entities/index-x")!.Slug);
    }

    [Fact]
    public void An_extension_is_that_of_a_format_of_the_page()
    {
        Assert.NotNull(SiteAddress.ParseFile("feed.atom", out _));
        Assert.NotNull(SiteAddress.ParseFile("feed.json", out _));
        Assert.Null(SiteAddress.ParseFile("feed.html", out _));
        Assert.Null(SiteAddress.ParseFile("about.json", out _));
        Assert.Null(SiteAddress.ParseFile("news/2017/11/23/slug.atom", out _));
        Assert.Null(SiteAddress.ParseFile("publishers/news.example", out _));
    }

    [Fact]
    public void No_path_can_make_it_fail() =>
        Gen.OneOf([.. Pieces.Select(piece => Gen.Const(piece))])
            .List[0, 7]
            .Sample(parts =>
            {
                _ = SiteAddress.Parse(string.Join('/', parts));
                _ = SiteAddress.ParseFile(string.Concat(parts), out _);
                _ = OldAddress.Mend(string.Join('/', parts));
            }, iter: 20_000, threads: 1);

    [Theory]
    [InlineData("2017/11/1/", "news/2017/11/01/")]
    [InlineData("news/2017/2/9/slug.html", "news/2017/02/09/slug.html")]
    [InlineData("2017/2/index.json", "news/2017/02/index.json")]
    [InlineData("2017", "news/2017")]
    [InlineData("news/2017/02/09/slug.html", null)]
    [InlineData("topics/2017/1", null)]
    [InlineData("20170/1/1", null)]
    [InlineData("2017.html", null)]
    public void A_shortened_address_is_mended(string path, string? mended) => Assert.Equal(mended, OldAddress.Mend(path));

    private static (DateOnly?, string, int) Parts(SiteAddress address) => (address.Date, address.Slug, address.Number);
}
