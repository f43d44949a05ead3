using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Lists, counts, the search index and citations agree with the contents of the events.</summary>
internal sealed class ListCheck(ChronicleFile file)
{
    private readonly Dictionary<(long List, long Event), long> _listed = [];
    private readonly Dictionary<long, long> _sizes = [];
    private readonly Dictionary<(long Subject, string Name), long> _spellings = [];
    private readonly Dictionary<(long Subject, string Form), long> _surfaces = [];
    private readonly HashSet<long> _searched = [];
    private readonly HashSet<(long Address, long Event)> _cited = [];

    public IEnumerable<string> Faults()
    {
        Gather();
        return Listings().Concat(Counts("list_size", "SELECT list, '', events FROM list_size", key => _sizes.Remove(key.Item1, out long size) ? size : 0))
            .Concat(_sizes.Keys.Select(list => $"list_size {Name(list)}: missing"))
            .Concat(Counts("spelling", "SELECT subject, name, uses FROM spelling", key => _spellings.Remove(key, out long uses) ? uses : 0))
            .Concat(_spellings.Keys.Select(key => $"spelling “{key.Name}”: missing"))
            .Concat(Counts("surface", "SELECT subject, form, uses FROM surface", key => _surfaces.Remove(key, out long uses) ? uses : 0))
            .Concat(_surfaces.Keys.Select(key => $"surface “{key.Form}”: missing"))
            .Concat(Search())
            .Concat(Citations());
    }

    private void Gather()
    {
        using Rows rows = file.Statement(EventTable.From + "WHERE e.status <= 2 ORDER BY e.key", 0).Rows();
        while (rows.Read())
        {
            StoredEvent stored = EventTable.Read(rows);
            EventContent page = rows.IsDBNull(13) ? stored.Content : ContentJson.Read(rows.GetString(13));
            foreach (Citation citation in page.Citations)
            {
                _cited.Add((EventIndex.AddressHash(citation.Url), stored.Key));
            }

            if (stored.Status == EventStatus.Current)
            {
                _searched.Add(stored.Key);
                foreach (Naming naming in Naming.Of(stored.Content))
                {
                    long subject = SubjectTable.NumberOf(naming.Sort, naming.Name);
                    Add(_spellings, (subject, naming.Spelling));
                    if (naming.Form is { } form)
                    {
                        Add(_surfaces, (subject, form));
                    }

                    long list = SubjectTable.ListOf(subject, naming.Kind);
                    if (_listed.TryAdd((list, stored.Key), Times.Day(stored.Date)))
                    {
                        Add(_sizes, list);
                    }
                }
            }
        }
    }

    private IEnumerable<string> Listings()
    {
        using Rows rows = file.Statement("SELECT list, day, event FROM listing", 0).Rows();
        while (rows.Read())
        {
            if (!_listed.Remove((rows.GetInt64(0), rows.GetInt64(2)), out long day) || day != rows.GetInt64(1))
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

    private IEnumerable<string> Search()
    {
        using Rows rows = file.Statement("SELECT rowid FROM search", 0).Rows();
        while (rows.Read())
        {
            if (!_searched.Remove(rows.GetInt64(0)))
            {
                yield return $"search index: it has event {Id(rows.GetInt64(0))}, which is not current";
            }
        }

        foreach (long key in _searched)
        {
            yield return $"search index: it lacks event {Id(key)}";
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

    private string Id(long key) => file.Statement("SELECT id FROM event WHERE key = $1", 1).With(key).Value() as string ?? $"number {key}";

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
