using Annals.Model;

namespace Annals.Tests.Model;

public sealed class ArticleTests
{
    [Fact]
    public void The_text_is_the_paragraphs_with_an_empty_line_between() =>
        Assert.Equal("One.\n\nTwo.", new Article { Paragraphs = [new(ParagraphKind.Heading, "One."), new(ParagraphKind.Text, "Two.")] }.Text);

    [Theory]
    [InlineData("2017-11-23T23:30:00-05:00")]
    [InlineData("2017-11-23")]
    public void A_date_keeps_the_day_that_its_page_names(string value) => Assert.Equal(new DateOnly(2017, 11, 23), new ArticleDate(value, "somewhere").Day);

    [Fact]
    public void A_moment_takes_a_time_and_a_zone()
    {
        Assert.Equal(new DateTimeOffset(2017, 11, 24, 4, 30, 0, TimeSpan.Zero), new ArticleDate("2017-11-23T23:30:00-05:00", "somewhere").Moment);
        Assert.Null(new ArticleDate("2017-11-23", "somewhere").Moment);
        Assert.Null(new ArticleDate("2017-11-23T23:30:00", "somewhere").Moment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2017-13-01")]
    [InlineData("in November")]
    public void What_is_no_day_makes_no_date(string value) => Assert.Throws<FormatException>(() => new ArticleDate(value, "somewhere"));
}
