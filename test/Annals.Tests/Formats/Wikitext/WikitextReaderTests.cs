using System.Diagnostics;
using System.Globalization;
using System.Text;
using Annals.Formats.Wikitext;

namespace Annals.Tests.Formats.Wikitext;

public sealed class WikitextReaderTests
{
    [Theory]
    [InlineData("[[A]]", "L(A)")]
    [InlineData("[[A|b c]]s, d", "L(A|'b c')+s ', d'")]
    [InlineData("[[Israel]]i", "L(Israel)+i")]
    [InlineData("[['Ndrangheta]]", "L('Ndrangheta)")]
    [InlineData("[[A|[[B]]", "'A|' L(B)")]
    [InlineData("[[unclosed and more", "'unclosed and more'")]
    [InlineData("[[half] more", "L(half) ' more'")]
    [InlineData("[for the war]", "'[for the war]'")]
    [InlineData("[[[A]]]", "'[' L(A) ']'")]
    [InlineData("[http://a.b/c?d=e,f;g#h&i (BBC)]", "E(http://a.b/c?d=e,f;g#h&i|'(BBC)')")]
    [InlineData("[//a.b c]", "E(//a.b|'c')")]
    [InlineData("[http://a.b ''X'' [[Y]]]", "E(http://a.b|Q2 'X' Q2 ' ' L(Y))")]
    [InlineData("[http://a.b (BBC) [http://c.d (CNN)]", "E(http://a.b|'(BBC)') ' ' E(http://c.d|'(CNN)')")]
    [InlineData("[[http://a.b de]]", "'[' E(http://a.b|'de') ']'")]
    [InlineData("see http://a.b/c). End", "'see ' F(http://a.b/c) '). End'")]
    [InlineData("ratio 1:2 and http:// alone", "'ratio 1:2 and http:// alone'")]
    [InlineData("{{M|w|4.7}}", "T(M|1=w|2=4.7)")]
    [InlineData("{{a|{{b|c}}|[[d|e]]|k=v=w}}", "T(a|1={{b|c}}|2=[[d|e]]|k=v=w)")]
    [InlineData("{{formatnum:1234}}", "T(formatnum|1=1234)")]
    [InlineData("{{open and more", "'{{open and more'")]
    [InlineData("{{{x}}}", "'{' T(x) '}'")]
    [InlineData("a''b'''c'''''d", "'a' Q2 'b' Q3 'c' Q5 'd'")]
    [InlineData("''Enterprise'''s crew", "Q2 'Enterprise' Q2^1 's crew'")]
    [InlineData("x''''y'''", "'x' Q3^1 'y' Q3")]
    [InlineData("a &amp; b&#160;c &nope; d", "'a ' '&' ' b' '\u00A0' 'c &nope; d'")]
    [InlineData("a<br/>b<small>c</small> 1<2 <script>", "'a' <br> 'b' <small> 'c' </small> ' 1<2 <script>'")]
    [InlineData("<nowiki>[[x]] &amp;</nowiki> y", "'[[x]] &' ' y'")]
    [InlineData("<ref name=\"n\">[http://a.b c]</ref>z<ref name=n/>", "R(n|E(http://a.b|'c')) 'z' R(n|)")]
    public void A_line_is_read_into_its_pieces(string wikitext, string expected) => Assert.Equal(expected, Shown(WikitextReader.Read(wikitext).Blocks.Single().Inlines));

    [Fact]
    public void Lines_know_what_they_are_and_where_they_stand()
    {
        WikitextPage page = WikitextReader.Read("== H ==\n\n;Term\n* a\n** b\n: c\n*:d\n* * e\ntext\n<!-- two\nlines -->after\n{|\n|-\n|}\n----\n#f");

        Assert.Equal(
            ["Heading  1", "Term ; 3", "ListLine * 4", "ListLine ** 5", "ListLine : 6", "ListLine *: 7", "ListLine ** 8", "Paragraph  9", "Paragraph  11", "ListLine # 16"],
            page.Blocks.Select(block => string.Create(CultureInfo.InvariantCulture, $"{block.Kind} {block.Markers} {block.Line}")));
        Assert.Equal("' H '", Shown(page.Blocks[0].Inlines));
    }

    [Fact]
    public void A_line_that_begins_with_a_blank_continues_the_one_above_unless_it_is_a_bullet()
    {
        WikitextPage page = WikitextReader.Read("* a\n b\n\u200B* c\n  ''d''");
        Assert.Equal(2, page.Blocks.Count);
        Assert.Equal("' a\n b'", Shown(page.Blocks[0].Inlines));
    }

    [Fact]
    public void A_template_or_footnote_may_reach_over_lines_but_never_over_the_next_bullet()
    {
        WikitextPage page = WikitextReader.Read("* a <ref>{{cite web\n|url=http://x.y\n}}</ref>\n* b {{open\n* c");
        Assert.Equal(["' a ' R(|T(cite web|url=http://x.y))", "' b {{open'", "' c'"], page.Blocks.Select(block => Shown(block.Inlines)));
        Assert.Equal([new WikitextFault(4, "a template is not closed")], page.Faults);
    }

    [Theory]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "* 'a'", "* 'b'")]
    [InlineData("<ul>\n<li>a\n  and more\n<LI class=\"x\">b\n</ul>\n* c", "* 'a\n  and more\n'", "* 'b\n'", "* ' c'")]
    [InlineData("* a <ol><li>b<ul><li>c</li></ul></li><li>d</li></ol>\n* e", "* ' a '", "** 'b'", "*** 'c'", "** 'd'", "* ' e'")]
    [InlineData("* a {{b|<ul><li>c</li></ul>}} d", "* ' a ' T(b|1=<ul><li>c</li></ul>) ' d'")]
    [InlineData("<li>a\n\n<li>b\n* c\n<nowiki><li></nowiki>d<li>", "* 'a'", "* 'b'", "* ' c'", " '<li>' 'd' <li>")]
    [InlineData("<link>a <ulx>", " '<link>a <ulx>'")]
    public void Lists_in_html_are_lists(string wikitext, params string[] expected) =>
        Assert.Equal(expected, WikitextReader.Read(wikitext).Blocks.Select(block => $"{block.Markers} {Shown(block.Inlines)}"));

    [Theory]
    [InlineData("; a : b", "Term ; ' a '", "ListLine : ' b'")]
    [InlineData(";a: b: c", "Term ; 'a'", "ListLine : ' b: c'")]
    [InlineData(";[[W:x |a : b]]: c [http://a.b d : e]", "Term ; L(W:x |'a : b')", "ListLine : ' c ' E(http://a.b|'d : e')")]
    [InlineData("*; a : b", "Term *; ' a '", "ListLine *: ' b'")]
    [InlineData("; a:", "Term ; ' a:'")]
    [InlineData("; a 12:30 b", "Term ; ' a 12:30 b'")]
    [InlineData("; : b", "Term ; ' : b'")]
    public void A_term_and_its_text_may_stand_on_one_line(string wikitext, params string[] expected) =>
        Assert.Equal(expected, WikitextReader.Read(wikitext).Blocks.Select(block => $"{block.Kind} {block.Markers} {Shown(block.Inlines)}"));

    [Fact]
    public void A_comment_that_never_ends_is_taken_to_end_with_its_line()
    {
        WikitextPage page = WikitextReader.Read("* a <!-- x\n* b", firstLine: 7);
        Assert.Equal(["' a '", "' b'"], page.Blocks.Select(block => Shown(block.Inlines)));
        Assert.Equal(7, Assert.Single(page.Faults).Line);
    }

    [Theory]
    [InlineData("[[")]
    [InlineData("{{")]
    [InlineData("]]}}")]
    [InlineData("[[a|")]
    [InlineData("{{a|")]
    [InlineData("[http://a ")]
    [InlineData("<ref>")]
    [InlineData("<nowiki>")]
    [InlineData("<!--")]
    [InlineData("<!-- --><nowiki>")]
    [InlineData("''''''' '' ")]
    [InlineData("&amp")]
    [InlineData("{{[[")]
    [InlineData("* {{\n")]
    [InlineData("[[a|{{b|")]
    [InlineData("http://")]
    [InlineData("<li>")]
    [InlineData("<ul>")]
    [InlineData("{{<li>")]
    [InlineData("<li>{{\n")]
    [InlineData("<ul><li>a\n")]
    [InlineData("; a : ")]
    [InlineData(";[[a : ")]
    public void Time_grows_with_the_length_however_brackets_nest(string piece)
    {
        // A quadratic reader would need minutes for these; the limit only has to tell the two apart.
        string page = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        Stopwatch clock = Stopwatch.StartNew();
        WikitextPage read = WikitextReader.Read(page + page + "\n" + page);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"reading took {clock.Elapsed}");
        Assert.True(read.Blocks.Count > 0 || piece.StartsWith('<'), "nothing was read");
    }

    private static string Shown(IEnumerable<WikiInline> inlines)
    {
        StringBuilder shown = new();
        foreach (WikiInline inline in inlines)
        {
            shown.Append(shown.Length == 0 ? "" : " ").Append(inline switch
            {
                WikiText text => $"'{text.Text}'",
                WikiLink link => $"L({link.Target}{(link.Label.IsDefault ? "" : "|" + Shown(link.Label))}){(link.Trail.Length > 0 ? "+" + link.Trail : "")}",
                WikiExternalLink link => link.Free ? $"F({link.Url})" : $"E({link.Url}|{Shown(link.Label)})",
                WikiTemplate template => $"T({template.Name}{string.Concat(template.Arguments.Select(argument => $"|{argument.Name}={argument.Value}"))})",
                WikiQuotes quotes => $"Q{quotes.Count}{(quotes.Apostrophes > 0 ? "^" + quotes.Apostrophes : "")}",
                WikiTag tag => tag.Closes ? $"</{tag.Name}>" : $"<{tag.Name}>",
                WikiReference reference => $"R({reference.Name}|{Shown(reference.Content)})",
                _ => "?",
            });
        }

        return shown.ToString();
    }
}
