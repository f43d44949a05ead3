using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Placement;
using Annals.Storage;

namespace Annals.App.Explaining;

/// <summary>The way of an event through the stages, told from what is kept: captures are read again, and their entries placed again.</summary>
internal sealed class EventStory(ChronicleReader chronicle, EventTrail trail, WantedPages wanted, StoredEvent stored)
{
    private readonly Extractor _extractor = new();

    public StoredEvent Event => stored;

    public (DateOnly? Date, bool IsOff) Page { get; } = trail.Page(stored.Key);

    public IReadOnlyList<RevisionRecord> Revisions { get; } = chronicle.Revisions(stored.Key);

    public IReadOnlyList<RevisionOrigin> Origins { get; } = trail.Revisions(stored.Key);

    public IReadOnlyList<Decision> Decisions { get; } = trail.Decisions(stored.Id);

    public IReadOnlyList<string> Forwards { get; } = chronicle.ForwardsTo(stored.Key);

    public IEnumerable<StateStory> States() => trail.States(stored.Key).Select(Tell);

    /// <summary>Each linked page of headline and topics with the entity that it is, once.</summary>
    public IEnumerable<(Link Link, SubjectName? Entity, IReadOnlyList<string> Spellings)> Entities() =>
        stored.Content.Links.Concat(stored.Content.Topics.SelectMany(topic => topic.Links)).DistinctBy(link => link.Target).Select(link =>
        {
            SubjectName? entity = chronicle.Subject(SubjectKind.Entity, link.Target) is { Events: > 0 } named ? named : chronicle.Subject(SubjectKind.Topic, link.Target);
            return (link, entity, entity is null ? [] : chronicle.Spellings(SubjectKind.Entity, entity.Id));
        });

    /// <summary>The cited pages that were asked for, and what each says otherwise than it did at first.</summary>
    public IEnumerable<SourceStory> Sources()
    {
        for (int i = 0; i < stored.Content.Citations.Count; i++)
        {
            if (wanted.Find(stored.Content.Citations[i].Url) is { Tried: not null } page)
            {
                ArticleChange? change = page.First != page.Newest && wanted.Article(page.First) is { } first && wanted.Article(page.Newest) is { } newest
                    ? ArticleChange.Between(first, newest) : null;
                yield return new SourceStory(i + 1, page, change is { IsNone: true } ? null : change);
            }
        }
    }

    /// <summary>Related events, best first.</summary>
    public IEnumerable<(StoredEvent Other, RelatedTie Tie, string[] Context)> Relations() => chronicle.Related(stored.Key)
        .OrderByDescending(tie => tie.Score).ThenBy(tie => tie.Other)
        .Select(tie => (chronicle.Find(tie.Other)!, tie, tie.Context.Select(id => chronicle.Subject(SubjectKind.Entity, id)?.Name).OfType<string>().ToArray()));

    private StateStory Tell(StateOrigin state)
    {
        if (trail.Capture(state.CaptureId) is not { } capture)
        {
            return new StateStory(state, null, 0, null, null);
        }

        DayReading? reading = _extractor.Read(capture).OfType<DayReading>().ElementAtOrDefault(state.Part);
        PlacedEntry? placed = reading is null
            ? null
            : DayPlacer.PlaceEarlier(reading.Day.Date, reading.Day.Entries, new KnownOfDay(trail)).Entries.FirstOrDefault(entry => entry.Event == stored.Key);
        return new StateStory(state, capture.Name, capture.Bytes.Length, capture.MediaType, placed);
    }

    private sealed class KnownOfDay(EventTrail trail) : IKnownEvents
    {
        public IReadOnlyList<KnownEvent> Of(DateOnly date) => trail.Known(date);

        public IReadOnlyList<KnownEvent> Citing(string url) => [];
    }
}
