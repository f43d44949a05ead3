using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// Names that events are listed under. Pages (topics and entities), categories and publishers have numbers; their spellings and surface
/// forms are counted over current events, in memory until <see cref="Flush"/>.
/// </summary>
internal sealed class SubjectTable(ChronicleFile file)
{
    /// <summary>
    /// Numbers are hashes of the names, not a count: whatever is ordered by them is then the same for any order of import.
    /// </summary>
    private const int NumberBits = 54;

    private readonly Dictionary<(SubjectSort, string), long> _ids = [];
    private readonly Dictionary<(long Subject, string Name), int> _spellings = [];
    private readonly Dictionary<(string FormKey, long Subject, string Form), int> _surfaces = [];
    private readonly Dictionary<long, int> _sizes = [];
    private readonly HashSet<long> _touched = [];
    private readonly HashSet<long> _fresh = [];

    public static long ListOf(long subject, SubjectKind kind) => (subject * 4) + (int)kind;

    public static SubjectSort SortOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Entity or SubjectKind.Topic => SubjectSort.Page,
        SubjectKind.Category => SubjectSort.Category,
        _ => SubjectSort.Publisher,
    };

    /// <summary>The roles in which lists are about names of a sort.</summary>
    public static SubjectKind[] KindsOf(SubjectSort sort) => sort switch
    {
        SubjectSort.Page => [SubjectKind.Entity, SubjectKind.Topic],
        SubjectSort.Category => [SubjectKind.Category],
        _ => [SubjectKind.Publisher],
    };

    /// <summary>The number of the subject with this name, given now where it has none yet.</summary>
    public long IdOf(SubjectSort sort, string name)
    {
        string key = Key(sort, name);
        if (_ids.TryGetValue((sort, key), out long id))
        {
            return id;
        }

        id = NumberOf(sort, name);
        Add(id, sort, key, name);
        _ids[(sort, key)] = id;
        return id;
    }

    public static long NumberOf(SubjectSort sort, string name) => StableHash.Bits(Key(sort, name), NumberBits, (ulong)sort);

    public static string Key(SubjectSort sort, string name) => sort == SubjectSort.Publisher ? name : Folding.Key(name);

    public void Count(long subject, string spelling, string? form, int change)
    {
        Change(_spellings, (subject, spelling), change);
        if (form is not null)
        {
            Change(_surfaces, (Folding.Key(form), subject, form), change);
        }

        _touched.Add(subject);
    }

    public void Resize(long list, int change)
    {
        Change(_sizes, list, change);
        _touched.Add(list / 4);
    }

    /// <summary>Writes the counts gathered since the last call; within the caller's transaction.</summary>
    public void Flush(long version)
    {
        Statement spelling = file.Statement(
            "INSERT INTO spelling (subject, name, uses) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses", 3);
        foreach (((long subject, string name), int change) in _spellings.OrderBy(item => item.Key.Subject))
        {
            spelling.With(subject, name, (long)change).Run();
        }

        Statement surface = file.Statement(
            "INSERT INTO surface (form_key, subject, form, uses) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET uses = uses + excluded.uses", 4);
        foreach (((string formKey, long subject, string form), int change) in _surfaces.OrderBy(item => item.Key.FormKey, StringComparer.Ordinal))
        {
            surface.With(formKey, subject, form, (long)change).Run();
        }

        Statement size = file.Statement(
            "INSERT INTO list_size (list, events) VALUES ($1, $2) ON CONFLICT DO UPDATE SET events = events + excluded.events", 2);
        foreach ((long list, int change) in _sizes.OrderBy(item => item.Key))
        {
            size.With(list, (long)change).Run();
        }

        // Pages that no list leads to may hold a name since before it was one.
        OffListNames offList = new(file);
        foreach (long subject in _fresh.Order())
        {
            offList.Touch(subject, version);
        }

        Statement touch = file.Statement("UPDATE subject SET touched = $2 WHERE id = $1", 2);
        foreach (long subject in _touched.Order())
        {
            touch.With(subject, version).Run();
        }

        _spellings.Clear();
        _surfaces.Clear();
        _sizes.Clear();
        _touched.Clear();
        _fresh.Clear();
    }

    /// <summary>Forgets what an abandoned transaction had counted and numbered.</summary>
    public void Reset()
    {
        _ids.Clear();
        _spellings.Clear();
        _surfaces.Clear();
        _sizes.Clear();
        _touched.Clear();
        _fresh.Clear();
    }

    private void Add(long id, SubjectSort sort, string key, string name)
    {
        string slug = SlugOf(sort, name);
        file.Statement(
            """
            INSERT INTO subject (id, kind, key, root, name, base_slug, slug, touched) VALUES ($1, $2, $3, $1, $4, $5, $5, 0)
            ON CONFLICT DO NOTHING
            """,
            5).With(id, (long)sort, key, sort == SubjectSort.Page ? PageName.Display(name) : name, slug).Run();
        if (file.Statement("SELECT changes()", 0).Number() > 0)
        {
            _fresh.Add(id);
        }
    }

    public static string SlugOf(SubjectSort sort, string name) => sort switch
    {
        SubjectSort.Page => Slug.OfName(name, "page-"),
        SubjectSort.Category => Slug.OfName(name, "category-"),
        _ => Slug.OfHost(name),
    };

    private static void Change<TKey>(Dictionary<TKey, int> counts, TKey key, int change)
        where TKey : notnull
    {
        counts.TryGetValue(key, out int now);
        counts[key] = now + change;
    }
}
