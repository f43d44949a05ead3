using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Pages made to ask much of the reader: the limit that stops them is named, and the article before the bomb is read.</summary>
public sealed class ArticleBombTests
{
    private const string Article = "<h1>The mill turns again</h1><p>The mill at the lower pond turned again on Sunday, for the first time since its wheel had broken in the great storm.</p>"
        + "<p>The miller's family had saved for years, and the carpenters of three villages gave their evenings for the new wheel of oak.</p>";

    [Theory]
    [InlineData("depth", "the limit of 192 elements")]
    [InlineData("depth where scripts are off", "the limit of 192 elements")]
    [InlineData("depth in a drawing", "the limit of 192 elements")]
    [InlineData("formatting", "the limit of 200000")]
    [InlineData("tags", "the limit of 50000")]
    [InlineData("blocks", "the limit of 10000")]
    public void A_bomb_is_stopped_by_a_limit_with_a_name(string shape, string limit)
    {
        Article article = Read(Article + Bomb(shape));
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Message.Contains(limit, StringComparison.Ordinal));
        Assert.Equal("The mill turns again", article.Title);
    }

    [Theory]
    [InlineData("attributes")]
    [InlineData("a long value")]
    [InlineData("a long line")]
    [InlineData("openings")]
    [InlineData("open comments")]
    [InlineData("open tags")]
    [InlineData("open data")]
    public void What_is_only_odd_does_not_hide_the_article(string shape) =>
        Assert.Contains("turned again on Sunday", Read(Article + Bomb(shape)).Text, StringComparison.Ordinal);

    [Fact]
    public void The_next_page_is_read_as_ever()
    {
        Extractor extractor = new();
        Reading before = Assert.Single(extractor.Read(Page(Article)));
        extractor.Read(Page(Article + Bomb("formatting")));
        Assert.Equal(before, Assert.Single(extractor.Read(Page(Article))));
    }

    private static string Bomb(string shape) => shape switch
    {
        "depth" => Repeat("<div>", 50_000),
        "depth where scripts are off" => "<noscript>" + Repeat("<div>", 50_000),
        "depth in a drawing" => "<svg><title>" + Repeat("<div>", 50_000),
        "formatting" => "<p>" + string.Concat(Enumerable.Range(0, 150).Select(i => $"<font size={i}>")) + "</p>" + Repeat("<p>x", 50_000),
        "tags" => Repeat("<br>", 60_000),
        "blocks" => Repeat("<p>x", 21_000),
        "attributes" => "<div " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=1 ")) + ">word</div>",
        "a long value" => $"<div class=\"{new string('x', 1_000_000)}\">word</div>",
        "a long line" => $"<footer>{new string('x', 1_000_000)}</footer>",
        "openings" => new string('<', 50_000),
        "open comments" => Repeat("<!-- x ", 50_000),
        "open tags" => Repeat("<a href=\"", 50_000),
        "open data" => $"<script type=\"application/ld+json\">{Repeat("{\"@graph\":[", 50_000)}</script>",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "no such bomb"),
    };

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static Capture Page(string body) => new("mill.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>The mill turns again</title></head><body>{body}"));

    private static Article Read(string body) => Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(Page(body)))).Article;
}
