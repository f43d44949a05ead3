using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Offline;
using Annals.Pipeline.Site.Opinion;

namespace Annals.Pipeline.Site.Composition;

/// <summary>What every page of an edition is composed from: the chronicle at one version, the settings, the editorials, and what was read of them.</summary>
internal sealed class EditionSource
{
    private readonly IReadOnlyList<(string Name, string Text)> _editorials;
    private readonly EditionMemory _memory;
    private readonly DayEvents _events;
    private EditorialShelf? _shelf;
    private Dictionary<string, List<Discussion>>? _discussions;

    public EditionSource(IChronicle chronicle, SiteSettings site, IReadOnlyList<(string Name, string Text)> editorials, EditionMemory memory)
    {
        _memory = memory;
        Chronicle = chronicle;
        Site = site;
        _editorials = editorials;
        Subjects = new SubjectCache(chronicle, memory);
        Topics = new TopicComposer(Subjects);
        Rows = new RowComposer(chronicle, Subjects, Topics, memory);
        Lists = new SubjectLists(chronicle, memory);
        Indexes = new NameIndexes(chronicle, memory);
        _events = new DayEvents(chronicle);
        Version = chronicle.Version;
    }

    public IChronicle Chronicle { get; }

    public SiteSettings Site { get; }

    public SubjectCache Subjects { get; }

    public RowComposer Rows { get; }

    public TopicComposer Topics { get; }

    public SubjectLists Lists { get; }

    public NameIndexes Indexes { get; }

    public long Version { get; private set; }

    public DayCalendar Days => _memory.Days(() => DayCalendar.Of(Chronicle));

    /// <summary>The parts that have an index for sites of plain files, newest first.</summary>
    public ValueList<OfflinePart> OfflineParts => _memory.OfflineParts(() => OfflinePart.Of(Days.Read, Chronicle.EventsOf(null).Count(stored => stored.Status == EventStatus.Current)));

    public EditorialShelf Shelf => _shelf ??= EditorialShelf.Read(_editorials, Site.Language, Site.PublicAddress, EventAt);

    /// <summary>Editorials that link an event, newest first.</summary>
    /// <param name="url">site path of the event</param>
    public ValueList<Discussion> DiscussionsOf(string url)
    {
        _discussions ??= ReadDiscussions();
        return _discussions.TryGetValue(url, out List<Discussion>? found) ? found.ToValueList() : [];
    }

    /// <summary>The event at an address; null: there is none, or it was suppressed.</summary>
    public StoredEvent? Find(DateOnly? date, string slug) => _events.Find(date, slug, read => SameDayEvent(read));

    /// <summary>The events of a day in line order.</summary>
    public IReadOnlyList<StoredEvent> EventsOf(DateOnly date) => _events.Of(date);

    /// <summary>The event of a day that the same day of other years shows: the current one that names most entities, of several the first. Null: there is none.</summary>
    public EventRow? SameDayEvent(DateOnly date) => _memory.SameDays.Get(
        date,
        this,
        static (from, day) => from.EventsOf(day).Where(stored => stored.Status == EventStatus.Current).Select(stored => from.Rows.Of(stored).Row).MaxBy(found => found.Entities.Count));

    /// <summary>The parts of a day that may be a long one, laid out once.</summary>
    public ValueList<DayPart> PartsOf(DateOnly date, Func<DateOnly, ValueList<DayPart>> layOut) => _memory.LongDays.Get(date, layOut, static (from, day) => from(day));

    /// <summary>The index of a part for sites of plain files.</summary>
    public OfflineIndex OfflineIndex(OfflinePart part, Func<OfflinePart, OfflineIndex> make) => _memory.OfflineIndex(part, make);

    /// <summary>Every page is going to be asked for.</summary>
    public void ExpectAll() => _memory.ExpectsAll = true;

    /// <summary>Forgets what was read where the chronicle has changed since; true: it has.</summary>
    public bool Refresh()
    {
        long version = Chronicle.Version;
        if (version == Version)
        {
            return false;
        }

        Version = version;
        _memory.Clear();
        _events.Clear();
        _shelf = null;
        _discussions = null;
        return true;
    }

    private NamedAddress? EventAt(DateOnly? date, string slug) =>
        Chronicle.Find(date, slug) is { Status: not EventStatus.Suppressed } stored ? new NamedAddress(Title.Of(stored.Content.Headline), stored.Url) : null;

    private Dictionary<string, List<Discussion>> ReadDiscussions()
    {
        Dictionary<string, List<Discussion>> discussions = new(StringComparer.Ordinal);
        foreach (Editorial editorial in Shelf.Editorials)
        {
            foreach (NamedAddress linked in editorial.Events)
            {
                if (!discussions.TryGetValue(linked.Url, out List<Discussion>? known))
                {
                    discussions.Add(linked.Url, known = []);
                }

                known.Add(new Discussion(editorial.Title, editorial.Url, editorial.Author));
            }
        }

        return discussions;
    }
}
