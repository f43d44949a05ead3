using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Opinion and news, and the reason.</summary>
public sealed class OpinionTests
{
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"The toll is wrong"}</script>""", "JSON-LD")]
    [InlineData("""<meta property="article:section" content="Opinion">""", "section")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"The toll is wrong","articleSection":"Columnists"}</script>""", "section")]
    [InlineData("""<link rel="canonical" href="https://post.example/commentisfree/2017/nov/23/toll">""", "/commentisfree/")]
    [InlineData("""<link rel="canonical" href="https://post.example/opinions/the-toll">""", "/opinions/")]
    public void What_the_page_says_of_itself_makes_it_opinion(string head, string because)
    {
        OpinionSign sign = Read(head, "");
        Assert.True(sign.Value);
        Assert.Contains(because, sign.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disclaimer_at_the_end_makes_it_opinion() =>
        Assert.Contains("do not necessarily", Read("", "<p>The views expressed in this article are the author's own and do not necessarily reflect the policy of this paper.</p>").Because, StringComparison.Ordinal);

    [Theory]
    [InlineData("""<meta property="article:section" content="Politics">""")]
    [InlineData("""<link rel="canonical" href="https://post.example/news/opinion-polls-show-a-lead">""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"The toll is wrong","articleSection":"World"}</script>""")]
    [InlineData("")]
    public void News_is_news(string head) => Assert.Equal(OpinionSign.None, Read(head, "<p>Opinions on the toll differ, said the mayor of the town at the other end of the bridge.</p>"));

    private static OpinionSign Read(string head, string end)
    {
        string page = $"""
            <!DOCTYPE html><html lang="en"><head><title>The toll is wrong</title>{head}</head><body><article><h1>The toll is wrong</h1>
            <p>The county has put up a barrier before the old bridge and takes two crowns from every car that crosses it, early and late.</p>
            <p>Those who live behind the river have no other way to the station, and many of them cross the bridge four times on a common day.</p>
            {end}</article></body></html>
            """;
        return Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture("toll.html", Encoding.UTF8.GetBytes(page))))).Article.Opinion;
    }
}
