using Annals.Model;

namespace Annals.Storage;

/// <summary>Records states of day pages as events: placement decides, this keeps. Every method runs within the caller's transaction.</summary>
internal sealed class Recorder(ChronicleFile file, EventTable events, EventIndex index, DecisionTable decisions, ChangeLog log, HeldTable held, Suppressions suppressions)
    : IKnownEvents
{
    public const string RemovedBecause = "the day page no longer has this entry";

    /// <summary>The language of the portal's day pages.</summary>
    private const string PortalLanguage = "en";

    public IReadOnlyList<KnownEvent> Of(DateOnly date) => events.Known(date, EventStatus.Retracted);

    public IReadOnlyList<KnownEvent> Citing(string url)
    {
        List<long> keys = [];
        using (Rows rows = file.Statement("SELECT event FROM citation WHERE address = $1 ORDER BY event", 1).With(EventIndex.AddressHash(url)).Rows())
        {
            while (rows.Read())
            {
                keys.Add(rows.GetInt64(0));
            }
        }

        return [.. keys.Select(events.Known).OfType<KnownEvent>().Where(known => known.Status is EventStatus.Current or EventStatus.Removed)];
    }

    /// <summary>Whether this part of the capture is a state that is recorded already.</summary>
    public bool Has(long capture, int part) =>
        file.Statement("SELECT 1 FROM state WHERE capture = $1 AND part = $2", 2).With(capture, (long)part).Value() is not null;

    public DayOutcome Record(long capture, int part, Day day, PlaceEntries place, PlaceEntries placeEarlier, long version)
    {
        Entry[] kept = Kept(day);
        long? newest = file.Statement("SELECT max(moment) FROM state WHERE day = $1 AND own = 0", 1).With((long)day.Date.DayNumber).Number();
        long moment = day.StateTime?.ToUnixTimeMilliseconds() ?? newest ?? 0;
        long state = AddState(capture, part, day, moment);
        return Record(day, kept, state, late: newest is { } known && moment < known, place, placeEarlier, version);
    }

    /// <summary>Records a state anew whose capture now has entries that had been left out.</summary>
    public DayOutcome RecordAgain(long capture, int part, Day day, PlaceEntries place, PlaceEntries placeEarlier, long version)
    {
        long state = (long)file.Statement("SELECT id FROM state WHERE capture = $1 AND part = $2", 2).With(capture, (long)part).Value()!;
        long newest = (long)file.Statement("SELECT id FROM state WHERE day = $1 AND own = 0 ORDER BY moment DESC, id DESC LIMIT 1", 1).With((long)day.Date.DayNumber).Value()!;
        return Record(day, Kept(day), state, late: state != newest, place, placeEarlier, version);
    }

    private Entry[] Kept(Day day) => [.. day.Entries.Where(entry => !suppressions.LeavesOut(day.Date, entry))];

    private DayOutcome Record(Day day, Entry[] kept, long state, bool late, PlaceEntries place, PlaceEntries placeEarlier, long version)
    {
        Origin origin = new(state, day.StateTime, RevisionCause.Portal);
        Tally tally = new() { LeftOut = day.Entries.Count - kept.Length };
        foreach (Entry entry in kept)
        {
            suppressions.Share(entry);
        }

        if (late)
        {
            RecordEarlier(day.Date, placeEarlier(day.Date, kept.ToValueList(), this), origin, tally, version);
        }
        else
        {
            RecordNewest(day.Date, place(day.Date, kept.ToValueList(), this), origin, tally, version);
        }

        index.TouchDay(day.Date.DayNumber, version);
        return tally.Outcome(day.Date, late);
    }

    /// <summary>Works the newest state out again: what another version of the program reads differently becomes a revision.</summary>
    public DayOutcome Repeat(long state, Day day, PlaceEntries place, long version)
    {
        Entry[] kept = Kept(day);
        Tally tally = new() { LeftOut = day.Entries.Count - kept.Length };
        RecordNewest(day.Date, place(day.Date, kept.ToValueList(), this), new Origin(state, day.StateTime, RevisionCause.Program), tally, version);
        return tally.Outcome(day.Date, late: false);
    }

    private long AddState(long capture, int part, Day day, long moment) => (long)file.Statement(
        """
        INSERT INTO state (capture, part, day, page, state_time, page_revision, moment, entries)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
        """,
        8).With(
            capture, (long)part, (long)day.Date.DayNumber, day.Page, Times.Stored(day.StateTime), day.Revision, moment, (long)day.Entries.Count).Value()!;

    private void RecordNewest(DateOnly date, DayPlacement placement, Origin origin, Tally tally, long version)
    {
        long?[] keys = new long?[placement.Entries.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            PlacedEntry placed = placement.Entries[i];
            bool held = IsHeldBack(date, placed.Entry, origin);
            keys[i] = held && placed.Kind != PlacementKind.Same ? null : placed.Event;
            tally.Held += held ? 1 : 0;
            if (!held)
            {
                keys[i] = Keep(date, placed, i + 1, origin, tally, version);
            }
        }

        if (origin.State is { } state && origin.Cause == RevisionCause.Portal)
        {
            held.ForgetBefore(date.DayNumber, state);
        }

        foreach (VanishedEvent vanished in placement.Vanished)
        {
            if (IsOthers(vanished.Event, origin))
            {
                continue;
            }

            Vanish(date, vanished, vanished.Into ?? (vanished.IntoEntry is { } entry ? keys[entry] : null), tally, version);
        }
    }

    private bool IsHeldBack(DateOnly date, Entry entry, Origin origin)
    {
        if (entry.Held is null)
        {
            return false;
        }

        if (origin.Cause == RevisionCause.Program)
        {
            // What a later state confirmed stays; what is held stays held.
            return file.Statement("SELECT 1 FROM held WHERE day = $1 AND text = $2", 2).With((long)date.DayNumber, entry.Text).Value() is not null;
        }

        if (held.StoodBefore(date.DayNumber, origin.State!.Value, entry.Text))
        {
            return false;
        }

        held.Add(date.DayNumber, origin.State.Value, entry);
        return true;
    }

    private long Keep(DateOnly date, PlacedEntry placed, int line, Origin origin, Tally tally, long version)
    {
        EventContent content = EventContent.OfEntry(placed.Entry, PortalLanguage);
        origin = origin with { Placement = placed.Kind, Score = placed.Score, Because = placed.Because };
        if (placed.Event is not { } key)
        {
            StoredEvent added = events.Add(date, content, line, origin, EventStatus.Current, null, version);
            index.Put(added.Key, date, content);
            index.PutCitations(added.Key, content);
            log.Add(added.Revision == 1 ? ChangeKind.Added : ChangeKind.Restored, added.Key);
            tally.Added++;
            return added.Key;
        }

        if (placed.Kind is PlacementKind.Restored or PlacementKind.Moved)
        {
            Return(key, placed, date, content.Headline, tally, version);
        }

        events.SetPage(key, date, isOff: false);
        events.SetLine(key, line, version);
        Update(key, content, origin, tally, version);
        return key;
    }

    private void Return(long key, PlacedEntry placed, DateOnly date, string headline, Tally tally, long version)
    {
        string? was = null;
        bool moves = placed.Kind == PlacementKind.Moved && !HasDateByHand(key);
        if (moves)
        {
            was = events.Move(key, date, headline, version);
            tally.Moved++;
        }
        else
        {
            tally.Restored++;
        }

        events.SetStatus(key, EventStatus.Current, null, version);
        StoredEvent stored = events.Find(key)!;
        index.Put(key, stored.Date, stored.Content);
        log.Add(moves ? ChangeKind.Moved : ChangeKind.Restored, key, was, placed.Because);
    }

    private bool HasDateByHand(long key) => decisions.Of(events.Find(key)!.Id.Value).Exists(item => item is { Kind: DecisionKind.Date, UndoneBy: null });

    private void Update(long key, EventContent content, Origin origin, Tally tally, long version)
    {
        bool isOwn = IsOwn(key);
        if (events.Known(key)!.Content == content && !isOwn)
        {
            return;
        }

        StoredEvent stored = events.Find(key)!;
        EventContent shown = DecisionOverlay.Apply(content, decisions.Of(stored.Id.Value));
        if (isOwn && shown == content && new OwnViews(file).Same(stored.Content, shown))
        {
            Confirm(stored, shown, origin, version);
            return;
        }

        if (isOwn && IsOthers(key, origin))
        {
            return;
        }

        events.SetBase(key, shown == content ? null : content);
        index.PutCitations(key, content);

        if (shown == stored.Content)
        {
            return;
        }

        bool listed = stored.Status == EventStatus.Current;
        if (listed)
        {
            index.Take(key, stored.Date, stored.Content, version);
        }

        events.Revise(key, shown, ContentChange.Describe(stored.Content, shown), origin, shown.Headline != stored.Content.Headline, version);
        if (listed)
        {
            index.Put(key, stored.Date, shown);
        }
        else
        {
            index.KeepOffList(key, shown);
        }

        log.Add(ChangeKind.Revised, key);
        tally.Revised++;
    }

    /// <summary>Whether the event stands as a page of a chronicle said it, and the state of the day page is not known to be newer than that.</summary>
    private bool IsOthers(long key, Origin origin) =>
        file.Statement("SELECT 1 FROM event e JOIN state s ON s.id = e.state WHERE e.key = $1 AND s.own = 1 AND ($2 IS NULL OR s.state_time IS NULL OR s.state_time >= $2)", 2)
            .With(key, Times.Stored(origin.StateTime)).Value() is not null;

    private bool IsOwn(long key) =>
        file.Statement("SELECT 1 FROM event e JOIN state s ON s.id = e.state WHERE e.key = $1 AND s.own = 1", 1).With(key).Value() is not null;

    /// <summary>The day page says what a page of a chronicle had said: from now on the text is the day page's, with all that the other did not carry.</summary>
    private void Confirm(StoredEvent stored, EventContent content, Origin origin, long version)
    {
        bool listed = stored.Status == EventStatus.Current;
        if (listed)
        {
            index.Take(stored.Key, stored.Date, stored.Content, version);
        }

        events.Confirm(stored.Key, stored.Revision, content, origin, version);
        if (listed)
        {
            index.Put(stored.Key, stored.Date, content);
        }
    }

    private void Vanish(DateOnly date, VanishedEvent vanished, long? into, Tally tally, long version)
    {
        StoredEvent gone = events.Find(vanished.Event)!;
        events.SetPage(gone.Key, date, isOff: true);
        if (gone.Status == EventStatus.Retracted)
        {
            return;
        }

        index.Take(gone.Key, gone.Date, gone.Content, version);
        if (into is { } target && target != gone.Key)
        {
            events.Merge(gone.Key, target, version);
            log.Add(ChangeKind.Moved, gone.Key, gone.Url, vanished.Because);
            tally.Moved++;
            return;
        }

        events.SetStatus(gone.Key, EventStatus.Removed, RemovedBecause, version);
        log.Add(ChangeKind.Removed, gone.Key, null, vanished.Because);
        tally.Removed++;
    }

    private void RecordEarlier(DateOnly date, DayPlacement placement, Origin origin, Tally tally, long version)
    {
        foreach (PlacedEntry placed in placement.Entries.Where(placed => placed.Entry.Held is null))
        {
            EventContent content = EventContent.OfEntry(placed.Entry, PortalLanguage);
            Origin from = origin with { Placement = placed.Kind, Score = placed.Score, Because = placed.Because };
            if (placed.Event is not { } key)
            {
                StoredEvent added = events.Add(
                    date, content, placed.Entry.Line, from, EventStatus.Removed, RemovedBecause, version);
                index.KeepOffList(added.Key, content);
                index.PutCitations(added.Key, content);
                log.Add(ChangeKind.Removed, added.Key, null, placed.Because);
                tally.Removed++;
            }
            else if (events.Known(key)!.Content != content && !events.HasRevision(key, content))
            {
                events.AddEarlierRevision(key, content, "an earlier state, recorded later", from, version);
                index.KeepOffList(key, content);
                tally.Revised++;
            }
        }
    }

    private sealed class Tally
    {
        public int Added { get; set; }

        public int Revised { get; set; }

        public int Moved { get; set; }

        public int Removed { get; set; }

        public int Restored { get; set; }

        public int Held { get; set; }

        public int LeftOut { get; init; }

        public DayOutcome Outcome(DateOnly date, bool late) => new(date, false, late, Added, Revised, Moved, Removed, Restored, Held, LeftOut);
    }
}
