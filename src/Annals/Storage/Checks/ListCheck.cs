using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Lists, counts and citations agree with the contents of the events.</summary>
internal sealed class ListCheck(ChronicleFile file)
{
    private readonly Dictionary<(long List, long Event), long> _listed = [];
    private readonly Dictionary<long, long> _sizes = [];
    private readonly Dictionary<(long Subject, string Name), long> _spellings = [];
    private readonly Dictionary<(long Subject, string Form), long> _surfaces = [];
    private readonly HashSet<long> _unreadable = [];
    private readonly HashSet<(long Address, long Event)> _cited = [];

    public IEnumerable<string> Faults()
    {
        Gather();
        return Listings().Concat(_unreadable.Count == 0 ? AllCounts() : ["lists: not counted, because there are events that cannot be read"]).Concat(Citations());
    }

    private IEnumerable<string> AllCounts() =>
        Counts("list_size", "SELECT list, '', events FROM list_size", key => _sizes.Remove(key.Item1, out long size) ? size : 0)
            .Concat(_sizes.Keys.Select(list => $"list_size {Name(list)}: missing"))
            .Concat(Counts("spelling", "SELECT subject, name, uses FROM spelling", key => _spellings.Remove(key, out long uses) ? uses : 0))
            .Concat(_spellings.Keys.Select(key => $"spelling “{key.Name}”: missing"))
            .Concat(Counts("surface", "SELECT subject, form, uses FROM surface", key => _surfaces.Remove(key, out long uses) ? uses : 0))
            .Concat(_surfaces.Keys.Select(key => $"surface “{key.Form}”: missing"));

    private void Gather()
    {
        using Rows rows = file.Statement(
            "SELECT e.key, e.day, e.status, r.content, e.base FROM event e JOIN revision r ON r.key = e.key * 65536 + e.revision WHERE e.status <= 2", 0).Rows();
        while (rows.Read())
        {
            long key = rows.GetInt64(0);
            if (ContentJson.TryRead(rows.GetString(3)) is not { } shown || (rows.IsDBNull(4) ? shown : ContentJson.TryRead(rows.GetString(4))) is not { } page)
            {
                _unreadable.Add(key);
                continue;
            }

            foreach (Citation citation in page.Citations)
            {
                _cited.Add((EventIndex.AddressHash(citation.Url), key));
            }

            if (rows.GetInt32(2) == (int)EventStatus.Current)
            {
                List(key, rows.GetInt64(1), shown);
            }
        }
    }

    private void List(long key, long day, EventContent content)
    {
        foreach (Naming naming in Naming.Of(content))
        {
            long subject = SubjectTable.NumberOf(naming.Sort, naming.Name);
            Add(_spellings, (subject, naming.Spelling));
            if (naming.Form is { } form)
            {
                Add(_surfaces, (subject, form));
            }

            long list = SubjectTable.ListOf(subject, naming.Kind);
            if (_listed.TryAdd((list, key), day))
            {
                Add(_sizes, list);
            }
        }
    }

    private IEnumerable<string> Listings()
    {
        using Rows rows = file.Statement("SELECT list, day, event FROM listing", 0).Rows();
        while (rows.Read())
        {
            bool wanted = _listed.Remove((rows.GetInt64(0), rows.GetInt64(2)), out long day) && day == rows.GetInt64(1);
            if (!wanted && !_unreadable.Contains(rows.GetInt64(2)))
            {
                yield return $"list {Name(rows.GetInt64(0))}: it has event {Id(rows.GetInt64(2))}, which is not in it, or not on that date";
            }
        }

        foreach ((long list, long key) in _listed.Keys)
        {
            yield return $"list {Name(list)}: it lacks event {Id(key)}";
        }
    }

    private IEnumerable<string> Counts(string table, string select, Func<(long, string), long> expected)
    {
        using Rows rows = file.Statement(select, 0).Rows();
        while (rows.Read())
        {
            long counted = expected((rows.GetInt64(0), rows.GetString(1)));
            if (counted != rows.GetInt64(2))
            {
                yield return $"{table} {(rows.GetString(1).Length == 0 ? Name(rows.GetInt64(0)) : $"“{rows.GetString(1)}”")}: {rows.GetInt64(2)} are noted, {counted} there are";
            }
        }
    }

    private IEnumerable<string> Citations()
    {
        using Rows rows = file.Statement("SELECT c.address, c.event, e.status FROM citation c LEFT JOIN event e ON e.key = c.event", 0).Rows();
        while (rows.Read())
        {
            _cited.Remove((rows.GetInt64(0), rows.GetInt64(1)));
            if (rows.IsDBNull(2) || rows.GetInt32(2) == (int)EventStatus.Suppressed)
            {
                yield return $"citation: one is of event {Id(rows.GetInt64(1))}, which is none or suppressed";
            }
        }

        foreach ((long _, long key) in _cited)
        {
            yield return $"citation: one of event {Id(key)} is missing";
        }
    }

    private string Name(long list) =>
        $"{(SubjectKind)(list % 4)} “{file.Statement("SELECT name FROM subject WHERE id = $1", 1).With(list / 4).Value() ?? "unknown"}”";

    private string Id(long key) => Id(file, key);

    public static string Id(ChronicleFile file, long key) => file.Statement("SELECT id FROM event WHERE key = $1", 1).With(key).Value() as string ?? $"number {key}";

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
