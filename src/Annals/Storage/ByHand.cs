using System.Globalization;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Changes made by hand: each is a decision, replayed over what the pages say. Every call is one transaction, and is to be followed by
/// <see cref="ChronicleWriter.Finish"/> in the same one.
/// </summary>
/// <param name="who">the name the person gave</param>
/// <param name="when">the time of the decision</param>
public sealed class ByHand(ChronicleWriter chronicle, string who, DateTimeOffset when)
{
    private readonly EventTable _events = chronicle.Events;
    private readonly EventIndex _index = chronicle.Index;
    private readonly DecisionTable _decisions = chronicle.Decisions;

    /// <summary>Decides wording, category, topics or date of an event.</summary>
    /// <param name="values">kinds and values as <see cref="Decision.Value"/> has them, dates as <c>YYYY-MM-DD</c></param>
    public HandOutcome Edit(long key, IReadOnlyList<(DecisionKind Kind, string Value)> values, string because) =>
        Decide(key, because, [.. values.Select(value => (value.Kind, (string?)value.Value))]);

    /// <summary>Takes what an edited page says otherwise.</summary>
    /// <param name="patch">null: nothing but the date</param>
    /// <param name="date">null: as it is</param>
    public HandOutcome Take(long key, ContentPatch? patch, DateOnly? date, string because)
    {
        List<(DecisionKind, string?)> values = [];
        if (patch is not null)
        {
            values.Add((DecisionKind.Page, patch.Write()));
        }

        if (date is { } day)
        {
            values.Add((DecisionKind.Date, day.ToString("O", CultureInfo.InvariantCulture)));
        }

        return Decide(key, because, [.. values]);
    }

    /// <summary>Takes an event back; it stays readable, struck, with the reason.</summary>
    public HandOutcome Retract(long key, string because) => Decide(key, because, [(DecisionKind.Retract, null)]);

    /// <summary>Decides that a name means an entity.</summary>
    /// <param name="entity">the entity's name</param>
    public HandOutcome Alias(string entity, string alias, string because)
    {
        if (Folding.Key(entity) == Folding.Key(alias))
        {
            return HandOutcome.Refuse($"“{alias}” and “{entity}” are one name already");
        }

        long number = 0;
        chronicle.Write(_ => number = _decisions.Add(when, who, because, DecisionKind.Alias, entity, alias));
        return new HandOutcome(null, [number], []);
    }

    /// <summary>Takes the event's text away everywhere, and that of other events that say the same.</summary>
    /// <param name="reason">the class of the reason, the only word about it that is published</param>
    public HandOutcome Suppress(long key, string reason, string because, RedactCapture redact)
    {
        HandOutcome outcome = HandOutcome.Refuse("");
        chronicle.Write(version => outcome = new Suppressor(chronicle, who, when).Suppress(key, reason, because, redact, version));
        if (outcome.Refused is null)
        {
            chronicle.Write(new Suppressor(chronicle, who, when).Clean);
        }

        return outcome;
    }

    /// <summary>Undoes a decision; the undoing is a decision too.</summary>
    public HandOutcome Undo(long number, string because)
    {
        if (_decisions.Find(number) is not { } decision)
        {
            return HandOutcome.Refuse($"there is no decision {number}; `annals decisions` lists them");
        }

        if (decision.UndoneBy is { } by)
        {
            return HandOutcome.Refuse($"decision {number} was undone before, by decision {by}");
        }

        Decision changed = decision;
        while (changed.Kind == DecisionKind.Undo)
        {
            changed = UndoneBy(changed);
        }

        if (changed.Kind == DecisionKind.Suppress && changed != decision)
        {
            return HandOutcome.Refuse($"decision {number} lifted a suppression; suppress the event again");
        }

        long? key = changed.Kind == DecisionKind.Alias ? null : KeyOf(changed.Target);
        if (key is { } gone && changed.Kind != DecisionKind.Suppress && _events.Find(gone) is { Status: EventStatus.Suppressed })
        {
            return HandOutcome.Refuse($"decision {number} was about an event that is suppressed");
        }

        HandOutcome outcome = HandOutcome.Refuse("");
        chronicle.Write(version =>
        {
            long made = _decisions.Add(when, who, because, DecisionKind.Undo, DecisionTable.Target(number), null);
            Reverse(decision, made);
            outcome = new HandOutcome(null, [made], Follow(changed, key, because, version));
        });
        return outcome;
    }

    private Decision UndoneBy(Decision undo) => _decisions.Find(long.Parse(undo.Target, CultureInfo.InvariantCulture))!;

    /// <summary>What an undone undoing had undone stands again, and so on.</summary>
    private void Reverse(Decision decision, long? by)
    {
        _decisions.MarkUndone(decision.Number, by);
        if (decision.Kind == DecisionKind.Undo)
        {
            Reverse(UndoneBy(decision), by is null ? decision.Number : null);
        }
    }

    private ValueList<EventId> Follow(Decision changed, long? key, string because, long version)
    {
        if (key is not { } known)
        {
            return [];
        }

        if (changed.Kind == DecisionKind.Suppress)
        {
            new Suppressor(chronicle, who, when).Lift(known, version);
            return [_events.Find(known)!.Id];
        }

        return Replay(known, because, version) ? [_events.Find(known)!.Id] : [];
    }

    private HandOutcome Decide(long key, string because, (DecisionKind Kind, string? Value)[] values)
    {
        StoredEvent stored = _events.Find(key)!;
        if (stored.Status == EventStatus.Suppressed)
        {
            return HandOutcome.Refuse("the event is suppressed: there is nothing left of it to change");
        }

        List<long> numbers = [];
        bool changed = false;
        chronicle.Write(version =>
        {
            foreach ((DecisionKind kind, string? value) in values)
            {
                numbers.Add(_decisions.Add(when, who, because, kind, stored.Id.Value, value));
            }

            changed = Replay(key, because, version);
        });
        return new HandOutcome(null, numbers.ToValueList(), changed ? [stored.Id] : []);
    }

    /// <summary>Makes the event what its page and the decisions that stand say; false: it is so already.</summary>
    private bool Replay(long key, string because, long version)
    {
        StoredEvent was = _events.Find(key)!;
        EventContent page = _events.Known(key)!.Content;
        Decision[] standing = [.. _decisions.Of(was.Id.Value).Where(decision => decision.UndoneBy is null)];
        EventContent shown = DecisionOverlay.Apply(page, standing);
        (DateOnly? pageDate, bool isOff) = _events.Page(key);
        DateOnly? date = DecisionOverlay.Date(standing) ?? pageDate;
        EventStatus unretracted = was.Status != EventStatus.Retracted ? was.Status : isOff ? EventStatus.Removed : EventStatus.Current;
        Decision? retraction = Array.FindLast(standing, decision => decision.Kind == DecisionKind.Retract);
        EventStatus status = retraction is null ? unretracted : EventStatus.Retracted;
        string? statusBecause = retraction?.Because ?? (status != EventStatus.Removed ? null : was.Status == status ? was.Because : Recorder.RemovedBecause);
        _events.SetBase(key, shown == page ? null : page);
        if (shown == was.Content && date == was.Date && status == was.Status && statusBecause == was.Because)
        {
            return false;
        }

        if (was.Status == EventStatus.Current)
        {
            _index.Take(key, was.Date, was.Content, version);
        }

        string? moved = date == was.Date ? null : _events.Move(key, date, shown.Headline, version);
        _events.SetStatus(key, status, statusBecause, version);
        _index.PutCitations(key, shown);
        _events.Revise(
            key, shown, Describe(was, shown, date, status), new Origin(null, null, RevisionCause.Person, Because: because), shown.Headline != was.Content.Headline, version);
        if (status == EventStatus.Current)
        {
            _index.Put(key, date, shown);
        }
        else
        {
            _index.KeepOffList(key, shown);
        }

        _index.TouchDay(Times.Day(was.Date), version);
        _index.TouchDay(Times.Day(date), version);
        Log(key, was, shown, moved, status, because);
        return true;
    }

    private void Log(long key, StoredEvent was, EventContent shown, string? moved, EventStatus status, string because)
    {
        if (moved is not null)
        {
            chronicle.Log.Add(ChangeKind.Moved, key, moved, because);
        }

        if (shown != was.Content)
        {
            chronicle.Log.Add(ChangeKind.Revised, key, null, because);
        }

        if (status == EventStatus.Retracted && (was.Status != status || (moved is null && shown == was.Content)))
        {
            chronicle.Log.Add(ChangeKind.Retracted, key, null, because);
        }
        else if (status != was.Status)
        {
            chronicle.Log.Add(ChangeKind.Restored, key, null, because);
        }
    }

    private static string Describe(StoredEvent was, EventContent shown, DateOnly? date, EventStatus status)
    {
        string[] parts =
        [
            ContentChange.Describe(was.Content, shown),
            date == was.Date ? "" : "date",
            status == was.Status ? "" : status == EventStatus.Retracted ? "retracted" : "no longer retracted",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private long? KeyOf(string id) => chronicle.File.Statement("SELECT coalesce(into_event, key) FROM event WHERE id = $1", 1).With(id).Number();
}
