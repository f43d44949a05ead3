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
        bool[] are = tree.AreIn(first, second);
        Assert.Contains(true, are);
        Assert.Contains(false, are);
        Assert.Equal(tree.Nodes.Select(node => node.Nearest(first, second) is not null), are);
    }

    [Fact]
    public void The_pieces_of_text_in_a_node_are_those_below_it_in_the_order_of_the_page()
    {
        using HtmlPage page = HtmlPage.ParseQuickly(Page, 50);
        HtmlTree tree = HtmlTree.Of(page.Root, 1000);
        Assert.Equal(["four ", "five"], tree.TextsIn(tree.Elements("p").Single()).Select(text => text.Text));
        Assert.Equal(["one", "two", "three"], tree.TextsIn(tree.Elements("ul").Single()).Select(text => text.Text));
        HtmlNode piece = tree.Nodes.First(node => node.IsText);
        Assert.Same(piece, Assert.Single(tree.TextsIn(piece)));
    }

    [Fact]
    public void A_page_of_more_nodes_than_were_expected_keeps_them_all_in_their_order()
    {
        using HtmlPage page = HtmlPage.ParseQuickly("<body>" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>{i}</p>")), 50);
        HtmlTree tree = HtmlTree.Of(page.Root, 100_000);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"{i}"), tree.Elements("p").Select(paragraph => HtmlTree.TextOf(paragraph)));
        Assert.Equal(Enumerable.Range(0, tree.Nodes.Count), tree.Nodes.Select(node => node.Order));
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
