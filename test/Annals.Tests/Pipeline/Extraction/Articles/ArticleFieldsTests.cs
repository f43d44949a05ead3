using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Dates and bylines where the places of a page disagree; the pages are of our own making.</summary>
public sealed class ArticleFieldsTests
{
    [Theory]
    [InlineData("2020-02-25T02:25:54Z", "February 24, 2020", "2020-02-24")]
    [InlineData("2020-02-24T23:10:00+00:00", "February 25, 2020", "2020-02-25")]
    [InlineData("2020-02-25T02:25:54Z", "February 25, 2020", "2020-02-25")]
    [InlineData("2020-02-25T14:25:54Z", "February 24, 2020", "2020-02-24")]
    [InlineData("2020-02-25T02:25:54-05:00", "February 24, 2020", "2020-02-25")]
    public void The_pages_own_day_counts_over_the_universal_one(string head, string printed, string day) =>
        Assert.Equal(day, Read($"""<meta property="article:published_time" content="{head}">""", $"""<p class="date">{printed}</p>""").Published?.Value[..10]);

    [Theory]
    [InlineData("2021-06-01T08:00:00", "March 3, 2014", "2014-03-03")]
    [InlineData("2021-09-01T08:00:00", "March 3, 2014", "2014-03-03")]
    [InlineData("2021-09-01T08:00:00", "Updated March 3, 2021", "2021-06-01")]
    [InlineData("2021-09-01T08:00:00", "September 1, 2021", "2021-06-01")]
    public void An_earlier_printed_day_counts_over_one_that_is_printed_nowhere(string changed, string printed, string day) =>
        Assert.Equal(day, Read($"""<meta property="article:published_time" content="2021-06-01T08:00:00"><meta property="article:modified_time" content="{changed}">""", $"""<p class="date">{printed}</p>""").Published?.Value[..10]);

    [Fact]
    public void A_vague_date_in_the_head_counts_less_than_a_printed_one() =>
        Assert.Equal("2022-01-21", Read("""<meta name="date" content="2022-01-26T14:32:06">""", """<p class="date">January 21, 2022</p>""").Published?.Value[..10]);

    [Fact]
    public void A_vague_date_counts_where_none_is_printed() =>
        Assert.Equal("2022-01-26", Read("""<meta name="date" content="2022-01-26T14:32:06">""", "").Published?.Value[..10]);

    [Fact]
    public void Who_publishes_under_the_own_name_is_the_author() =>
        Assert.Equal(["Ada Writer"], Read("""<meta property="og:site_name" content="Ada Writer"><meta name="author" content="Ada Writer">""", "").Byline);

    [Fact]
    public void A_printed_person_comes_before_the_publisher() =>
        Assert.Equal(["Bo Penn"], Read("""<meta property="og:site_name" content="Valley Post"><meta name="author" content="Valley Post">""", "<p>By Bo Penn</p>").Byline);

    [Fact]
    public void A_place_that_names_more_persons_knows_better() =>
        Assert.Equal(["Ada Writer", "Bo Penn"], Read("""<meta name="author" content="Ada Writer, Bo Penn"><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Writer"}}</script>""", "").Byline);

    [Fact]
    public void Links_to_authors_that_share_a_line_are_all_named() =>
        Assert.Equal(["Ada Writer", "Bo Penn"], Read("", """<div><a href="/author/ada">Ada Writer</a> <a href="/author/bo">Bo Penn</a></div>""").Byline);

    [Fact]
    public void A_link_to_a_user_of_another_site_is_no_byline() =>
        Assert.Empty(Read("""<link rel="canonical" href="https://valley.example/bridge">""", """<p><a href="https://videos.example.net/user/valley">Our Films</a></p>""").Byline);

    [Theory]
    [InlineData("September 1st, 2023 By Ada Writer")]
    [InlineData("Posted on September 21, 2020 by Ada Writer")]
    public void A_name_behind_the_date_is_found(string line) =>
        Assert.Equal(["Ada Writer"], Read("", $"""<div class="byline">{line}</div>""").Byline);

    private static Article Read(string head, string above) => BridgePage.Read(head, above, "");
}
