using System.Globalization;
using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Storage;

/// <summary>Counts events that were found by year and by the names that list them.</summary>
internal sealed class SearchFacets(ChronicleFile file, SubjectReader subjects)
{
    /// <summary>The number of a list is that of the subject, and below it the kind.</summary>
    private const int KindBits = 2;

    private const long KindMask = (1 << KindBits) - 1;
    private const int MostNames = 10;
    private const int MostYears = 50;

    /// <summary>Of events the lists are remembered as long as nothing changes: most searches meet many of the newest ones. Some three megabytes.</summary>
    private const int MostRemembered = 20_000;

    private static readonly SubjectKind[] Kinds = [SubjectKind.Category, SubjectKind.Topic, SubjectKind.Entity, SubjectKind.Publisher];

    private readonly Dictionary<long, long> _roots = [];
    private readonly Dictionary<long, Listed> _listed = [];
    private long _version = -1;

    /// <param name="keys">numbers of current events</param>
    public ValueList<SearchFacet> Of(IEnumerable<long> keys)
    {
        Refresh();
        Dictionary<long, int> lists = [];
        SortedDictionary<int, int> years = [];
        foreach (long key in keys)
        {
            Listed listed = ListsOf(key);
            foreach (long list in listed.Lists)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lists, list, out _)++;
            }

            if (listed.Year is { } year)
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }

        return
        [
            .. years.Reverse().Take(MostYears).Select(year => OfYear(year.Key, year.Value)),
            .. Kinds.SelectMany(kind => OfKind(kind, lists)),
        ];
    }

    private Listed ListsOf(long key)
    {
        if (_listed.TryGetValue(key, out Listed known))
        {
            return known;
        }

        long day = (key >> EventTable.SerialBits) - 1;
        List<long> lists = [];
        using (Rows rows = file.Statement("SELECT list, day FROM listing WHERE event = $1", 1).With(key).Rows())
        {
            while (rows.Read())
            {
                long list = rows.GetInt64(0);
                day = rows.GetInt64(1);
                long root = (_roots.GetValueOrDefault(SubjectOf(list), SubjectOf(list)) << KindBits) | (list & KindMask);
                if (!lists.Contains(root))
                {
                    lists.Add(root);
                }
            }
        }

        if (_listed.Count >= MostRemembered)
        {
            _listed.Clear();
        }

        return _listed[key] = new Listed(Times.Date(day)?.Year, [.. lists]);
    }

    private static SubjectKind KindOf(long list) => (SubjectKind)(list & KindMask);

    private static long SubjectOf(long list) => list >> KindBits;

    private static SearchFacet OfYear(int year, int events) => new(
        null,
        year.ToString("0000", CultureInfo.InvariantCulture),
        year == DateOnly.MaxValue.Year ? "after:9999" : string.Create(CultureInfo.InvariantCulture, $"after:{year:0000} before:{year + 1:0000}"),
        events);

    private IEnumerable<SearchFacet> OfKind(SubjectKind kind, Dictionary<long, int> lists) =>
        lists.Where(list => KindOf(list.Key) == kind).OrderByDescending(list => list.Value).ThenBy(list => list.Key).Take(MostNames)
            .Select(list => (Subject: subjects.Find(kind, SubjectOf(list.Key)), Events: list.Value))
            .Where(name => name.Subject is not null)
            .Select(name => new SearchFacet(kind, name.Subject!.Name, Condition(kind, name.Subject), name.Events));

    /// <summary>Several publishers can have one name, and a name with a quotation mark in it cannot be quoted: a host or slug means the same.</summary>
    private static string Condition(SubjectKind kind, SubjectName subject)
    {
        string field = kind.ToString().ToLowerInvariant();
        return kind == SubjectKind.Publisher || subject.Name.Contains('"', StringComparison.Ordinal) ? $"{field}:{subject.Slug}" : $"{field}:\"{subject.Name}\"";
    }

    /// <summary>Reads which names stand for another subject, as few of them do.</summary>
    private void Refresh()
    {
        long version = file.MetaNumber("version");
        if (version == _version)
        {
            return;
        }

        _roots.Clear();
        _listed.Clear();
        using Rows rows = file.Statement("SELECT id, root FROM subject WHERE root <> id", 0).Rows();
        while (rows.Read())
        {
            _roots[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        _version = version;
    }

    /// <param name="Year">of its day; null: it has none</param>
    /// <param name="Lists">that it stands in, of one subject each</param>
    private readonly record struct Listed(int? Year, long[] Lists);
}
