using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// What editions have read of the chronicle and may need again. Editions that show the same version share one, so that what one worker of a build has
/// read no other reads or keeps again.
/// </summary>
internal sealed class EditionMemory
{
    private const int MostRows = 1 << 17;
    private const int MostSubjects = 1 << 16;
    private const int MostLists = 1 << 7;
    private const int MostSameDays = 1 << 14;

    private readonly Lock _reading = new();
    private readonly Dictionary<SubjectKind, (SubjectName[] Names, NameIndex Plan)> _indexes = [];
    private readonly Dictionary<SubjectKind, Dictionary<string, SubjectName>> _forwards = [];
    private volatile DayCalendar? _days;
    private volatile Dictionary<int, ValueList<CategoryMonths>>? _categories;

    public BoundedCache<long, ListedEvent> Rows { get; } = new(MostRows);

    public BoundedCache<(SubjectKind, string), SubjectName?> SubjectsByName { get; } = new(MostSubjects);

    public BoundedCache<(SubjectKind, long), SubjectName?> SubjectsById { get; } = new(MostSubjects);

    public BoundedCache<string, ContextEntity> Entities { get; } = new(MostSubjects);

    public BoundedCache<long, ContextEntity?> Contexts { get; } = new(MostSubjects);

    public BoundedCache<(SubjectKind, long), SubjectList> Lists { get; } = new(MostLists);

    /// <summary>The event of a day that its other years show.</summary>
    public BoundedCache<DateOnly, EventRow?> SameDays { get; } = new(MostSameDays);

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

    /// <summary>The categories of every year, read by the first who asks while the others wait.</summary>
    public Dictionary<int, ValueList<CategoryMonths>> Categories(Func<Dictionary<int, ValueList<CategoryMonths>>> read)
    {
        if (_categories is { } known)
        {
            return known;
        }

        lock (_reading)
        {
            return _categories ??= read();
        }
    }

    /// <summary>The index of a kind, read by the first who asks while the others wait.</summary>
    public (SubjectName[] Names, NameIndex Plan) Index(SubjectKind kind, Func<SubjectKind, (SubjectName[] Names, NameIndex Plan)> read) => Once(_indexes, kind, read);

    /// <summary>Slugs of other spellings, read by the first who asks while the others wait.</summary>
    public Dictionary<string, SubjectName> Forwards(SubjectKind kind, Func<SubjectKind, Dictionary<string, SubjectName>> read) => Once(_forwards, kind, read);

    public void Clear()
    {
        Rows.Clear();
        SubjectsByName.Clear();
        SubjectsById.Clear();
        Entities.Clear();
        Contexts.Clear();
        Lists.Clear();
        SameDays.Clear();
        lock (_reading)
        {
            _indexes.Clear();
            _forwards.Clear();
            _days = null;
            _categories = null;
        }
    }

    private T Once<T>(Dictionary<SubjectKind, T> known, SubjectKind kind, Func<SubjectKind, T> read)
    {
        lock (_reading)
        {
            if (!known.TryGetValue(kind, out T? value))
            {
                known.Add(kind, value = read(kind));
            }

            return value;
        }
    }
}
