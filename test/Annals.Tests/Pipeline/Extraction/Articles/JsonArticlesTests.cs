using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Articles as JSON lines: <c>id url title text published publisher</c>.</summary>
public sealed class JsonArticlesTests
{
    [Fact]
    public void Every_field_is_taken()
    {
        Article article = One("""{"id":"b7","url":"https://post.example/a?utm_source=x","title":"Bridge open","text":"First words.\n\nMore words.","published":"2017-11-23T22:30:00-05:00","publisher":"The Post"}""");
        Assert.Equal(
            ("b7", "https://post.example/a?utm_source=x", "Bridge open", "First words.\n\nMore words.", "2017-11-23T22:30:00-05:00", "The Post"),
            (article.Id, article.Url, article.Title, article.Text, article.Published?.Value, article.Publisher));
    }

    [Theory]
    [InlineData("""{"title":"Bridge open"}""")]
    [InlineData("""{"text":"The bridge is open."}""")]
    [InlineData("""{"id":7,"title":"Bridge open","url":null,"published":"soon"}""")]
    public void All_may_be_missing_but_title_or_text(string line)
    {
        Article article = One(line);
        Assert.True(article.Title is not null || article.Paragraphs.Count > 0);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_number_is_an_id_too() => Assert.Equal("7", One("""{"id":7,"title":"Bridge open"}""").Id);

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_the_others_are_read()
    {
        ValueList<Reading> readings = Read("{\"title\":\"One\"}\n{\"id\":1}\n{\"title\":\n\n{\"title\":\"Two\"}\n[1]\n");
        Assert.Equal(["One", "Two"], readings.OfType<ArticleReading>().Select(reading => reading.Article.Title));
        Assert.Equal(3, readings.OfType<RefusedReading>().Count());
        Assert.Contains("line 2", readings.OfType<RefusedReading>().First().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archived_address_is_the_true_one() =>
        Assert.Equal("http://post.example/a", One("""{"title":"Bridge open","url":"https://web.archive.org/web/2017/http://post.example/a"}""").Url);

    [Theory]
    [InlineData("https://post.example/opinion/2017/bridge", true)]
    [InlineData("https://post.example/news/2017/opinion-poll", false)]
    public void Opinion_is_told_by_the_address(string url, bool opinion) => Assert.Equal(opinion, One($$"""{"title":"Bridge open","url":"{{url}}"}""").Opinion.Value);

    private static Article One(string line) => Assert.IsType<ArticleReading>(Assert.Single(Read(line))).Article;

    private static ValueList<Reading> Read(string lines) => new Extractor().Read(new Capture("articles.jsonl", Encoding.UTF8.GetBytes(lines)));
}
