using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

public sealed class DayEventsTests : IDisposable
{
    private static readonly DateOnly Third = new(2016, 5, 3);
    private static readonly DateOnly Fourth = new(2016, 5, 4);

    private readonly PagesChronicle _chronicle = new();

    public DayEventsTests()
    {
        string third = PagesChronicle.Page(
            "2016-05-03", "* A dam holds. [https://example.org/1 (News)]", "* A road floods. [https://example.org/2 (News)]", "* A bridge opens. [https://example.org/3 (News)]");
        _chronicle.Import(
            third,
            PagesChronicle.Page("2016-05-04", "* A dam breaks. [https://example.org/4 (News)]"),
            third.Replace("* A road floods. [https://example.org/2 (News)]\n", "", StringComparison.Ordinal));
    }

    public void Dispose() => _chronicle.Dispose();

    /// <summary>Each twice, so that the day is read at once; that of another day between, so that it is not; one of no address; and one that was removed since.</summary>
    [Fact]
    public void Every_address_leads_to_what_the_chronicle_has_there_whatever_was_asked_before()
    {
        (DateOnly? Date, string Slug)[] asked =
        [
            (Third, "a-dam-holds"), (Third, "a-dam-holds"), (Third, "a-bridge-opens"), (Third, "a-road-floods"), (Fourth, "a-dam-breaks"), (Third, "a-bridge-opens"),
            (Third, "a-dam-breaks"), (Fourth, "a-dam-holds"), (null, "a-dam-holds"), (Fourth, "a-dam-breaks"), (Fourth, "a-dam-breaks"),
        ];
        _chronicle.Read(reader =>
        {
            DayEvents events = new(reader);
            Assert.Equal(asked.Select(one => reader.Find(one.Date, one.Slug)?.Id), asked.Select(one => events.Find(one.Date, one.Slug, _ => { })?.Id));
            Assert.Equal(EventStatus.Removed, events.Find(Third, "a-road-floods", _ => { })!.Status);
            return true;
        });
    }

    [Fact]
    public void A_day_is_read_at_once_for_the_second_of_its_events_and_not_again()
    {
        List<DateOnly> read = [];
        _chronicle.Read(reader =>
        {
            DayEvents events = new(reader);
            events.Find(Third, "a-dam-holds", read.Add);
            Assert.Empty(read);
            events.Find(Third, "a-bridge-opens", read.Add);
            events.Find(Third, "a-dam-holds", read.Add);
            events.Find(Fourth, "a-dam-breaks", read.Add);
            return true;
        });

        Assert.Equal([Third], read);
    }

    /// <summary>What a day's other years show of it is the same whether its events were asked for before or not.</summary>
    [Fact]
    public void The_event_that_stands_for_a_day_does_not_depend_on_what_was_asked_before() => _chronicle.Read(reader =>
    {
        EditionSource asked = new Edition(reader, new(), []).Source;
        asked.Find(Third, "a-dam-holds");
        asked.Find(Third, "a-bridge-opens");

        Assert.Equal(new Edition(reader, new(), []).Source.SameDayEvent(Third), asked.SameDayEvent(Third));
        Assert.NotNull(asked.SameDayEvent(Third));
        return true;
    });
}
