using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Offline;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// What editions have read of the chronicle and may need again. Editions that show the same version share one, so that what one worker of a build has
/// read no other reads or keeps again.
/// </summary>
/// <param name="share">how many memories there may be: each then keeps as many times less</param>
/// <param name="editions">how many editions share it</param>
internal sealed class EditionMemory(int share, int editions)
{
    private const int MostRows = 3 << 16;
    private const int MostSubjects = 1 << 17;
    private const int MostSlugs = 1 << 12;
    private const int MostLists = 1 << 7;
    private const int MostSameDays = 1 << 14;
    private const int MostLongDays = 1 << 7;
    private const int MostBranches = 1 << 14;

    private readonly Lock _reading = new();
    private readonly Lock _indexing = new();
    private readonly List<KeptIndex> _offline = [];
    private volatile DayCalendar? _days;
    private ValueList<OfflinePart>? _offlineParts;

    /// <summary>Whether every page is going to be asked for: what lies beside something that is read is then read with it.</summary>
    public bool ExpectsAll { get; set; }

    public BoundedCache<long, ListedEvent> Rows { get; } = new(MostRows / share);

    public BoundedCache<(SubjectKind, string), SubjectName?> SubjectsByName { get; } = new(MostSubjects / share);

    public BoundedCache<(SubjectKind, long), SubjectName?> SubjectsById { get; } = new(MostSubjects / share);

    /// <summary>A subject has several pages, and they are asked for one after another.</summary>
    public BoundedCache<(SubjectKind, string), SubjectName?> SubjectsBySlug { get; } = new(MostSlugs);

    public BoundedCache<string, ContextEntity> Entities { get; } = new(MostSubjects / share);

    public BoundedCache<long, ContextEntity?> Contexts { get; } = new(MostSubjects / share);

    public BoundedCache<(SubjectKind, long), SubjectList> Lists { get; } = new(MostLists);

    /// <summary>The event of a day that its other years show.</summary>
    public BoundedCache<DateOnly, EventRow?> SameDays { get; } = new(MostSameDays / share);

    /// <summary>The parts of the days that may have some.</summary>
    public BoundedCache<DateOnly, ValueList<DayPart>> LongDays { get; } = new(MostLongDays / share);

    public BoundedCache<(SubjectKind Kind, string Prefix), NameBranch> NameBranches { get; } = new(MostBranches / share);

    /// <summary>The days, read by the first who asks while the others wait.</summary>
    public DayCalendar Days(Func<DayCalendar> read)
    {
        if (_days is { } known)
        {
            return known;
        }

        lock (_reading)
        {
            return _days ??= read();
        }
    }

    /// <summary>The parts that have an index for sites of plain files.</summary>
    public ValueList<OfflinePart> OfflineParts(Func<ValueList<OfflinePart>> make)
    {
        lock (_indexing)
        {
            return _offlineParts ??= make();
        }
    }

    /// <summary>
    /// The index of a part for sites of plain files, made by the first who asks for this part while others wait that ask for it too. Those of the parts asked for last are kept:
    /// one for each edition, each of which may be at work on another, and one that they are done with.
    /// </summary>
    public OfflineIndex OfflineIndex(OfflinePart part, Func<OfflinePart, OfflineIndex> make)
    {
        KeptIndex? kept;
        lock (_indexing)
        {
            kept = _offline.Find(known => known.Part == part);
            if (kept is null)
            {
                if (_offline.Count > editions)
                {
                    _offline.RemoveAt(0);
                }

                kept = new(part);
                _offline.Add(kept);
            }
        }

        lock (kept.Making)
        {
            return kept.Index ??= make(part);
        }
    }

    public void Clear()
    {
        Rows.Clear();
        SubjectsByName.Clear();
        SubjectsById.Clear();
        SubjectsBySlug.Clear();
        Entities.Clear();
        Contexts.Clear();
        Lists.Clear();
        SameDays.Clear();
        LongDays.Clear();
        NameBranches.Clear();
        lock (_indexing)
        {
            _offline.Clear();
            _offlineParts = null;
        }

        lock (_reading)
        {
            _days = null;
        }
    }

    private sealed class KeptIndex(OfflinePart part)
    {
        public OfflinePart Part => part;

        public Lock Making { get; } = new();

        public OfflineIndex? Index { get; set; }
    }
}
