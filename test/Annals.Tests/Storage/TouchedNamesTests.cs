using Annals.Model;

namespace Annals.Tests.Storage;

/// <summary>What a new event changes in what others say of its names: only what shows the name otherwise is published anew.</summary>
public sealed class TouchedNamesTests : IDisposable
{
    private static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly DateOnly SecondDay = new(2026, 5, 7);

    private readonly TestChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void A_name_that_gets_a_page_relinks_the_day_that_named_it_before()
    {
        _chronicle.Import("2020-01-01", null, "News | | Rain floods [[Delos]]. | https://example.org/rain");
        long version = _chronicle.Reader.Version;

        _chronicle.Import("2026-05-07", null, "News | | [[Delos]] builds a wall. | https://example.org/wall");

        EditionChanges changes = Since(version);
        Assert.Equal([SecondDay], changes.Days);
        Assert.Equal([FirstDay], changes.Relinked);
        Assert.Contains(_chronicle.On("2020-01-01")[0].Key, changes.Events);
        Assert.Contains(changes.Lists, list => list.Date == FirstDay);
    }

    [Fact]
    public void A_name_that_is_called_otherwise_changes_what_counts_and_quotes_its_events()
    {
        _chronicle.Import("2020-01-01", null, "News | | Rain floods [[Isle of delos]]. | https://example.org/rain");
        long version = _chronicle.Reader.Version;

        _chronicle.Import(
            "2026-05-07", null, "News | | [[Isle of Delos]] builds a wall. | https://example.org/wall", "News | | [[Isle of Delos]] builds a second wall. | https://example.org/second");

        EditionChanges changes = Since(version);
        Assert.Equal([FirstDay, SecondDay], changes.Days);
        Assert.Empty(changes.Relinked);
    }

    [Fact]
    public void A_name_that_becomes_a_topic_relinks_what_named_it_before_listed_or_not()
    {
        _chronicle.Import("2020-01-01", "2020-01-02T00:00Z", "News | | Rain floods [[Delos]]. | https://example.org/rain", "News | Delos | Snow. | https://example.org/snow");
        _chronicle.Import("2020-01-01", "2020-01-03T00:00Z", "News | | Rain floods [[Delos]]. | https://example.org/rain");
        StoredEvent removed = _chronicle.Reader.AllEvents().Single(stored => stored.Status == EventStatus.Removed);
        long version = _chronicle.Reader.Version;

        _chronicle.Import("2026-05-07", null, "News | Delos | A wall is built. | https://example.org/wall");

        EditionChanges changes = Since(version);
        Assert.Equal([FirstDay], changes.Relinked);
        Assert.Contains(removed.Key, changes.Events);
        Assert.Contains(_chronicle.On("2020-01-01")[0].Key, changes.Events);
    }

    [Fact]
    public void An_index_counts_a_known_name_where_it_stands_and_a_new_one_on_all_pages_above_it()
    {
        _chronicle.Import("2020-01-01", null, "News | | Rain floods [[Delos]]. | https://example.org/rain");
        long version = _chronicle.Reader.Version;

        _chronicle.Import("2026-05-07", null, "News | | [[Delos]] sends help to [[Edessa]]. | https://example.org/help");

        Assert.Equal([new(SubjectKind.Entity, "delos", IsMoved: false), new(SubjectKind.Entity, "edessa", IsMoved: true)], Names(version));
    }

    [Fact]
    public void A_name_that_goes_and_one_that_leads_to_another_are_missed_where_they_stood()
    {
        _chronicle.Import("2020-01-01", "2020-01-02T00:00Z", "News | | Rain floods [[Delos]]. | https://example.org/rain", "News | | Snow in [[Edessa]]. | https://example.org/snow");
        long version = _chronicle.Reader.Version;
        _chronicle.Import("2020-01-01", "2020-01-03T00:00Z", "News | | Rain floods [[Delos]]. | https://example.org/rain");
        Assert.Equal([new(SubjectKind.Entity, "edessa", IsMoved: true)], Names(version));

        version = _chronicle.Reader.Version;
        _chronicle.Import("2020-01-02", null, [.. Enumerable.Range(1, 30).Select(i => $"News | | The [[Faro Harbour>Delos]] grows by berth {i}. | https://example.org/berth/{i}")]);
        Assert.Equal([new(SubjectKind.Entity, "delos", IsMoved: true), new(SubjectKind.Entity, "faro-harbour", IsMoved: true)], Names(version));
    }

    private EditionChanges Since(long version) => _chronicle.Reader.ChangesSince(version)!;

    private NameChange[] Names(long version) => [.. Since(version).Names.Where(change => change.Kind == SubjectKind.Entity)];
}
