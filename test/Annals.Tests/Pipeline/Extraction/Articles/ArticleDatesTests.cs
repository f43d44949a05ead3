using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Which of the dates of a page is that of the publication; the pages are of our own making.</summary>
public sealed class ArticleDatesTests
{
    [Theory]
    [InlineData("Letzte Änderung: 31.10.2023 | Erschienen am: 1.11.2023", "2023-11-01", "2023-10-31")]
    [InlineData("Updated March 9, 2024. First published March 2, 2024", "2024-03-02", "2024-03-09")]
    [InlineData("Publié le 4 mai 2020, mis à jour le 6 mai 2020", "2020-05-04", "2020-05-06")]
    [InlineData("Stand: 8.2.2021", "2021-02-08", "2021-02-08")]
    public void A_word_before_a_date_says_what_it_is_of(string line, string published, string modified)
    {
        Article article = Read("", $"<p>{line}</p>", "");
        Assert.Equal((published, modified), (article.Published?.Value[..10], article.Modified?.Value[..10]));
    }

    [Fact]
    public void A_change_alone_is_said_to_be_one() =>
        Assert.Contains("only a change", Read("", "<p>Stand: 8.2.2021</p>", "").Published?.From, StringComparison.Ordinal);

    [Fact]
    public void What_a_line_says_of_a_date_it_says_of_the_element_in_it()
    {
        Article article = Read("", """<p><span>Last updated on </span><time datetime="2024-11-19">November 19, 2024</time></p><p>Posted <time datetime="2024-03-06">March 6, 2024</time></p>""", "");
        Assert.Equal(("2024-03-06", "2024-11-19"), (article.Published?.Value, article.Modified?.Value));
    }

    [Fact]
    public void A_date_glued_to_a_name_is_found() =>
        Assert.Equal("2025-03-04", Read("", "<div><strong>Ada</strong><span>3/4/2025</span></div>", "").Published?.Value);

    [Fact]
    public void Month_and_day_are_read_as_another_place_writes_them() =>
        Assert.Equal("2023-11-01", Read("""<meta name="article:published_time" content="01-11-2023">""", "<p>November 1, 2023</p>", "").Published?.Value);

    [Fact]
    public void Of_two_days_in_the_head_the_printed_one_counts() =>
        Assert.Equal("2023-11-06", Read("""<meta property="article:published_time" content="2023-11-03"><meta name="parsely-pub-date" content="2023-11-06">""", "<p>November 6, 2023</p>", "").Published?.Value);

    [Fact]
    public void A_publication_that_the_page_prints_counts_over_a_later_day_it_prints_nowhere() =>
        Assert.Equal("2023-04-26", Read("""<meta property="article:published_time" content="2025-08-21">""", "<p>Published Apr 26, 2023</p>", "").Published?.Value);

    [Fact]
    public void A_month_in_the_address_confirms_the_head() =>
        Assert.Equal("2019-10-01", Read("""<link rel="canonical" href="https://paper.example/2019/10/a-tale/"><meta property="article:published_time" content="2019-10-01"><meta property="article:modified_time" content="2019-10-01">""", """<p class="date">November 22, 2018</p>""", "").Published?.Value);

    [Theory]
    [InlineData("content-publish-date")]
    [InlineData("uploadDate")]
    [InlineData("x.release_time")]
    public void A_name_in_the_head_tells_by_its_words(string name) =>
        Assert.Equal("2021-05-06", Read($"""<meta name="{name}" content="2021-05-06">""", "", "").Published?.Value);

    [Theory]
    [InlineData("expiry-date-of-publication")]
    [InlineData("publisher")]
    public void A_name_that_tells_something_else_dates_nothing(string name) =>
        Assert.Null(Read($"""<meta name="{name}" content="2021-05-06">""", "", "").Published);

    [Fact]
    public void A_date_at_the_headline_counts_over_one_behind_the_text() =>
        Assert.Equal("2023-10-18", Read("", """<div class="related"><time datetime="2023-10-18">18 October 2023</time></div>""", "<p><time datetime='2023-10-02'>2 October 2023</time></p>").Published?.Value);

    [Theory]
    [InlineData("https://club.example/news/29-10-2021", "2021-10-29")]
    [InlineData("https://club.example/news/2021/10/29/a-tale", "2021-10-29")]
    [InlineData("https://club.example/news/31-02-2021", null)]
    public void An_address_names_a_day(string url, string? day) =>
        Assert.Equal(day, Read($"""<link rel="canonical" href="{url}">""", "", "").Published?.Value);

    private static Article Read(string head, string above, string below) => BridgePage.Read(head, above, below);
}
