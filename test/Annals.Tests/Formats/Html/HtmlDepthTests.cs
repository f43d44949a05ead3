using System.Text;
using Annals.Formats.Html;

namespace Annals.Tests.Formats.Html;

public sealed class HtmlDepthTests
{
    [Theory]
    [InlineData(512, 0)]
    [InlineData(513, 2)]
    public void At_the_limit_nothing_changes_and_one_above_it_is_flattened(int depth, int expected)
    {
        string html = Nested(depth);
        string flat = HtmlDepth.Limit(html, 512, out int flattened);
        Assert.Equal(expected, flattened);
        Assert.Equal(expected == 0, ReferenceEquals(html, flat));
        Assert.Contains("heart", flat, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_levels_are_parsed_in_a_moment_with_their_text()
    {
        using HtmlPage page = HtmlPage.Parse(Nested(100_000), 512);
        Assert.Equal("heart", page.Root.Body!.TextContent);
        Assert.True(page.Flattened > 0);
    }

    [Fact]
    public void Tags_in_comments_scripts_and_attributes_do_not_count()
    {
        string html = string.Concat(Enumerable.Repeat("<!-- <div><div> --><script>'<div><div>'</script><a title=\"<div>'\">x</a>", 400));
        Assert.Same(html, HtmlDepth.Limit(html, 10, out _));
    }

    [Fact]
    public void Elements_that_close_one_another_do_not_nest()
    {
        string html = "<ul>" + string.Concat(Enumerable.Repeat("<li><p>x<br><img src=y>", 2000)) + "</ul>";
        Assert.Same(html, HtmlDepth.Limit(html, 10, out _));
    }

    [Fact]
    public void Damaged_pages_keep_their_text_and_nothing_throws()
    {
        Random random = new(99);
        string alphabet = "<>/!-\"'= divscriptaul";
        for (int round = 0; round < 3000; round++)
        {
            StringBuilder html = new();
            for (int i = random.Next(80); i > 0; i--)
            {
                html.Append(alphabet[random.Next(alphabet.Length)]);
            }

            Assert.True(HtmlDepth.Limit(html.ToString(), 2, out _).Length <= html.Length);
        }
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("<div>", depth)) + "heart" + string.Concat(Enumerable.Repeat("</div>", depth));
}
