using Annals.Model;

namespace Annals.Tests.Storage;

public sealed class RecorderTests
{
    private const string Storm = "Disasters | Storm Ada | A storm hits [[Portugal]] and kills six people in [[Lisbon]]. | https://example.org/storm";
    private const string Vote = "Politics | | [[Ruritania]] elects a new parliament. | https://example.org/vote";

    [Fact]
    public void A_new_entry_opens_an_event_with_an_address_from_its_headline()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", null, Storm);
        StoredEvent storm = Assert.Single(chronicle.On("2026-01-28"));
        Assert.Equal("news/2026/01/28/a-storm-hits-portugal-and-kills-six-people-in-lisbon", storm.Url);
        Assert.Equal(1, storm.Revision);
        Assert.Equal(EventId.OfFirstAddress(storm.Url), storm.Id);
    }

    [Fact]
    public void The_same_state_again_changes_nothing()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, Vote);
        long version = chronicle.Reader.Version;
        DayOutcome again = chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, Vote);
        Assert.True(again.Known);
        Assert.True(chronicle.Reader.Version > version);
        Assert.Equal(new EditionChanges([], [], [], [], []), chronicle.Reader.ChangesSince(version));
    }

    [Fact]
    public void A_reworded_entry_keeps_its_address_and_gets_a_revision()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm);
        string url = chronicle.On("2026-01-28")[0].Url;
        DayOutcome outcome = chronicle.Import(
            "2026-01-28", "2026-01-30T10:00Z", "Disasters | Storm Ada | Eleven people die as a storm reaches the coast of [[Portugal]]. | https://example.org/storm");
        Assert.Equal(1, outcome.Revised);
        StoredEvent storm = Assert.Single(chronicle.On("2026-01-28"));
        Assert.Equal(url, storm.Url);
        Assert.Equal(2, storm.Revision);
        Assert.Equal(new DateOnly(2026, 1, 30), storm.TextDay);
        Assert.Equal(["", "wording"], chronicle.Reader.Revisions(storm.Key).Select(revision => revision.Changed));
    }

    [Fact]
    public void A_vanished_entry_is_removed_and_keeps_its_page_and_comes_back_as_the_same_event()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, Vote);
        StoredEvent vote = chronicle.On("2026-01-28")[1];
        chronicle.Import("2026-01-28", "2026-01-28T11:00Z", Storm);
        Assert.Equal(EventStatus.Removed, chronicle.Reader.Find(vote.Key)!.Status);
        Assert.Single(chronicle.On("2026-01-28"));
        Assert.Empty(chronicle.Reader.Search(new SearchAsk("parliament") { Most = 10 }).Events);
        chronicle.Import("2026-01-28", "2026-01-28T12:00Z", Storm, Vote);
        StoredEvent back = chronicle.On("2026-01-28")[1];
        Assert.Equal((vote.Key, vote.Id, vote.Url, EventStatus.Current), (back.Key, back.Id, back.Url, back.Status));
        Assert.Single(chronicle.Reader.Search(new SearchAsk("parliament") { Most = 10 }).Events);
    }

    [Fact]
    public void An_older_state_that_comes_late_changes_neither_text_nor_address()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-30T10:00Z", Storm);
        StoredEvent before = chronicle.On("2026-01-28")[0];
        DayOutcome outcome = chronicle.Import(
            "2026-01-28", "2026-01-28T09:00Z", "Disasters | | A storm hits [[Portugal]]. | https://example.org/storm", Vote);
        Assert.True(outcome.Late);
        StoredEvent after = chronicle.Reader.Find(before.Key)!;
        Assert.Equal((before.Url, before.Content, before.Revision), (after.Url, after.Content, after.Revision));
        Assert.Equal(2, chronicle.Reader.Revisions(before.Key).Count);
        Assert.Equal(EventStatus.Removed, chronicle.Reader.AllEvents().Single(item => item.Key != before.Key).Status);
    }

    [Fact]
    public void An_entry_that_moved_to_the_next_day_takes_its_event_with_it()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, Vote);
        StoredEvent vote = chronicle.On("2026-01-28")[1];
        chronicle.Import("2026-01-28", "2026-01-29T10:00Z", Storm);
        chronicle.Import("2026-01-29", "2026-01-29T10:00Z", Vote);
        StoredEvent moved = Assert.Single(chronicle.On("2026-01-29"));
        Assert.Equal((vote.Key, vote.Id), (moved.Key, moved.Id));
        Assert.Equal(moved.Url, chronicle.Reader.Find(vote.Date, vote.Slug)!.Url);
        Assert.Equal([(vote.Url, moved.Url)], chronicle.Reader.Forwards().Select(forward => (forward.Url, forward.Event.Url)));
    }

    [Fact]
    public void An_entry_that_stands_on_the_next_day_before_it_vanishes_forwards_there()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, Vote);
        StoredEvent vote = chronicle.On("2026-01-28")[1];
        chronicle.Import("2026-01-29", "2026-01-29T10:00Z", Vote);
        chronicle.Import("2026-01-28", "2026-01-29T11:00Z", Storm);
        StoredEvent stays = Assert.Single(chronicle.On("2026-01-29"));
        Assert.Equal(stays.Key, chronicle.Reader.Find(vote.Date, vote.Slug)!.Key);
        Assert.Equal(stays.Key, chronicle.Reader.Find(vote.Id)!.Key);
    }

    [Fact]
    public void A_dubious_entry_waits_until_a_later_state_has_it_still()
    {
        using TestChronicle chronicle = new();
        DayOutcome first = chronicle.Import("2026-01-28", "2026-01-28T10:00Z", Storm, "!Politics | | Something odd is said. | ");
        Assert.Equal(1, first.Held);
        Assert.Single(chronicle.On("2026-01-28"));
        Assert.Equal(1, chronicle.Reader.Day(new DateOnly(2026, 1, 28)).Held);
        DayOutcome second = chronicle.Import("2026-01-28", "2026-01-29T10:00Z", Storm, "!Politics | | Something odd is said. | ");
        Assert.Equal((0, 1), (second.Held, second.Added));
        Assert.Equal(2, chronicle.On("2026-01-28").Length);
        Assert.Equal(0, chronicle.Reader.Day(new DateOnly(2026, 1, 28)).Held);
    }

    [Fact]
    public void Two_entries_with_one_slug_get_two_addresses_by_line()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", null, "Sports | | A record falls. | https://example.org/1", "Sports | | A record falls! | https://example.org/2");
        Assert.Equal(["a-record-falls", "a-record-falls-2"], chronicle.On("2026-01-28").Select(item => item.Slug));
    }

    [Fact]
    public void A_date_that_was_never_read_has_no_data()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2026-01-28", null);
        Assert.True(chronicle.Reader.Day(new DateOnly(2026, 1, 28)).Read);
        Assert.False(chronicle.Reader.Day(new DateOnly(2026, 1, 29)).Read);
    }
}
