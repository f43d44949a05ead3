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
            DayGroup.Group(events.Select(Group)),
            record?.Held ?? 0,
            source.Days.Before(date),
            source.Days.After(date),
            Origin(events),
            events.Max(stored => source.Rows.Of(stored).Updated) ?? RowComposer.StartOf(date));
    }

    /// <summary>The day with its events in line order.</summary>
    public DayBlock Block(DateOnly date) => new(date, source.Chronicle.EventsOf(date).Select(stored => source.Rows.Of(stored).Row).ToValueList());

    private DayGroup Group(StoredEvent stored) =>
        new(source.Topics.Category(stored.Content), source.Topics.Path(stored.Content), [source.Rows.Of(stored).Row]);

    /// <summary>The page revision of the event whose text is the newest.</summary>
    private string? Origin(IReadOnlyList<StoredEvent> events)
    {
        StoredEvent? newest = events.Where(stored => stored.Page is not null).MaxBy(stored => stored.StateTime ?? DateTimeOffset.MinValue);
        return newest is { Page: { } page } ? SourceAddress.Of(source.Site, page, newest.PageRevision) : null;
    }
}
