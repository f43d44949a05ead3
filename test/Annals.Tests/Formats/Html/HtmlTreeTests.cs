using Annals.Formats.Html;

namespace Annals.Tests.Formats.Html;

public sealed class HtmlTreeTests
{
    private const string Page = "<body><ul><li>one<table><tr><td><a href=x>two</a><ol><li>three</ol></table></ul><p>four <b>five</b></p></body>";

    [Theory]
    [InlineData("ul", "ol")]
    [InlineData("table", "p")]
    [InlineData("a", "b")]
    public void What_is_found_for_all_nodes_at_once_is_what_each_finds_going_up(string first, string second)
    {
        using HtmlPage page = HtmlPage.ParseQuickly(Page, 50);
        HtmlTree tree = HtmlTree.Of(page.Root, 1000);
        HtmlNode?[] nearest = tree.NearestOf(first, second);
        Assert.Equal(tree.Nodes.Count, nearest.Length);
        Assert.Contains(nearest, node => node is not null);
        Assert.Contains(nearest, node => node is null);
        Assert.All(tree.Nodes, node => Assert.Same(node.Nearest(first, second), nearest[node.Order]));
        Assert.Equal(nearest.Select(node => node is not null), tree.AreIn(first, second));
    }

    [Theory]
    [InlineData(3, "fou")]
    [InlineData(7, "four fi")]
    [InlineData(100, "four five")]
    public void A_text_is_given_up_to_as_many_characters_as_are_asked_for(int most, string expected)
    {
        using HtmlPage page = HtmlPage.ParseQuickly("<p><span>four <b>five</b></span></p>", 50);
        HtmlNode line = HtmlTree.Of(page.Root, 1000).Elements("span").Single();
        Assert.Equal(expected, HtmlTree.TextOf(line, most));
    }
}
