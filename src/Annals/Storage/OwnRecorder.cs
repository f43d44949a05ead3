using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Takes over events from pages of a chronicle. One that is not known is added with its id and address; one that is known is left as it is where the page says what
/// one of its revisions says, and is changed by a decision in what the page says otherwise. Each call runs within the caller's transaction.
/// </summary>
internal sealed class OwnRecorder(ChronicleWriter chronicle, DateTimeOffset when)
{
    private const string Who = "imported page";

    private readonly ChronicleFile _file = chronicle.File;
    private readonly EventTable _events = chronicle.Events;
    private readonly OwnViews _views = new(chronicle.File);

    /// <param name="keep">gives the number of the capture, which is kept when something comes of it</param>
    /// <param name="refused">takes what could not be taken over, in sentences</param>
    public OwnOutcome Record(OwnEvent own, Func<long> keep, List<string> refused, long version)
    {
        own = _views.Complete(own);
        if (Find(own) is not { } key)
        {
            return IsLeftOut(own) ? new OwnOutcome(0, 0, 0, 1) : Add(own, keep(), refused, version);
        }

        StoredEvent stored = _events.Find(key)!;
        if (stored.Status == EventStatus.Suppressed || IsLeftOut(own))
        {
            return new OwnOutcome(0, 0, 0, 1);
        }

        List<EventContent> revisions = Revisions(key);
        if (revisions.Exists(text => _views.Differ(own, text) == ContentPatch.None) && SaysNothingElse(own, stored))
        {
            return new OwnOutcome(0, 0, 1, 0);
        }

        return own.IsRevision ? AddEarlier(key, own, keep(), version) : Change(key, stored, own, revisions, keep, refused);
    }

    /// <summary>The number of the event that the page is of: by its id, else by its address, present or past.</summary>
    private long? Find(OwnEvent own) =>
        (own.Id is { } id ? _file.Statement("SELECT coalesce(into_event, key) FROM event WHERE id = $1", 1).With(id.Value).Number() : null)
        ?? _file.Statement("SELECT coalesce(e.into_event, e.key) FROM address a JOIN event e ON e.key = a.event WHERE a.day = $1 AND a.slug = $2", 2)
            .With(Times.Day(own.Date), own.Slug).Number();

    private bool IsLeftOut(OwnEvent own) =>
        chronicle.Suppressions.Any
        && (chronicle.Suppressions.FindGone(Times.Day(own.Date), own.Slug) is not null
            || chronicle.Suppressions.LeavesOut(own.Date ?? default, EntryOf(own)) || chronicle.Suppressions.Touches(own.Words));

    private static Entry EntryOf(OwnEvent own) =>
        new(own.Content.Category, own.Content.Category, own.Content.Topics, own.Content.Headline, own.Content.Links, own.Content.Citations, 0, null);

    private static bool SaysNothingElse(OwnEvent own, StoredEvent stored) =>
        own.IsRevision || (own.Date == stored.Date && (own.Status != EventStatus.Retracted || stored.Status == EventStatus.Retracted));

    /// <summary>The texts of an event, newest first.</summary>
    private List<EventContent> Revisions(long key)
    {
        List<EventContent> revisions = [];
        using Rows rows = _file.Statement("SELECT content FROM revision WHERE key BETWEEN $1 AND $2 ORDER BY key DESC", 2).With(key * 65536, (key * 65536) + 65535).Rows();
        while (rows.Read())
        {
            revisions.Add(ContentJson.Read(rows.GetUtf8(0)));
        }

        return revisions;
    }

    private OwnOutcome Add(OwnEvent own, long capture, List<string> refused, long version)
    {
        bool isRemoved = own.Status == EventStatus.Removed;
        string because = own.Notes.Length == 0 ? "it stands on a page of a chronicle" : $"it stands on a page of a chronicle, which tells its history: {own.Notes}";
        Origin origin = new(AddState(own, capture), own.Updated, own.Cause, Because: because);
        int line = (int)(_file.Statement("SELECT max(line) FROM event WHERE day = $1", 1).With(Times.Day(own.Date)).Number() ?? 0) + 1;
        StoredEvent added = _events.AddOwn(own, line, origin, isRemoved ? EventStatus.Removed : EventStatus.Current, isRemoved ? own.Because ?? Recorder.RemovedBecause : null, version);

        // Where in an article a claim was read can be shown only by who keeps the article.
        if (own.Findings is { Summary: not null } or { Image: not null } or { States.Count: > 0 } && (own.Findings with { Evidence = [] }) is var told && told.MostSource <= own.Content.Citations.Count)
        {
            chronicle.Findings.Tell(added.Key, told);
        }

        if (isRemoved)
        {
            chronicle.Index.KeepOffList(added.Key, own.Content);
        }
        else
        {
            chronicle.Index.Put(added.Key, own.Date, own.Content);
        }

        chronicle.Index.PutCitations(added.Key, own.Content);
        chronicle.Index.TouchDay(Times.Day(own.Date), version);
        chronicle.Log.Add(isRemoved ? ChangeKind.Removed : ChangeKind.Added, added.Key);
        if (own.Status == EventStatus.Retracted)
        {
            new ByHand(chronicle, Who, when).Retract(added.Key, own.Because ?? Said(own));
        }

        if (own.IsCut)
        {
            refused.Add($"{own.Name} holds only the beginning of its text; the rest is not on the page.");
        }

        return new OwnOutcome(1, 0, 0, 0);
    }

    /// <summary>A page of one revision: a text that the event had, or has on another's site, and that is not known yet.</summary>
    private OwnOutcome AddEarlier(long key, OwnEvent own, long capture, long version)
    {
        Origin origin = new(AddState(own, capture), own.Updated, own.Cause, Because: Said(own));
        _events.AddEarlierRevision(key, own.Content, "an earlier state, recorded later", origin, version);
        chronicle.Index.KeepOffList(key, own.Content);
        return new OwnOutcome(0, 1, 0, 0);
    }

    private OwnOutcome Change(long key, StoredEvent stored, OwnEvent own, List<EventContent> revisions, Func<long> keep, List<string> refused)
    {
        // The revision that the page was made from is the one that it differs from least; what it differs in was edited.
        EventContent made = revisions.MinBy(text => _views.Count(own, text))!;
        ContentPatch patch = _views.Without(_views.Differ(own, made), stored.Content);
        DateOnly? date = own.Date is { } day && day != stored.Date ? day : null;
        bool retracts = own.Status == EventStatus.Retracted && stored.Status != EventStatus.Retracted;
        if (own.Status == EventStatus.Removed && stored.Status == EventStatus.Current)
        {
            refused.Add($"{own.Name} says that the event was removed; that is for its day page to say, and a person can retract it.");
        }

        if (patch == ContentPatch.None && date is null && !retracts)
        {
            return new OwnOutcome(0, 0, 1, 0);
        }

        AddState(own, keep());
        ByHand byHand = new(chronicle, Who, when);
        byHand.Take(key, patch == ContentPatch.None ? null : patch, date, Said(own));
        if (retracts)
        {
            byHand.Retract(key, own.Because ?? Said(own));
        }

        return new OwnOutcome(0, 1, 0, 0);
    }

    private static string Said(OwnEvent own) => $"{own.Name} says so";

    private long AddState(OwnEvent own, long capture)
    {
        Statement known = _file.Statement("SELECT id FROM state WHERE capture = $1 AND part = $2", 2);
        if (known.With(capture, (long)own.Line).Number() is { } state)
        {
            return state;
        }

        // What has no date is kept under the first of all days, which no list of days takes for one that was read.
        long day = own.Date?.DayNumber ?? 0;
        return (long)_file.Statement(
            """
            INSERT INTO state (capture, part, day, page, state_time, moment, entries, own, licence, origin)
            VALUES ($1, $2, $3, '', $4, $5, 1, 1, $6, $7) RETURNING id
            """, 7)
            .With(
                capture, (long)own.Line, day, Times.Stored(own.Updated), own.Updated?.ToUnixTimeMilliseconds() ?? 0L, own.Licence, own.From).Value()!;
    }
}
