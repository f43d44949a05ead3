using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// The events of the day whose pages are asked for one after another: read at once when a second one is asked for, instead of each by its address.
/// Whoever asks across the days loses nothing.
/// </summary>
internal sealed class DayEvents(IChronicle chronicle)
{
    private DateOnly? _date;
    private IReadOnlyList<StoredEvent>? _events;

    /// <summary>The event at an address; null: there is none, or it was suppressed.</summary>
    /// <param name="read">called with the day where all its events were read for this</param>
    public StoredEvent? Find(DateOnly? date, string slug, Action<DateOnly> read)
    {
        if (date is not { } day)
        {
            return chronicle.Find(null, slug);
        }

        if (_date != day)
        {
            (_date, _events) = (day, null);
        }
        else if (_events is null)
        {
            _events = chronicle.EventsOf(day);
            read(day);
        }

        return _events?.FirstOrDefault(stored => stored.Slug == slug) ?? chronicle.Find(day, slug);
    }

    /// <summary>The events of a day in line order.</summary>
    public IReadOnlyList<StoredEvent> Of(DateOnly date) => _date == date && _events is { } events ? events : chronicle.EventsOf(date);

    public void Clear() => (_date, _events) = (null, null);
}
