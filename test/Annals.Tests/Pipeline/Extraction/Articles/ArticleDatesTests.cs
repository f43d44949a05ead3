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
    [InlineData("पर प्रकाशित: 4 मई 2020 | अपडेट: 6 मई 2020", "2020-05-04", "2020-05-06")]
    [InlineData("עודכן: 6 במאי 2020 פורסם: 4 במאי 2020", "2020-05-04", "2020-05-06")]
    [InlineData("تاریخ انتشار: ۱۵ اردیبهشت ۱۳۹۹ | به‌روزرسانی: ۱۷ اردیبهشت ۱۳۹۹", "2020-05-04", "2020-05-06")]
    [InlineData("เผยแพร่: 4 พ.ค. 2563 ปรับปรุงล่าสุด: 6 พ.ค. 2563", "2020-05-04", "2020-05-06")]
    [InlineData("Cập nhật 6 tháng 5, 2020; ngày đăng: 4 tháng 5, 2020", "2020-05-04", "2020-05-06")]
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

    [Theory]
    [InlineData("<p>Published on</p><p>4 May 2021</p><p>Last updated:</p><p>9 June 2022</p>")]
    [InlineData("<h4>Last updated</h4><time datetime='2022-06-09'>9 June 2022</time><h4>Published</h4><time datetime='2021-05-04'>4 May 2021</time>")]
    [InlineData("<div><span>Ada Waller</span><span>MAY 4, 2021</span><span>Updated: JUNE 9, 2022</span></div>")]
    public void A_label_of_its_own_and_one_glued_to_a_date_say_what_the_date_is_of(string lines)
    {
        Article article = Read("", lines, "");
        Assert.Equal(("2021-05-04", "2022-06-09"), (article.Published?.Value[..10], article.Modified?.Value[..10]));
    }

    [Theory]
    [InlineData("Port Ellery, 3. März 2021 – Die Fähre fährt seit Montag wieder nach Plan, wie der Betreiber am Hafen sagte, und alle Fahrten bis zum Abend waren besetzt.")]
    [InlineData("3.3.2021 - Die Fähre fährt seit Montag wieder nach Plan, wie der Betreiber am Hafen sagte, und alle Fahrten bis zum Abend waren besetzt, hieß es weiter.")]
    [InlineData("Port Ellery, (3.3.2021). Die Fähre fährt seit Montag wieder nach Plan, wie der Betreiber am Hafen sagte, und alle Fahrten bis zum Abend waren besetzt, hieß es.")]
    [InlineData("3. März 2021. Die Fähre fährt seit Montag wieder nach Plan, wie der Betreiber am Hafen sagte, und alle Fahrten bis zum Abend waren besetzt, hieß es weiter.")]
    [InlineData("March 3, 2021. The ferry runs as planned again since Monday, as its owner said at the harbour, and all of its crossings were booked out until late at night.")]
    [InlineData("3 de marzo de 2021. El ferry vuelve a navegar según lo previsto desde el lunes, dijo su dueño en el puerto, y todas las travesías estaban llenas hasta la noche.")]
    public void A_dateline_that_opens_the_text_counts(string opening) => Assert.Equal("2021-03-03", Read("", $"<p>{opening}</p>", "").Published?.Value);

    [Fact]
    public void A_day_in_the_prose_of_the_opening_is_of_the_story() =>
        Assert.Equal("2021-03-05", Read("", "<p class='date'>5 March 2021</p><p>On 12 August 2019 the old bridge of the town had been closed for all traffic after engineers found cracks in two of its five pillars, and it was never opened again.</p>", "").Published?.Value);

    [Fact]
    public void A_sentence_that_ends_with_a_day_is_of_the_story() =>
        Assert.Null(Read("", "<p>The harbour was closed on 3 March 2021. The ferry has run as planned since then, as its owner said, and all of its crossings were booked out until late at night.</p>", "").Published);

    [Fact]
    public void The_day_at_the_top_of_a_page_far_above_the_headline_yields_to_the_dateline_of_the_text()
    {
        string top = "<div><time datetime='2023-11-01T13:56:20+01:00'>Wednesday, 1 November 2023</time></div>" + string.Concat(Enumerable.Repeat("<div><a href='/part'>A part of the paper</a></div>", 40));
        string opening = "<p>31 October 2023. The ferry runs as planned again since Monday, as its owner said at the harbour, and all of its crossings were booked out until late at night.</p>";
        Assert.Equal("2023-10-31", BridgePage.Read("", opening, "", top: top).Published?.Value);
    }

    [Fact]
    public void A_date_in_an_element_of_its_own_in_the_headline_counts() =>
        Assert.Equal("2022-02-02", BridgePage.Read("", "<p>28.01.2022</p>", "", "Old bridge reopened after nine years <small>02.02.2022</small>").Published?.Value);

    [Fact]
    public void Several_days_behind_the_text_are_those_of_other_stories() =>
        Assert.Equal("2022-12-12", Read("", "<div class='ad banner'><time datetime='2022-12-12'>12.12.2022</time></div>", "<ul><li><time datetime='2022-08-10'>10.08.2022</time><a href='/a'>Ferry repaired</a></li><li><time datetime='2022-06-28'>28.06.2022</time><a href='/b'>Harbour painted</a></li></ul>").Published?.Value);

    [Fact]
    public void What_is_said_to_be_published_behind_the_text_counts_over_another_day_there() =>
        Assert.Equal("2023-11-01", Read("", "", "<p>The next issue comes out on 6 November 2023.</p><p>Published: 1 November 2023<br>© The Harbour Paper</p>").Published?.Value);

    [Fact]
    public void A_day_of_the_head_after_a_printed_change_is_none_of_the_publication() =>
        Assert.Equal("2020-04-28T18:00", Read("""<meta name="date" content="2020-04-29">""", "<p>Stand: 28.04.2020 18:00 Uhr</p>", "").Published?.Value);

    [Fact]
    public void An_earlier_day_at_the_headline_counts_over_one_of_the_head_that_is_printed_nowhere() =>
        Assert.Equal("2022-10-08", Read("""<meta property="article:published_time" content="2022-10-24T12:40:59+00:00"><meta property="article:modified_time" content="2022-12-02T08:16:16+00:00">""", "<p><time>8 Oct 2022</time></p>", "").Published?.Value);

    [Fact]
    public void The_day_a_text_was_created_is_none_it_was_published_on() =>
        Assert.Equal("2022-10-24", Read("""<meta property="article:published_time" content="2022-10-24">""", "<span itemprop='dateCreated' content='2022-10-08'></span>", "").Published?.Value);

    [Fact]
    public void A_change_that_only_the_head_dates_says_nothing_of_the_publication()
    {
        Article article = Read("""<meta property="article:modified_time" content="2024-02-03">""", "", "");
        Assert.Null(article.Published);
        Assert.Equal("2024-02-03", article.Modified?.Value);
    }

    [Theory]
    [InlineData("""<script>var page = "{\"datePublished\":\"2024-02-03\"}";</script>""")]
    [InlineData("""<div data-page="{&quot;publishedAt&quot;: &quot;2024-02-03T10:00:00Z&quot;}"></div>""")]
    [InlineData("""<script>layer = {'publishDate': '2024-02-03'};</script>""")]
    public void A_date_in_a_script_is_found_however_its_quotes_are_written(string script) => Assert.Equal("2024-02-03", Read("", script, "").Published?.Value[..10]);

    [Fact]
    public void The_date_of_a_comment_in_microdata_is_none_of_the_article() =>
        Assert.Equal("2021-05-04", Read("", "<p>4 May 2021</p>", "<div itemscope itemtype='https://schema.org/Comment'><meta itemprop='datePublished' content='2021-05-20'></div>").Published?.Value);

    private static Article Read(string head, string above, string below) => BridgePage.Read(head, above, below);
}
