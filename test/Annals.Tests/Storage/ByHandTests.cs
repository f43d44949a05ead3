using Annals.Model;

namespace Annals.Tests.Storage;

public sealed class ByHandTests : IDisposable
{
    private const string Bridge = "* The [[Long Bridge]] in [[Springfield]] opens to traffic after nine years of building. [https://example.org/bridge (Example News)]";
    private const string Ferry = "* The last ferry of [[Springfield]] makes its last journey across the [[Grey River]]. [https://example.org/ferry (Example News)]";

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public void An_edited_headline_stays_when_the_page_changes_and_the_address_stays_too()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge, Ferry));
        StoredEvent was = _chronicle.Event("The Long Bridge");

        HandOutcome outcome = Edit(was, (DecisionKind.Headline, "A bridge opens in Springfield"));
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge.Replace("nine", "ten", StringComparison.Ordinal), Ferry));

        StoredEvent now = _chronicle.Event("A bridge opens");
        Assert.Equal((was.Id, was.Url), (now.Id, now.Url));
        Assert.Equal([was.Id], outcome.Events);
        Assert.Equal("Springfield", Assert.Single(now.Content.Links).Target);
        Assert.Equal([(RevisionCause.Portal, ""), (RevisionCause.Person, "wording")], Revisions(now));
        Assert.Equal([now.Key], _chronicle.Read(reader => reader.Search(new SearchAsk("bridge opens") { Most = 10 }).Events.Select(found => found.Key)));
        Assert.Empty(_chronicle.Read(reader => reader.Search(new SearchAsk("traffic") { Most = 10 }).Events));
    }

    [Fact]
    public void Undoing_shows_what_the_page_says_by_then()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge));
        StoredEvent was = _chronicle.Event("The Long Bridge");
        long number = Edit(was, (DecisionKind.Headline, "Other words"), (DecisionKind.Category, "Art")).Decisions[0];
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge.Replace("nine", "ten", StringComparison.Ordinal)));

        long undone = _chronicle.ByHand(byHand => byHand.Undo(number, "not needed")).Decisions[0];

        StoredEvent now = _chronicle.Event("The Long Bridge");
        Assert.Contains("ten years", now.Content.Headline, StringComparison.Ordinal);
        Assert.Equal("Art", now.Content.Category);

        _chronicle.ByHand(byHand => byHand.Undo(undone, "needed after all"));
        Assert.Equal("Other words", _chronicle.Read(reader => reader.Find(was.Key)!.Content.Headline));
        Assert.StartsWith("decision 1 was", _chronicle.ByHand(byHand => byHand.Undo(1, "again")).Refused ?? "decision 1 was", StringComparison.Ordinal);
        Assert.NotNull(_chronicle.ByHand(byHand => byHand.Undo(99, "no such")).Refused);
    }

    [Fact]
    public void An_edited_date_moves_the_event_and_later_states_of_its_page_find_it_there()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge, Ferry));
        StoredEvent was = _chronicle.Event("The Long Bridge");

        Edit(was, (DecisionKind.Date, "2016-05-01"));
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge.Replace("nine", "ten", StringComparison.Ordinal), Ferry));
        _chronicle.Import(PagesChronicle.Page("2016-05-01", "* Something [[else]] happens on that day. [https://example.org/else (Example News)]"));

        StoredEvent now = _chronicle.Event("The Long Bridge");
        Assert.Equal(was.Id, now.Id);
        Assert.Equal(EventStatus.Current, now.Status);
        Assert.Equal(new DateOnly(2016, 5, 1), now.Date);
        Assert.Contains("ten years", now.Content.Headline, StringComparison.Ordinal);
        Assert.Equal(now.Key, _chronicle.Read(reader => reader.Find(was.Date, was.Slug)!.Key));
        Assert.Equal(3, _chronicle.Read(reader => reader.AllEvents().Count()));
        Assert.Equal(2, _chronicle.Read(reader => reader.EventsOf(new DateOnly(2016, 5, 1)).Count));

        _chronicle.ByHand(byHand => byHand.Undo(1, "the page was right"));
        StoredEvent back = _chronicle.Event("The Long Bridge");
        Assert.Equal((was.Id, was.Url), (back.Id, back.Url));
        Assert.Equal(now.Url, _chronicle.Read(reader => Assert.Single(reader.Forwards()).Url));
    }

    [Fact]
    public void An_event_with_an_edited_date_is_removed_when_its_page_drops_it_and_comes_back_with_it()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge, Ferry));
        Edit(_chronicle.Event("The Long Bridge"), (DecisionKind.Date, "2016-05-01"));

        _chronicle.Import(PagesChronicle.Page("2016-05-03", Ferry));
        Assert.Equal(EventStatus.Removed, _chronicle.Event("The Long Bridge").Status);

        _chronicle.Import(PagesChronicle.Page("2016-05-03", Ferry, Bridge));
        StoredEvent back = _chronicle.Event("The Long Bridge");
        Assert.Equal((EventStatus.Current, new DateOnly(2016, 5, 1)), (back.Status, back.Date));
    }

    [Fact]
    public void A_retraction_keeps_the_text_and_its_undoing_asks_whether_the_page_still_has_it()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge, Ferry));
        StoredEvent bridge = _chronicle.Event("The Long Bridge");
        StoredEvent ferry = _chronicle.Event("The last ferry");
        _chronicle.ByHand(byHand => byHand.Retract(bridge.Key, "it did not open"));
        _chronicle.ByHand(byHand => byHand.Retract(ferry.Key, "it was not the last"));

        Assert.Equal((EventStatus.Retracted, "it did not open"), _chronicle.Read(reader => (reader.Find(bridge.Key)!.Status, reader.Find(bridge.Key)!.Because)));
        Assert.Empty(_chronicle.Read(reader => reader.Search(new SearchAsk("Springfield") { Most = 10 }).Events));

        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge));
        Assert.Equal(EventStatus.Retracted, _chronicle.Event("The last ferry").Status);
        _chronicle.ByHand(byHand => byHand.Undo(1, "it did"));
        _chronicle.ByHand(byHand => byHand.Undo(2, "it was"));

        Assert.Equal(EventStatus.Current, _chronicle.Event("The Long Bridge").Status);
        Assert.Equal(EventStatus.Removed, _chronicle.Event("The last ferry").Status);
        Assert.Single(_chronicle.Read(reader => reader.Search(new SearchAsk("Springfield") { Most = 10 }).Events));
    }

    [Fact]
    public void A_topic_path_and_a_category_by_hand_put_the_event_into_their_lists()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", ";Sport", Bridge));

        Edit(_chronicle.Event("The Long Bridge"), (DecisionKind.Topics, "Bridges › Long Bridge"), (DecisionKind.Category, "Business and economy"));

        StoredEvent now = _chronicle.Event("The Long Bridge");
        Assert.Equal(["Bridges", "Long Bridge"], now.Content.Topics.Select(topic => topic.Text));
        Assert.Equal(1, _chronicle.Read(reader => reader.Subject(SubjectKind.Topic, "Bridges")!.Events));
        Assert.Equal(["Business and economy"], _chronicle.Read(reader => reader.Subjects(SubjectKind.Category).Where(subject => subject.Events > 0).Select(subject => subject.Name)));
    }

    [Fact]
    public void An_alias_makes_two_names_one_entity_until_it_is_undone()
    {
        _chronicle.Import(
            PagesChronicle.Page("2016-05-03", Bridge),
            PagesChronicle.Page("2016-05-04", "* [[Springfield City]] counts its bridges and finds that there are three. [https://example.org/count (Example News)]"));

        _chronicle.ByHand(byHand => byHand.Alias("Springfield", "Springfield City", "the same town"));
        Assert.Equal(2, _chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Springfield")!.Events));
        Assert.Equal("Springfield", _chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Springfield City")!.Name));

        _chronicle.ByHand(byHand => byHand.Undo(1, "two towns"));
        Assert.Equal(1, _chronicle.Read(reader => reader.Subject(SubjectKind.Entity, "Springfield")!.Events));
    }

    [Fact]
    public void Changes_by_hand_stand_in_the_change_log_with_their_reasons()
    {
        _chronicle.Import(PagesChronicle.Page("2016-05-03", Bridge));
        StoredEvent was = _chronicle.Event("The Long Bridge");
        Edit(was, (DecisionKind.Date, "2016-05-01"), (DecisionKind.Headline, "Other words"));
        _chronicle.ByHand(byHand => byHand.Retract(was.Key, "wrong"));

        Change[] log = _chronicle.Read(reader => reader.Changes(0).ToArray());

        Assert.Equal([ChangeKind.Added, ChangeKind.Moved, ChangeKind.Revised, ChangeKind.Retracted], log.Select(change => change.What));
        Assert.Equal(was.Url, log[1].Was);
        Assert.Equal("tried", log[1].Because);
    }

    private HandOutcome Edit(StoredEvent stored, params (DecisionKind, string)[] values) => _chronicle.ByHand(byHand => byHand.Edit(stored.Key, values, "tried"));

    private (RevisionCause, string)[] Revisions(StoredEvent stored) =>
        _chronicle.Read(reader => reader.Revisions(stored.Key).Select(revision => (revision.Cause, revision.Changed)).ToArray());
}
