using Annals.Model;

namespace Annals.Tests.Storage;

/// <summary>A name that a second event mentions gets a page, and the row of the first event leads to it: nothing else on the day of the first changes.</summary>
public sealed class RelinkedTests
{
    private static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly DateOnly SecondDay = new(2026, 5, 7);

    [Fact]
    public void A_name_that_gets_a_page_relinks_the_day_that_named_it_before()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2020-01-01", null, "News | | Rain floods [[Delos]]. | https://example.org/rain");
        long version = chronicle.Reader.Version;

        chronicle.Import("2026-05-07", null, "News | | [[Delos]] builds a wall. | https://example.org/wall");

        EditionChanges changes = chronicle.Reader.ChangesSince(version)!;
        Assert.Equal([SecondDay], changes.Days);
        Assert.Equal([FirstDay], changes.Relinked);
        Assert.Contains(chronicle.On("2020-01-01")[0].Key, changes.Events);
        Assert.Contains(changes.Lists, list => list.Date == FirstDay);
    }

    [Fact]
    public void A_name_that_is_called_otherwise_changes_what_counts_and_quotes_its_events()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2020-01-01", null, "News | | Rain floods [[Isle of delos]]. | https://example.org/rain");
        long version = chronicle.Reader.Version;

        chronicle.Import(
            "2026-05-07", null, "News | | [[Isle of Delos]] builds a wall. | https://example.org/wall", "News | | [[Isle of Delos]] builds a second wall. | https://example.org/second");

        EditionChanges changes = chronicle.Reader.ChangesSince(version)!;
        Assert.Equal([FirstDay, SecondDay], changes.Days);
        Assert.Empty(changes.Relinked);
    }
}
