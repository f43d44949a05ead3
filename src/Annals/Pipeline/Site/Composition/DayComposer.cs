using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the pages of days.</summary>
internal sealed class DayComposer(EditionSource source)
{
    /// <summary>Null: the day has no page.</summary>
    public DayPage? Compose(DateOnly date)
    {
        if (!source.Days.HasPage(date))
        {
            return null;
        }

        DayRecord? record = source.Days.Of(date);
        IReadOnlyList<StoredEvent> events = record is null ? [] : source.Chronicle.EventsOf(date);
        return new DayPage(
            date,
            record is null ? DayState.NoData : DayState.Read,
            DayGroup.Group(Groups(events)),
            record?.Held ?? 0,
            source.Days.Before(date),
            source.Days.After(date),
            Origin(events),
            SameDays(date),
            events.Max(stored => source.Rows.Of(stored).Updated) ?? RowComposer.StartOf(date));
    }

    /// <summary>The day with its events in line order.</summary>
    public DayBlock Block(DateOnly date) =>
        new(date, source.Chronicle.EventsOf(date).Select(stored => Row(stored) with { Topic = source.Topics.Path(stored.Content) is { Count: > 0 } path ? path[^1] : null }).ToValueList());

    /// <summary>The same day of other years. What is shown of it stands on its own page too: nothing else has to be watched for changes.</summary>
    private ValueList<SameDay> SameDays(DateOnly date)
    {
        List<SameDay> days = [];
        foreach (DateOnly other in source.Days.SameDays(date))
        {
            if (source.Days.Of(other) is { Events: > 0 } record && source.SameDayEvent(other, Foremost) is { } foremost)
            {
                days.Add(new SameDay(other, record.Events, foremost));
            }
        }

        return days.ToValueList();
    }

    /// <summary>The current event of a day that names most entities; of several the first.</summary>
    private EventRow? Foremost(DateOnly date) =>
        source.Chronicle.EventsOf(date).Where(stored => stored.Status == EventStatus.Current).Select(stored => source.Rows.Of(stored).Row).MaxBy(row => row.Entities.Count);

    /// <summary>Each event under its category and topics, whose links need room too.</summary>
    private IEnumerable<DayGroup> Groups(IReadOnlyList<StoredEvent> events)
    {
        ValueList<NamedAddress>[] paths = [.. events.Select(stored => source.Topics.Path(stored.Content))];
        ValueList<EventRow> rows = ListRoom.Fit(events.Select(Row).ToValueList(), ListRoom.Most - paths.Distinct().Sum(path => path.Sum(ListRoom.Weight)));
        return events.Select((stored, i) => new DayGroup(source.Topics.Category(stored.Content), paths[i], [rows[i]]));
    }

    /// <summary>A page of a day has room for the whole headline.</summary>
    private EventRow Row(StoredEvent stored) => source.Rows.Of(stored).Row with { Headline = EventComposer.Shown(stored.Content.Headline) };

    /// <summary>The page revision of the event whose text is the newest.</summary>
    private string? Origin(IReadOnlyList<StoredEvent> events)
    {
        StoredEvent? newest = events.Where(stored => stored.Page is not null).MaxBy(stored => stored.StateTime ?? DateTimeOffset.MinValue);
        return newest is { Page: { } page } ? SourceAddress.Of(source.Site, page, newest.PageRevision) : null;
    }
}
