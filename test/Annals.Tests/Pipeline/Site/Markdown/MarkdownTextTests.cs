using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Markdown;
using Annals.Tests.Pipeline.Site.Events;
using CsCheck;
using Markdig;

namespace Annals.Tests.Pipeline.Site.Markdown;

public sealed class MarkdownTextTests
{
    /// <summary>A reader of CommonMark that lets HTML through, and one with every extension that changes what characters mean.</summary>
    private static readonly MarkdownPipeline[] Readers =
    [
        new MarkdownPipelineBuilder().Build(),
        new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley(enableSmileys: false).UseYamlFrontMatter().Build(),
    ];

    [Fact]
    public void Escaped_text_renders_as_the_text_wherever_it_stands() => EventPageGen.Text.Sample(Check, iter: 5_000, threads: 1);

    [Fact]
    public void What_looks_like_attributes_is_text() => Check("^%s{T=p}YqJ");

    [Fact]
    public void What_is_counted_in_Roman_figures_is_text() => Check("XX.");

    [Fact]
    public void Text_that_was_never_cleaned_becomes_no_markup_either() =>
        Gen.OneOf(" ", "\n", "\t", "    ", "\r\n", "\u2028", "\u0085", "# x", "- x", "```", "---", "<b>", "[a](b)", "x", "\0", "\ud800", "\ufffe").Array[1, 6].Sample(
            pieces =>
            {
                string escaped = Escape(string.Concat(pieces));
                Assert.DoesNotContain('\n', escaped);
                foreach (MarkdownPipeline reader in Readers)
                {
                    IElement body = Html(escaped, reader);
                    Assert.All(body.QuerySelectorAll("*"), e => Assert.Equal("p", e.LocalName));
                }
            },
            iter: 2_000, threads: 1);

    [Theory]
    [InlineData("1986. A great year", "1986\\. A great year")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("Sudan's vote: 94.4 per cent (10:30) – yes", "Sudan's vote: 94.4 per cent (10:30) – yes")]
    [InlineData("C# and F#", "C\\# and F\\#")]
    [InlineData("see http://a.example or www.b.example", "see http\\://a.example or www\\.b.example")]
    [InlineData("a{b=c}d", "a&#123;b=c\\}d")]
    [InlineData(" x ", "&#32;x&#32;")]
    public void Only_what_could_be_markup_is_escaped(string text, string expected) => Assert.Equal(expected, Escape(text));

    private static void Check(string text)
    {
        string escaped = Escape(text);
        foreach (MarkdownPipeline reader in Readers)
        {
            Same(text, Html(escaped, reader), "p");
            Same(text, Html($"para\n\n{escaped}\n\npara", reader).Children[1], "p");
            Same(text, Html($"# {escaped}\n", reader), "h1");
            Same(text, Html($"- {escaped}\n- b\n", reader).QuerySelector("li")!, "ul li");
            Same(text, Html($"see [{escaped}](http://x.example/) after\n", reader).QuerySelector("a")!, "p a");
            Same("in" + text, Html($"_in{escaped}_\n", reader), "p em");
        }
    }

    private static void Same(string text, IElement rendered, string allowed)
    {
        Assert.Equal(text, rendered.TextContent.Trim('\n'));
        Assert.All(rendered.QuerySelectorAll("*"), e => Assert.Contains(e.LocalName, allowed.Split(' ')));
    }

    private static IElement Html(string markdown, MarkdownPipeline reader) =>
        new HtmlParser().ParseDocument("<body>" + Markdig.Markdown.ToHtml(markdown, reader)).Body!;

    private static string Escape(string text)
    {
        PageBytes output = new();
        MarkdownText.Write(output, text);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
