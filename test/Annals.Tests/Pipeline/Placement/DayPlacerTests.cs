using Annals.Model;
using Annals.Pipeline.Placement;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Placement;

/// <summary>States that come late: what they say is known by the same signs as what a newer state says.</summary>
public sealed class DayPlacerTests
{
    private const string Common = "Two people are killed and five are injured in a fire in [[Borduria]]. | https://example.org/f";
    private const string Blast = "A blast is reported at the [[Lighthouse of Ulm]], [[Ulm]], where the lamp is broken; a gas bottle is blamed. | https://example.org/b";

    private static readonly DateOnly Date = new(2020, 1, 1);

    [Fact]
    public void What_was_written_anew_since_is_an_earlier_text_of_the_event()
    {
        PlacedEntry[] placed = Late("2020-01-01", ["Workers flee as the [[Lighthouse of Ulm]] is struck by a blast. | https://example.org/a", Common], Known(1, Date, Common), Known(2, Date, Blast));

        Assert.Equal([2L, 1L], placed.Select(entry => entry.Event));
        Assert.StartsWith("written anew", placed[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_on_a_day_nearby_now_is_an_earlier_text_of_that_event()
    {
        PlacedEntry placed = Assert.Single(Late("2020-01-01", [Blast], Known(1, Date, Common), Known(2, Date.AddDays(1), Blast), Known(3, Date.AddDays(9), Blast)));

        Assert.Equal(2, placed.Event);
        Assert.StartsWith("moved to 2020-01-02", placed.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_event_is_like_opens_one_that_is_removed_already()
    {
        PlacedEntry placed = Assert.Single(Late("2020-01-01", ["The parliament of [[Ruritania]] votes for a budget. | https://example.org/i"], Known(1, Date, Common), Known(2, Date, Blast)));

        Assert.Null(placed.Event);
        Assert.Equal(PlacementKind.New, placed.Kind);
    }

    private static PlacedEntry[] Late(string date, string[] lines, params KnownEvent[] known) =>
        [.. DayPlacer.PlaceEarlier(Date, Entries(date, lines), new KnownList(known)).Entries];

    private static KnownEvent Known(long key, DateOnly date, string line) =>
        new(key, date, (int)key, EventStatus.Current, EventContent.OfEntry(Entries("2020-01-01", [line])[0], "en"));

    private static ValueList<Entry> Entries(string date, string[] lines) => TestChronicle.DayOf(date, null, [.. lines.Select(line => "News | | " + line)]).Entries;

    private sealed class KnownList(KnownEvent[] known) : IKnownEvents
    {
        public IReadOnlyList<KnownEvent> Of(DateOnly date) => [.. known.Where(item => item.Date == date)];

        public IReadOnlyList<KnownEvent> Citing(string url) =>
            [.. known.Where(item => item.Content.Citations.Any(citation => WebAddress.Key(citation.Url) == WebAddress.Key(url)))];
    }
}
