using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction.Articles;

/// <summary>Who wrote an article, in the many ways pages say it; the pages are of our own making.</summary>
public sealed class ArticleBylinesTests
{
    [Theory]
    [InlineData("ada writer", "ada writer")]
    [InlineData("Ada Writer, Senior Editor", "Ada Writer")]
    [InlineData("Ada Writer, MD, PhD", "Ada Writer")]
    [InlineData("Ada Writer and Bo Penn", "Ada Writer; Bo Penn")]
    [InlineData("ADA WRITER", "Ada Writer")]
    [InlineData("ANNA-LENA O'HARA", "Anna-Lena O'Hara")]
    [InlineData("A. B. WRITER", "A. B. WRITER")]
    [InlineData("Ada Writer Ada Writer", "Ada Writer")]
    [InlineData("Ada Writer Senior Staff Reporter", "Ada Writer")]
    [InlineData("Erstellt von Ada Writer", "Ada Writer")]
    [InlineData("site.config.page.author", "")]
    public void A_name_in_the_head_is_that_of_a_person(string given, string names) =>
        Assert.Equal(names, Names(Read($"""<meta name="author" content="{given}">""", "", "")));

    [Theory]
    [InlineData("<p>By Ada Writer, Staff Writer</p>")]
    [InlineData("<p>Ein Artikel von Ada Writer</p>")]
    [InlineData("<h6>Written by</h6><p>Ada Writer</p>")]
    [InlineData("""<div class="autor">Ada Writer</div>""")]
    [InlineData("""<span class="vcard"><b class="fn">Ada Writer</b></span>""")]
    [InlineData("<p>4.2.2022 | 13:10 Uhr | Ada Writer</p>")]
    [InlineData("""<p itemprop="author"><a href="/w/ada">Ada Writer</a> <span>sees the world</span></p>""")]
    public void A_name_above_the_text_is_found(string line) => Assert.Equal("Ada Writer", Names(Read("", line, "")));

    [Theory]
    [InlineData("""<div class="caption"><ul class="author clipboard"><li>Ada Writer</li></ul></div>""")]
    [InlineData("""<div class="teaser-meta">Ein Artikel von <strong>Ada Writer</strong> | 27.01.2022 - 12:45</div>""")]
    [InlineData("""<div class="related"><a href="/author/ada-writer/"><span>Ada Writer</span></a> | <span>May 22, 2025</span></div>""")]
    public void At_the_headline_no_name_of_a_part_says_that_a_byline_is_of_another_story(string line) => Assert.Equal("Ada Writer", Names(Read("", line, "")));

    [Theory]
    [InlineData("<div><span>By</span><span>Ada Writer</span></div>")]
    [InlineData("""<p class="author">Ada Writer<br>4 August 2010</p>""")]
    [InlineData("""<div class="card__author">Ada Writer</div>""")]
    [InlineData("""<span class="documentAuthor">erstellt von <a href="/w/ada">Ada Writer</a> in Allgemeines</span>""")]
    public void A_name_is_parted_from_what_is_printed_beside_it(string line) => Assert.Equal("Ada Writer", Names(Read("", line, "")));

    [Theory]
    [InlineData("ada_writer", """<p>By <a href="/author/ada">Ada Writer</a></p>""")]
    [InlineData("adawriter", """<p>By Ada Writer</p>""")]
    [InlineData("Ada", """<p>Ada Writer</p>""")]
    [InlineData("Ada", """<div class="author-bio">Ada Writer writes about bridges and about what stands under them.</div>""")]
    public void Who_is_called_by_an_account_or_a_first_name_has_a_full_one_on_the_page(string given, string printed) =>
        Assert.Equal("Ada Writer", Names(Read($"""<meta name="author" content="{given}">""", printed, "")));

    [Fact]
    public void An_account_with_capitals_within_yields_to_a_person_who_signs() =>
        Assert.Equal("Anna Writer", Names(Read("""<meta name="author" content="BridgeDesk">""", "<p>By Anna Writer</p>", "")));

    [Theory]
    [InlineData("""<meta property="og:site_name" content="Anna Writer">""", "", "Anna Writer")]
    [InlineData("""<meta property="og:site_name" content="Anna Writer's Tech Blog">""", "", "Anna Writer")]
    [InlineData("", "<footer>Copyright © 2012-2020 by Anna Writer. All rights reserved</footer>", "Anna Writer")]
    [InlineData("""<meta name="copyright" content="Anna Writer Bridges">""", "", "")]
    [InlineData("""<meta property="og:site_name" content="Anna Writer">""", "<p>Text von Bo Penn</p>", "Bo Penn")]
    [InlineData("", "<footer>Theme by Anna Writer</footer>", "")]
    public void Whose_a_site_is_has_written_what_nobody_signs(string head, string below, string names) => Assert.Equal(names, Names(Read(head, "", below)));

    [Fact]
    public void Two_words_with_capitals_are_not_more_than_the_name_of_an_account() =>
        Assert.Equal("adawriter", Names(Read("""<meta name="author" content="adawriter">""", "<p>4.2.2022 | Bridge Politics</p>", "")));

    [Theory]
    [InlineData("""<meta name="author" content="Staff">""", "", "Staff")]
    [InlineData("", """<span class="byline author">von Redaktion,</span>""", "Redaktion")]
    [InlineData("""<meta name="author" content="Staff">""", "<p>By Ada Writer</p>", "Ada Writer")]
    [InlineData("""<meta name="author" content="admin">""", "", "")]
    public void A_group_is_named_where_no_person_is(string head, string above, string names) => Assert.Equal(names, Names(Read(head, above, "")));

    [Theory]
    [InlineData("<p>Text von Ada Writer</p>")]
    [InlineData("<p>Autorin: Ada Writer</p>")]
    public void A_signature_behind_the_text_is_found(string line) => Assert.Equal("Ada Writer", Names(Read("", "", line)));

    [Theory]
    [InlineData("""<a href="/author/">All articles</a>""")]
    [InlineData("""<div class="byline">Learn more</div>""")]
    [InlineData("""<div class="author">Business News</div>""")]
    public void A_label_is_no_person_where_a_person_is_named(string label) =>
        Assert.Equal("Ada Writer", Names(Read("", $"""{label}<div class="author-name">Ada Writer</div>""", "")));

    [Fact]
    public void Who_only_reviewed_is_left_to_the_heads_word() =>
        Assert.Equal("Ada Writer", Names(Read("""<meta name="author" content="Ada Writer">""", """<p><a rel="author" href="/ada">Ada Writer</a> <a rel="author" href="/bo">Bo Penn</a></p>""", "")));

    [Theory]
    [InlineData("""<p class="byline"><span>By </span><a href="/w/ada">Ada Writer</a><span>Staff Reporter</span><time>Published: May 3, 2025</time></p>""")]
    [InlineData("""<div class="credits"><a href="/author/ada">Ada Writer</a> – Fact-checked by <a href="/author/bo">Bo Penn</a></div>""")]
    [InlineData("""<div><span>Reviewed by:</span> <a href="/author/bo">Bo Penn</a></div><div><a href="/author/ada">Ada Writer</a></div>""")]
    [InlineData("""<div class="blog-author-text"><div class="blog-author-text-position">Bridge Historian</div><div class="blog-author-text-name">Ada Writer</div></div>""")]
    [InlineData("""<div><i>Bridges</i><span data-hook="user-name">Ada Writer</span></div>""")]
    [InlineData("""<div><i>Bridges</i><span data-testid="author-name">Ada Writer</span></div>""")]
    [InlineData("""<div class="author">Ada Writer Veröffentlicht 3. Mai 2025</div>""")]
    [InlineData("""<div><a href="/team/ada-writer/">Ada Writer</a></div>""")]
    public void Who_wrote_is_told_from_who_did_something_else(string line) => Assert.Equal("Ada Writer", Names(Read("", line, "")));

    [Theory]
    [InlineData("<p>1. Februar 2022 , Anna Writer</p>")]
    [InlineData("<p>Anna Writer mail@bridge.example | 1 February 2022</p>")]
    [InlineData("<p>Anna Writer</p>")]
    public void A_line_with_a_common_given_name_needs_no_word_before_it(string line) => Assert.Equal("Anna Writer", Names(Read("", line, "")));

    [Fact]
    public void A_last_line_that_is_a_name_is_a_signature() => Assert.Equal("Anna Writer", Names(Read("", "", "<p><b>(Anna Writer)</b></p>")));

    [Theory]
    [InlineData("""<div class="entry-meta"><a href="/category/old-bridges/">Old Bridges</a></div>""")]
    [InlineData("""<figure><img src="b.jpg"><figcaption>Anna Writer</figcaption></figure>""")]
    [InlineData("""<p>1 February 2022, Stone Arches</p>""")]
    [InlineData("""<div class="testimonial-author">Ada Writer</div>""")]
    public void What_names_a_section_a_picture_or_a_reader_is_no_byline(string line) => Assert.Empty(Read("", line, "").Byline);

    [Theory]
    [InlineData("Bridge Society e.V.", "<p>Autorin: Anna Writer, Projektleiterin</p>", "Anna Writer")]
    [InlineData("Lune – The Bridge Magazine", "<p>By Anna Writer</p>", "Anna Writer")]
    [InlineData("Bridge Society e.V.", "", "Bridge Society e.V")]
    [InlineData("Ada Writer, The Lune Gazette", "", "Ada Writer")]
    public void An_organisation_in_the_head_yields_to_a_person(string given, string printed, string names) =>
        Assert.Equal(names, Names(Read($"""<meta name="author" content="{given}">""", "", printed)));

    [Fact]
    public void A_relation_at_the_headline_leaves_those_of_other_stories_out() =>
        Assert.Equal("Ada Writer", Names(Read("", """<p><a rel="author" href="/ada">Ada Writer</a></p>""", string.Concat(Enumerable.Repeat("<p>More</p>", 80)) + """<p><a rel="author" href="/bo">Bo Penn</a></p>""")));

    [Fact]
    public void The_foot_of_an_article_names_its_author() =>
        Assert.Equal("Ada Writer", Names(Read("", "", """<div class="post-footer"><div class="post-footer-line"><span class="fn" itemprop="author">Ada Writer</span></div></div>""")));

    [Theory]
    [InlineData("Door Ada Writer")]
    [InlineData("A cura di Ada Writer")]
    [InlineData("Skrevet av Ada Writer")]
    [InlineData("Автор: Ada Writer")]
    [InlineData("Rédigé par Ada Writer")]
    [InlineData("Napsala Ada Writer")]
    public void Lines_of_many_languages_name_the_author(string line) => Assert.Equal("Ada Writer", Names(Read("", $"<p>{line}</p>", "")));

    [Fact]
    public void Authors_of_a_paper_are_written_forwards() =>
        Assert.Equal("Ada Writer; Bo Penn", Names(Read("""<meta name="citation_author" content="Writer, Ada"><meta name="citation_author" content="Penn, Bo">""", "", "")));

    private static string Names(Article article) => string.Join("; ", article.Byline);

    private static Article Read(string head, string above, string below) => BridgePage.Read(head, above, below);
}
