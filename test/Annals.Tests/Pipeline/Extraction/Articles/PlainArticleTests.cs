using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

public sealed class PlainArticleTests
{
    private const string Text = """
        What is behind the new toll on the old bridge?

        The county wants its money back from those who cross the river every day.

        Bridge Toll County
        Cars wait at the new barrier before the old bridge in the morning, November 20, 2017 [Cy Lens/County Press]

        On November 20 the county put up a barrier before the old bridge and began to take two crowns from every car that crosses it. Nobody had been told.

        The bridge should not pay for the mistakes of those who built the road beside it, and those who cross it should not pay twice for the same stones.

        The price of stone

        Rebuilding the arches cost eleven million. Half of it came from a fund that the state has since closed, and the county has looked for the rest ever since.

        The bridge should not pay for the mistakes of those who built the road beside it.

        In a valley with one road to the station, a toll is a tax on living there. The county knows this, and hopes that the winter will be long and the papers thin.

        The views expressed in this article are the author's own and do not necessarily reflect the paper's policy.
        """;

    private static readonly Article Toll = Read("toll.txt", Text, "https://post.example/news/2017/11/21/toll");

    [Fact]
    public void The_first_line_is_the_title_and_the_sentence_under_it_the_description()
    {
        Assert.Equal("What is behind the new toll on the old bridge?", Toll.Title);
        Assert.Equal("The county wants its money back from those who cross the river every day.", Toll.Description);
    }

    [Fact]
    public void Caption_and_credit_stand_apart_from_the_body()
    {
        Assert.Equal("Cy Lens/County Press", Toll.Image?.Credit);
        Assert.StartsWith("Cars wait at the new barrier", Toll.Image?.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("Cars wait", Toll.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bridge Toll County", Toll.Text, StringComparison.Ordinal);
        Assert.StartsWith("On November 20", Toll.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_quote_stands_once_where_the_text_has_it()
    {
        Assert.Single(Toll.Paragraphs, paragraph => paragraph.Text.Contains("should not pay for the mistakes", StringComparison.Ordinal));
        Assert.Contains("twice for the same stones", Toll.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_headings_are_headings() => Assert.Equal(["The price of stone"], Toll.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Heading).Select(paragraph => paragraph.Text));

    [Fact]
    public void The_disclaimer_makes_it_opinion_and_is_the_reason()
    {
        Assert.True(Toll.Opinion.Value);
        Assert.Contains("author's own", Toll.Opinion.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_gives_day_and_publisher()
    {
        Assert.Equal(new DateOnly(2017, 11, 21), Toll.Published?.Day);
        Assert.Equal("post.example", Toll.Publisher);
    }

    [Theory]
    [InlineData("Milk, eggs, bread")]
    [InlineData("one\ntwo\nthree\n")]
    public void A_text_without_running_prose_is_no_article(string text) =>
        Assert.IsType<RefusedReading>(Assert.Single(new Extractor().Read(new Capture("note.txt", Encoding.UTF8.GetBytes(text)))));

    /// <summary>Facts of the reference article, not its words.</summary>
    [Fact]
    public void The_reference_article_has_its_parts()
    {
        string file = Path.Combine(Checkout.Root, "..", "shared", "reference", "article-000.txt");
        Assert.SkipUnless(File.Exists(file), "the reference article is missing");
        string text = File.ReadAllText(file);
        Article article = Read("article-000.txt", text, null);
        string[] lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

        Assert.Equal(lines[0], article.Title);
        Assert.Equal(lines[1], article.Description);
        Assert.Equal((48, true), (article.Title!.Length / 4 * 4, article.Description!.EndsWith('.')));
        Assert.Contains("Reuters", article.Image?.Credit, StringComparison.Ordinal);
        Assert.StartsWith("Russian President", article.Image?.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("shakes hands", article.Text, StringComparison.Ordinal);
        Assert.Equal(2, article.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Heading));
        Assert.Single(article.Paragraphs, paragraph => paragraph.Text.Contains("should not be a battlefield", StringComparison.Ordinal));
        Assert.True(article.Opinion.Value);
        Assert.Contains("The views expressed", article.Opinion.Because, StringComparison.Ordinal);
        Assert.Equal("en", article.Language);
    }

    private static Article Read(string name, string text, string? url) =>
        Assert.IsType<ArticleReading>(Assert.Single(new Extractor().Read(new Capture(name, Encoding.UTF8.GetBytes(text), url)))).Article;
}
