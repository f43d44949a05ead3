using Annals.Model;

namespace Annals.Tests.Model;

public sealed class ArticleChangeTests
{
    [Theory]
    [InlineData("a b c", "a b c", "", "")]
    [InlineData("a b c", "a c", "b", "")]
    [InlineData("a c", "a b c", "", "b")]
    [InlineData("a b c d", "a x c y", "b d", "x y")]
    [InlineData("a b a b", "b a b a", "a", "a")]
    [InlineData("", "a", "", "a")]
    [InlineData("a b c", "c b a", "a b", "b a")]
    public void What_went_and_what_came_are_told_apart(string was, string now, string gone, string came)
    {
        ArticleChange change = ArticleChange.Between(Article(was), Article(now));
        Assert.Equal(gone, string.Join(' ', change.Gone));
        Assert.Equal(came, string.Join(' ', change.New));
        Assert.Equal(was == now, change.IsNone);
    }

    [Fact]
    public void Another_headline_is_a_change() => Assert.Equal(("one", "two"), ArticleChange.Between(Article("a") with { Title = "one" }, Article("a") with { Title = "two" }).Title);

    [Fact]
    public void Of_very_long_articles_the_middle_is_taken_as_a_whole()
    {
        string middle = string.Join(' ', Enumerable.Range(0, 3000));
        ArticleChange change = ArticleChange.Between(Article($"a {middle} z"), Article("a b z"));
        Assert.Equal((3000, 1), (change.Gone.Count, change.New.Count));
    }

    private static Article Article(string words) =>
        new() { Paragraphs = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Paragraph(ParagraphKind.Text, word)).ToValueList() };
}
