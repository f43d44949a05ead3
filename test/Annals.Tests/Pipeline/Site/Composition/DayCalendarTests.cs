using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

public sealed class DayCalendarTests : IDisposable
{
    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void Days_without_data_have_pages_only_within_months_that_have_data_and_between_days_that_were_read()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-30", "* A dam holds. [https://example.org/1 (News)]"), PagesChronicle.Page("2016-08-02"));

        string[] days = _chronicle.Read(reader => new Edition(reader, new(), []).DayPages().ToArray());

        Assert.Equal(["news/2016/05/30/index", "news/2016/05/31/index", "news/2016/08/01/index", "news/2016/08/02/index"], days);
    }

    [Fact]
    public void A_day_without_data_is_told_from_a_day_without_events_and_neighbours_are_the_nearest_days_with_a_page()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-30", "* A dam holds. [https://example.org/1 (News)]"), PagesChronicle.Page("2016-08-02"));

        _chronicle.Read(reader =>
        {
            Annals.Pipeline.Site.Composition.DayComposer composer = new(new Edition(reader, new(), []).Source);
            DayPage none = composer.Compose(new DateOnly(2016, 5, 31))!;
            DayPage empty = composer.Compose(new DateOnly(2016, 8, 2))!;

            Assert.Equal((DayState.NoData, new DateOnly(2016, 5, 30), new DateOnly(2016, 8, 1)), (none.State, none.Previous, none.Next));
            Assert.Equal((DayState.Read, new DateOnly(2016, 8, 1), null), (empty.State, empty.Previous, empty.Next));
            Assert.Null(composer.Compose(new DateOnly(2016, 5, 30))!.Previous);
            Assert.Null(composer.Compose(new DateOnly(2016, 6, 1)));
            return true;
        });
    }

    [Fact]
    public void Calendars_count_events_and_days_without_data()
    {
        _chronicle.Import(
            PagesChronicle.Page("2016-05-30", "* A dam holds. [https://example.org/1 (News)]"),
            PagesChronicle.Page("2017-02-03", "* A dam breaks. [https://example.org/2 (News)]", "* A road floods. [https://example.org/3 (News)]"));

        _chronicle.Read(reader =>
        {
            Annals.Pipeline.Site.Composition.CalendarComposer composer = new(new Edition(reader, new(), []).Source);

            Assert.Equal([new(new(2016, 1, 1), 1, 1), new(new(2017, 1, 1), 2, 2)], composer.Years().Parts);
            Assert.Equal([new(new(2017, 2, 1), 0, 1), new(new(2017, 2, 2), 0, 1), new(new(2017, 2, 3), 2, 0)], composer.Month(new(2017, 2, 1))!.Parts);
            Assert.Equal((new DateOnly(2016, 5, 1), null), (composer.Month(new(2017, 2, 1))!.Previous, composer.Month(new(2017, 2, 1))!.Next));
            Assert.Null(composer.Month(new(2016, 6, 1)));
            Assert.Null(composer.Year(new(2018, 1, 1)));
            return true;
        });
    }
}
