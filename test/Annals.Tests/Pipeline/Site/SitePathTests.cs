using Annals.Pipeline.Site;
using CsCheck;

namespace Annals.Tests.Pipeline.Site;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("news/2017/11/23/slug", "news/2017/11/24/index", "../24/index.html")]
    [InlineData("news/2017/11/23/slug", "news/2017/11/23/index", "index.html")]
    [InlineData("news/2017/11/23/slug", "news/2017/11/23/slug/2", "slug/2.html")]
    [InlineData("news/2017/11/23/slug/2", "news/2017/11/23/slug", "../slug.html")]
    [InlineData("news/2017/11/23/slug", "topics/a", "../../../../topics/a.html")]
    [InlineData("index", "news/2017/index", "news/2017/index.html")]
    [InlineData("topics/a", "topics/ab", "ab.html")]
    [InlineData("publishers/index", "publishers/host:80", "./host:80.html")]
    [InlineData("topics/a", "topics/50% of \"x\"", "50%25%20of%20%22x%22.html")]
    [InlineData("topics/a", "topics/日本", "日本.html")]
    public void A_link_leads_from_page_to_page_and_names_the_file(string from, string to, string link)
    {
        Assert.Equal(link, SitePath.Relative(from, to, "html"));
        Assert.Equal(link, SitePath.RelativeIn(new char[SitePath.UsualLength], from, to, "html").ToString());
        Assert.Equal(link, SitePath.RelativeIn(new char[4], from, to, "html").ToString());
        Assert.Equal(to, SitePath.Resolve(from, link));
    }

    [Theory]
    [InlineData("../../../../../x.md")]
    [InlineData("https://example.org/x")]
    [InlineData("//example.org/x")]
    [InlineData("mailto:a@b.example")]
    [InlineData("#part")]
    [InlineData("")]
    public void What_leaves_the_site_leads_to_no_page(string link) => Assert.Null(SitePath.Resolve("news/2017/11/23/slug", link));

    [Fact]
    public void Every_link_leads_where_it_should()
    {
        Gen<string> path = Gen.OneOf("a", "b", "news", "2017", "x.y", "50%", "a b", "日本", "c:d", "?", "#", "index").Array[1, 6].Select(p => string.Join('/', p));
        Gen.Select(path, path).Sample(
            (from, to) =>
            {
                string link = SitePath.Relative(from, to, "md");
                Assert.Equal(to, SitePath.Resolve(from, link));
                Assert.Equal(link, SitePath.RelativeIn(new char[SitePath.UsualLength], from, to, "md").ToString());
            },
            iter: 5_000, threads: 1);
    }

    [Fact]
    public void An_absolute_link_is_made_from_the_public_address() =>
        Assert.Equal("https://example.org/c/topics/a%3F.html", SitePath.Absolute("https://example.org/c/", "topics/a?", "html"));
}
