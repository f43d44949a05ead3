using System.Globalization;
using Annals.Model;

namespace Annals.Storage;

/// <summary>Counts events that were found by year and by the names that list them.</summary>
internal sealed class SearchFacets(ChronicleFile file, SubjectReader subjects)
{
    private const int MostNames = 10;
    private const int MostYears = 50;

    private static readonly SubjectKind[] Kinds = [SubjectKind.Category, SubjectKind.Topic, SubjectKind.Entity, SubjectKind.Publisher];

    private readonly Dictionary<long, long> _roots = [];
    private long _version = -1;

    /// <param name="keys">numbers of current events</param>
    public ValueList<SearchFacet> Of(IEnumerable<long> keys)
    {
        ReadRoots();
        Dictionary<(SubjectKind, long), int> names = [];
        SortedDictionary<int, int> years = [];
        List<(SubjectKind, long)> ofEvent = [];
        foreach (long key in keys)
        {
            ofEvent.Clear();
            long day = (key >> EventTable.SerialBits) - 1;
            using (Rows rows = file.Statement("SELECT list, day FROM listing WHERE event = $1", 1).With(key).Rows())
            {
                while (rows.Read())
                {
                    long list = rows.GetInt64(0);
                    day = rows.GetInt64(1);
                    (SubjectKind, long) subject = ((SubjectKind)(list & 3), _roots.GetValueOrDefault(list >> 2, list >> 2));
                    if (!ofEvent.Contains(subject))
                    {
                        ofEvent.Add(subject);
                        names[subject] = names.GetValueOrDefault(subject) + 1;
                    }
                }
            }

            if (Times.Date(day) is { } date)
            {
                years[date.Year] = years.GetValueOrDefault(date.Year) + 1;
            }
        }

        return
        [
            .. years.Reverse().Take(MostYears).Select(year => OfYear(year.Key, year.Value)),
            .. Kinds.SelectMany(kind => OfKind(kind, names)),
        ];
    }

    private static SearchFacet OfYear(int year, int events) => new(
        null,
        year.ToString("0000", CultureInfo.InvariantCulture),
        year == DateOnly.MaxValue.Year ? "after:9999" : string.Create(CultureInfo.InvariantCulture, $"after:{year:0000} before:{year + 1:0000}"),
        events);

    private IEnumerable<SearchFacet> OfKind(SubjectKind kind, Dictionary<(SubjectKind Kind, long Id), int> names) =>
        names.Where(name => name.Key.Kind == kind).OrderByDescending(name => name.Value).ThenBy(name => name.Key.Id).Take(MostNames)
            .Select(name => (Subject: subjects.Find(kind, name.Key.Id), Events: name.Value))
            .Where(name => name.Subject is not null)
            .Select(name => new SearchFacet(kind, name.Subject!.Name, Condition(kind, name.Subject), name.Events));

    /// <summary>Several publishers can have one name, and a name with a quotation mark in it cannot be quoted: a host or slug means the same.</summary>
    private static string Condition(SubjectKind kind, SubjectName subject)
    {
        string field = kind.ToString().ToLowerInvariant();
        return kind == SubjectKind.Publisher || subject.Name.Contains('"', StringComparison.Ordinal) ? $"{field}:{subject.Slug}" : $"{field}:\"{subject.Name}\"";
    }

    /// <summary>Which names stand for another subject: few of them do.</summary>
    private void ReadRoots()
    {
        long version = file.MetaNumber("version");
        if (version == _version)
        {
            return;
        }

        _roots.Clear();
        using Rows rows = file.Statement("SELECT id, root FROM subject WHERE root <> id", 0).Rows();
        while (rows.Read())
        {
            _roots[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        _version = version;
    }
}
