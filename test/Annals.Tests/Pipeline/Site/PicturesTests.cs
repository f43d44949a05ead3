using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Pictures;

namespace Annals.Tests.Pipeline.Site;

public sealed class PicturesTests
{
    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 100, 1)]
    [InlineData(25, 100, 1)]
    [InlineData(26, 100, 2)]
    [InlineData(75, 100, 3)]
    [InlineData(76, 100, 4)]
    [InlineData(100, 100, 4)]
    [InlineData(0, 0, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 4)]
    public void A_shade_is_a_quarter_of_the_most(int events, int most, int level) => Assert.Equal(level, Heat.LevelOf(events, most));

    [Fact]
    public void Events_within_three_years_are_told_by_month_and_others_by_year()
    {
        DateOnly last = new(2017, 11, 23);
        Assert.Equal(
            [(new ListPeriod(2014, 12), 2), (new ListPeriod(2017, 11), 4)],
            TimelinePart.Of([(last, 3), (last.AddDays(-1), 1), (new DateOnly(2014, 12, 1), 2)]).Select(part => (part.Period, part.Events)));
        Assert.Equal(
            [(new ListPeriod(2014), 2), (new ListPeriod(2017), 4)],
            TimelinePart.Of([(last, 3), (last.AddDays(-1), 1), (new DateOnly(2014, 11, 30), 2)]).Select(part => (part.Period, part.Events)));
    }

    [Fact]
    public void What_shows_nothing_over_time_has_no_timeline()
    {
        DateOnly date = new(2017, 11, 23);
        Assert.Empty(TimelinePart.Of([]));
        Assert.Empty(TimelinePart.Of([(date, 100)]));
        Assert.Empty(TimelinePart.Of([(date, 1), (date.AddYears(-9), 1)]));
        Assert.Empty(TimelinePart.Of([(date, 2), (date.AddDays(-1), 2)]));
        Assert.Empty(TimelinePart.Of([(date, 2), (DateOnly.MinValue, 2)]));
    }

    [Theory]
    [InlineData("year")]
    [InlineData("years")]
    [InlineData("topic-long")]
    [InlineData("entity")]
    public void Every_picture_has_words_and_its_numbers_in_a_table(string name)
    {
        IDocument page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RenderedPages.Bytes(name, PageFormat.Html)));
        IElement[] pictures = [.. page.QuerySelectorAll("figure.picture")];
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            Assert.NotEmpty(picture.QuerySelectorAll("svg"));
            Assert.NotEmpty(picture.QuerySelector("figcaption")!.TextContent);
            Assert.NotEmpty(picture.QuerySelectorAll("details table tbody tr"));
            Assert.All(picture.QuerySelectorAll("svg"), svg => Assert.True(svg.GetAttribute("aria-hidden") == "true" || svg.HasAttribute("aria-label")));
        });
    }

    [Fact]
    public void A_square_of_the_year_leads_to_its_day_and_says_how_many_events_it_has()
    {
        IDocument page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(RenderedPages.Bytes("year", PageFormat.Html)));
        IElement[] squares = [.. page.QuerySelectorAll("svg.heat a")];
        Assert.Equal(["10/02/index.html", "10/29/index.html", "11/01/index.html", "11/02/index.html", "11/03/index.html"], squares.Select(square => square.GetAttribute("href")));
        Assert.Equal(["2 Oct: 60", "29 Oct: 20", "1 Nov: 71", "2 Nov: no data", "3 Nov: 0"], squares.Select(square => square.TextContent));
        Assert.Equal(["l4", "l2", "l4", "unread", "l0"], squares.Select(square => square.QuerySelector("rect")!.ClassName));
    }
}
