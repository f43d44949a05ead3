using Annals.Formats.Html;

namespace Annals.Tests.Formats.Html;

public sealed class HtmlFormattingTests
{
    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void At_the_limit_nothing_changes_and_one_above_it_the_tags_go(int paragraphs, bool expected)
    {
        // Twenty are open at each paragraph, and 210 while they open.
        string html = "<p>" + string.Concat(Enumerable.Range(0, 20).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("<p>heart", paragraphs));
        string plain = HtmlFormatting.Limit(html, 210 + (20 * 60), out int dropped);
        Assert.Equal(expected ? 20 : 0, dropped);
        Assert.Equal(!expected, ReferenceEquals(html, plain));
        Assert.Equal(paragraphs, plain.Split("heart").Length - 1);
    }

    [Fact]
    public void What_is_closed_does_not_count()
    {
        string html = string.Concat(Enumerable.Repeat("<p>so <b>very <i class=\"x\">much</i></b> <STRONG>it</strong> is</p>", 5000));
        Assert.Same(html, HtmlFormatting.Limit(html, 60_000, out _));
    }

    [Theory]
    [InlineData("<font size=7><table><td></font></td></table>")]
    [InlineData("<font size=7><select></font></select>")]
    [InlineData("<font size=7><!-- </font> -->")]
    [InlineData("<font size=7><a title=\"</font>\">x</a>")]
    [InlineData("<font size=7><title></font></title>")]
    public void An_end_that_ends_nothing_does_not_count_as_one(string opened)
    {
        HtmlFormatting.Limit("<p>" + string.Concat(Enumerable.Repeat(opened, 200)) + string.Concat(Enumerable.Repeat("<p>x", 1000)), 200_000, out int dropped);
        Assert.True(dropped >= 200);
    }

    [Fact]
    public void Links_and_words_stay()
    {
        string html = string.Concat(Enumerable.Repeat("<b>one <a href=/x>two</a> <p>three", 100));
        string plain = HtmlFormatting.Limit(html, 10, out _);
        Assert.Equal(string.Concat(Enumerable.Repeat("one <a href=/x>two</a> <p>three", 100)), plain);
    }

    [Fact]
    public void Damaged_pages_are_gone_through_to_their_end()
    {
        Random random = new(7);
        string[] pieces = ["<", ">", "</", "<b", "</b>", "<!--", "-->", "<?", "\"", "'", "<td>", "/", " x", "<script>"];
        for (int round = 0; round < 3000; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.True(HtmlFormatting.Limit(html, 3, out _).Length <= html.Length);
        }
    }
}
