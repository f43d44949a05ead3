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

    [Fact]
    public void Authors_of_a_paper_are_written_forwards() =>
        Assert.Equal("Ada Writer; Bo Penn", Names(Read("""<meta name="citation_author" content="Writer, Ada"><meta name="citation_author" content="Penn, Bo">""", "", "")));

    private static string Names(Article article) => string.Join("; ", article.Byline);

    private static Article Read(string head, string above, string below) => BridgePage.Read(head, above, below);
}
