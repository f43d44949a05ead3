using System.Globalization;
using System.Text;

namespace Annals.Benchmarks.Chronicles;

/// <summary>Pages that ask much of a reader for few bytes: each shape that a parser's or a reader's time or memory may grow with faster than the page.</summary>
internal static class PageBombs
{
    private const int Many = 100_000;

    /// <summary>Their names and texts; each also has an article, which a reader may lose behind the bomb but not before it.</summary>
    public static IEnumerable<(string Name, string Html)> All()
    {
        yield return ("nested elements", Repeat("<div>", Many));
        yield return ("nested elements, closed", Repeat("<div>", Many) + "heart" + Repeat("</div>", Many));
        yield return ("nested spans of one letter", Repeat("<span>x", Many));
        yield return ("nested lists", Repeat("<ul><li>x", Many));
        yield return ("nested tables", Repeat("<table><tr><td>x", Many / 3));
        yield return ("text before tables' rows", "<table>" + Repeat("<tr>x", Many));
        yield return ("formatting left open", Each(150, i => $"<font size={i}>") + Repeat("<p>x", Many));
        yield return ("formatting left open in a paragraph", "<p>" + Each(150, i => $"<font size={i}>") + "</p>" + Repeat("<p>x", Many));
        yield return ("formatting left open in a paragraph, closed behind walls", "<p>" + Each(3_000, i => $"<font size={i}><table><td></font></table>") + "</p>" + Repeat("<p>x", Many));
        yield return ("nested elements without scripts", "<noscript>" + Repeat("<div>", Many));
        yield return ("nested elements in the title of a drawing", "<svg><title>" + Repeat("<div>", Many));
        yield return ("formatting closed crosswise", Repeat("<b><i>x</b></i>", Many / 4));
        yield return ("formatting around blocks", Each(20_000, i => $"<b id={i}><p>x</b>y"));
        yield return ("links left open", Each(Many, i => $"<a href=/{i}>word {i} "));
        yield return ("attributes", "<div " + Each(50_000, i => $"a{i}=\"v\" ") + ">word</div>");
        yield return ("attributes on the root again and again", Each(20_000, i => $"<html a{i}=1>"));
        yield return ("a value of a million characters", $"<div class=\"{new string('x', 1_000_000)}\">word</div>");
        yield return ("half a million classes", $"<div class=\"{Repeat("ab ", 500_000)}\">word</div>");
        yield return ("a line of a million characters", $"<p>{new string('x', 1_000_000)}</p>");
        yield return ("a line of a million words", $"<p>{Repeat("word ", 1_000_000)}</p>");
        yield return ("a line of a million commas and dates", $"<p>{Repeat("3 May 2019, ", Many)}</p>");
        yield return ("a million openings", new string('<', 1_000_000));
        yield return ("a million ampersands", "<p>" + Repeat("&amp;", 1_000_000));
        yield return ("comments left open", Repeat("<!-- x ", Many));
        yield return ("tags left open", Repeat("<a href=\"", Many));
        yield return ("scripts left open", Repeat("<script>x</scrip", Many));
        yield return ("paragraphs", Each(Many, i => $"<p>A paragraph of number {i}, which says that it is one of many, and that there is more of them."));
        yield return ("paragraphs in one wrapper, without names", "<body>" + Repeat("<p class=x>The same words again and again and once more, and so on to the end.</p>", Many / 2));
        yield return ("paragraphs each with a name of its own", Each(Many / 3, i => $"<div class=\"c{i} article-body\"><p>Words of paragraph {i}, and some more of them to be prose, that is all.</p></div>"));
        yield return ("closed paragraphs that never opened", Repeat("</p>", Many));
        yield return ("line breaks", Repeat("word<br>", Many));
        yield return ("headings", Each(Many / 2, i => $"<h2>Heading number {i}</h2>"));
        yield return ("headings of long text", Each(2_000, i => $"<h1 class=title>{i} {new string('w', 390)}</h1>"));
        yield return ("meta elements", Each(Many, i => $"<meta property=\"article:tag\" content=\"{i}\">"));
        yield return ("times", Each(Many / 2, i => $"<time datetime=\"2019-05-0{(i % 9) + 1}\">x</time>"));
        yield return ("authors", Each(Many / 2, i => $"<a rel=author class=author href=/author/{i}>Ada Writer {i}</a>"));
        yield return ("figures", Each(Many / 3, i => $"<figure><img src=/{i}.jpg><figcaption>Caption of {i}</figcaption></figure>"));
        yield return ("linked data, deep", $"<script type=\"application/ld+json\">{Repeat("{\"@graph\":[", Many)}</script>");
        yield return ("linked data, wide", $"<script type=\"application/ld+json\">[{Repeat("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ada\"}},", Many)}{{}}]</script>");
        yield return ("linked data, many", Repeat("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", Many / 3));
        yield return ("rows of tables", "<table>" + Repeat("<tr><td>a<td>b<td>c</tr>", Many / 5) + "</table>");
        yield return ("options", "<select>" + Repeat("<option>x", Many));
        yield return ("templates", Repeat("<template>", Many / 2));
        yield return ("drawings", Repeat("<svg><g>", Many / 2));
        yield return ("framesets", Repeat("<frameset>", Many / 2));
        yield return ("quotes that repeat", string.Concat(Enumerable.Repeat($"<blockquote>{Repeat("a quote ", 40)}</blockquote>", 5_000)));
        string deep = Repeat("<div>", 180);
        string text = Repeat("many words of one long text and no end of it ", 25_000);
        yield return ("paragraphs deep down", deep + Each(Many / 5, i => $"<p>Paragraph number {i}, which is long enough to be prose and stands very deep in the page."));
        yield return ("links deep down", deep + Each(Many / 5, i => $"<a href=/author/{i} rel=author class=byline>Ada Writer {i}</a> "));
        yield return ("items of lists deep down", Repeat("<ul><li>", 90) + Each(Many / 5, i => $"<li>Item {i}"));
        yield return ("times deep down", deep + Each(Many / 5, i => $"<time itemprop=dateModified>3 May {1990 + (i % 30)}</time>"));
        yield return ("times around a long text", Repeat("<time>", 180) + text);
        yield return ("headings around a long text", Repeat("<h1><div>", 90) + text);
        yield return ("headlines around a long text", Repeat("<div class=headline><div class=author-name itemprop=author>", 90) + text);
        yield return ("links around a long text", Each(180, i => $"<div><a rel=author href=/author/{i}><table><td>") + text);
        yield return ("preformatted texts around one another", Repeat("<pre><div>", 90) + text);
        yield return ("rows of tables around one another", Repeat("<table><tr><td><td>", 90) + text);
        yield return ("kinds of blocks around one another", Repeat("<blockquote><section><h2><dl><dd>", 40) + Each(Many / 5, i => $"<p>Block {i}"));
        yield return ("classes of a thousand names", Each(Many / 50, i => $"<p class=\"{Repeat("aB-cD ", 1_000)}{i}\">x"));
        yield return ("titles", Each(Many / 5, i => $"<title>A title of number {i}</title>"));
        yield return ("descriptions", Each(Many / 5, i => $"<p class=standfirst>A description of number {i} that is long enough to be taken for one.</p>"));
        yield return ("pictures", Each(Many / 4, i => $"<img src=/{i}.jpg alt=\"Picture {i}\">"));
        yield return ("citations", Each(Many / 5, i => $"<meta name=citation_author content=\"Writer, Ada {i}\"><meta name=author content=\"Ada Writer {i}\">"));
        yield return ("dates in lines", Each(Many / 5, i => $"<p>Published {(i % 28) + 1} May {1990 + (i % 30)}, updated 3 June 2020 at 10:00"));
        yield return ("a line of a million dates and names", $"<p class=byline>{Repeat("By Ada Writer, 3 May 2019 and ", 35_000)}</p>");
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Each(int times, Func<int, FormattableString> text)
    {
        StringBuilder all = new();
        for (int i = 0; i < times; i++)
        {
            all.Append(text(i).ToString(CultureInfo.InvariantCulture));
        }

        return all.ToString();
    }
}
