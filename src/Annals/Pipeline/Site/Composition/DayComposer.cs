using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the pages of days.</summary>
internal sealed class DayComposer(EditionSource source)
{
    /// <summary>A day of no more events has one page, as heavy as they may be.</summary>
    private const int SurelyOnePage = 30;

    /// <summary>The page of a day, of a long one its first part; null: the day has no page.</summary>
    public DayPage? Compose(DateOnly date) =>
        Whole(date) is not { } page ? null
        : Parts(date) is { Count: > 0 } parts ? page with { Groups = parts[0].Groups, Contents = DayLayout.Contents(parts) }
        : page;

    /// <summary>A further part of a long day; null: the day has none of this number.</summary>
    public DayPartPage? Part(DateOnly date, int number) =>
        Parts(date) is { Count: > 1 } parts && number > 1 && number <= parts.Count ? new DayPartPage(date, parts[number - 1], parts.Count) : null;

    /// <summary>The parts of a long day, the first among them; empty: the day has one page.</summary>
    public ValueList<DayPart> Parts(DateOnly date) => source.Days.Of(date) is { Events: > SurelyOnePage } ? source.PartsOf(date, LayOut) : [];

    /// <summary>All of a day, however long; null: the day has no page.</summary>
    public DayPage? Whole(DateOnly date)
    {
        if (!source.Days.HasPage(date))
        {
            return null;
        }

        DayRecord? record = source.Days.Of(date);
        IReadOnlyList<StoredEvent> events = record is null ? [] : source.EventsOf(date);
        return new DayPage(
            date,
            record is null ? DayState.NoData : DayState.Read,
            DayGroup.Group(Groups(events, Fitting)),
            record?.Held ?? 0,
            source.Days.Before(date),
            source.Days.After(date),
            Origin(events),
            SameDays(date),
            events.Max(stored => source.Rows.Of(stored).Updated) ?? RowComposer.StartOf(date));
    }

    /// <summary>The day with its events in line order.</summary>
    public DayBlock Block(DateOnly date) =>
        new(date, source.EventsOf(date).Select(stored => Row(stored) with { Topic = source.Topics.Path(stored.Content) is { Count: > 0 } path ? path[^1] : null }).ToValueList());

    /// <summary>The same day of other years. What is shown of it stands on its own page too: nothing else has to be watched for changes.</summary>
    private ValueList<SameDay> SameDays(DateOnly date)
    {
        List<SameDay> days = [];
        foreach (DateOnly other in source.Days.SameDays(date))
        {
            if (source.Days.Of(other) is { Events: > 0 } record && source.SameDayEvent(other) is { } foremost)
            {
                days.Add(new SameDay(other, record.Events, foremost));
            }
        }

        return days.ToValueList();
    }

    private ValueList<DayPart> LayOut(DateOnly date)
    {
        DayLayout layout = new(Whole(date)!, source.Site);
        if (!layout.IsLong)
        {
            return [];
        }

        IReadOnlyList<StoredEvent> events = source.EventsOf(date);
        Dictionary<EventId, DateTimeOffset?> updated = events.ToDictionary(stored => stored.Id, stored => source.Rows.Of(stored).Updated);
        ValueList<DayGroup> groups = DayGroup.Group(Groups(events, (rows, _) => rows));
        return layout.Parts(groups, row => updated[row.Id] ?? RowComposer.StartOf(date));
    }

    /// <summary>Each event under its category and topics.</summary>
    private IEnumerable<DayGroup> Groups(IReadOnlyList<StoredEvent> events, Func<ValueList<EventRow>, ValueList<NamedAddress>[], ValueList<EventRow>> fit)
    {
        ValueList<NamedAddress>[] paths = [.. events.Select(stored => source.Topics.Path(stored.Content))];
        ValueList<EventRow> rows = fit(events.Select(Row).ToValueList(), paths);
        return events.Select((stored, i) => new DayGroup(source.Topics.Category(stored.Content), paths[i], [rows[i]]));
    }

    /// <summary>The rows as far as there is room beside the links of their topics.</summary>
    private static ValueList<EventRow> Fitting(ValueList<EventRow> rows, ValueList<NamedAddress>[] paths) =>
        ListRoom.Fit(rows, ListRoom.Most - paths.Distinct().Sum(path => path.Sum(ListRoom.Weight)));

    /// <summary>A page of a day has room for the whole headline.</summary>
    private EventRow Row(StoredEvent stored) => source.Rows.Of(stored).Row with { Headline = EventComposer.Shown(stored.Content.Headline) };

    /// <summary>The page revision of the event whose text is the newest.</summary>
    private string? Origin(IReadOnlyList<StoredEvent> events)
    {
        StoredEvent? newest = events.Where(stored => stored.Page is not null).MaxBy(stored => stored.StateTime ?? DateTimeOffset.MinValue);
        return newest is { Page: { } page } ? SourceAddress.Of(source.Site, page, newest.PageRevision) : null;
    }
}
