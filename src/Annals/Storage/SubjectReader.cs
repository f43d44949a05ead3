using Annals.Model;

namespace Annals.Storage;

/// <summary>Reads topics, entities, categories and publishers, and the events they list.</summary>
internal sealed class SubjectReader(ChronicleFile file)
{
    private const string Columns = "r.id, r.key, r.name, r.slug, coalesce(n.events, 0)";
    private const string Counted = "LEFT JOIN name_index n ON n.subject = r.id AND n.kind = $1";

    // The spellings that lead to another name, whose slug no name has.
    private const string Leads = "m.kind = $1 AND m.root <> m.id AND NOT EXISTS (SELECT 1 FROM subject o WHERE o.kind = $1 AND o.slug = m.base_slug AND o.root = o.id)";

    public static long NumberOf(SubjectKind kind, string name) => SubjectTable.NumberOf(SubjectTable.SortOf(kind), name);

    public SubjectName? Find(SubjectKind kind, string name) => Find(kind, NumberOf(kind, name));

    public SubjectName? Find(SubjectKind kind, long id) =>
        First(kind, file.Statement($"SELECT {Columns} FROM subject s JOIN subject r ON r.id = s.root {Counted} WHERE s.id = $2", 2).With((long)kind, id));

    public SubjectName? BySlug(SubjectKind kind, string slug) => First(
        kind,
        file.Statement($"SELECT {Columns} FROM subject r {Counted} WHERE r.kind = $2 AND r.slug = $3 AND r.root = r.id ORDER BY +r.key", 3)
            .With((long)kind, (long)SubjectTable.SortOf(kind), slug));

    public List<SubjectName> All(SubjectKind kind) => Read(
        kind,
        file.Statement($"SELECT {Columns} FROM subject r {Counted} WHERE r.kind = $2 AND r.root = r.id AND ($3 OR n.events > 0) ORDER BY r.slug, r.key", 3)
            .With((long)kind, (long)SubjectTable.SortOf(kind), kind == SubjectKind.Category ? 1L : 0L));

    /// <summary>The names on a page of the index, in order; only such as lead to no other have a place there.</summary>
    /// <param name="exactly">those whose key is the prefix itself; else all that begin so</param>
    public List<SubjectName> On(SubjectKind kind, string prefix, bool exactly) => Read(
        kind,
        file.Statement("SELECT r.id, r.key, r.name, r.slug, n.events FROM name_index n JOIN subject r ON r.id = n.subject WHERE n.kind = $1 AND n.key >= $2 AND n.key < $3 ORDER BY n.key, r.slug", 3)
            .With((long)kind, prefix, exactly ? prefix + "\u0001" : prefix + NameIndexTable.Last));

    /// <summary>The name that stands for another spelling's slug, which no name of its own has.</summary>
    public SubjectName? BySpellingSlug(SubjectKind kind, string slug) =>
        file.Statement($"SELECT min(m.root) FROM subject m WHERE {Leads} AND m.base_slug = $2", 2).With((long)SubjectTable.SortOf(kind), slug).Number() is { } root
            ? Find(kind, root)
            : null;

    /// <summary>From the one behind a slug and number on, by slug.</summary>
    public List<SubjectName> From(SubjectKind kind, string beginning, string slug, long id, int most)
    {
        using Statement statement = new(
            file,
            $"""
            SELECT {Columns} FROM subject r {Counted}
            WHERE r.kind = $2 AND r.slug >= $3 AND r.slug < $4 AND r.slug >= $5 AND (r.slug > $5 OR r.id > $6) AND r.root = r.id AND n.events > 0 ORDER BY r.slug, r.id
            """,
            6);
        return Read(kind, statement.With((long)kind, (long)SubjectTable.SortOf(kind), beginning, beginning + char.MaxValue, slug, id), most);
    }

    public List<(string Slug, SubjectName Subject)> Forwards(SubjectKind kind)
    {
        List<(string Slug, long Root)> forwards = [];
        using (Rows rows = file.Statement($"SELECT m.base_slug, min(m.root) FROM subject m WHERE {Leads} GROUP BY m.base_slug ORDER BY m.base_slug", 1)
            .With((long)SubjectTable.SortOf(kind)).Rows())
        {
            while (rows.Read())
            {
                forwards.Add((rows.GetString(0), rows.GetInt64(1)));
            }
        }

        return [.. forwards.Select(forward => (forward.Slug, Find(kind, forward.Root)!)).Where(forward => forward.Item2.Events > 0)];
    }

    /// <summary>The slugs of all names that lead to one.</summary>
    public List<string> SlugsOf(long id)
    {
        List<string> slugs = [];
        using Rows rows = file.Statement("SELECT DISTINCT m.base_slug FROM subject s JOIN subject m ON m.root = s.root WHERE s.id = $1 ORDER BY 1", 1).With(id).Rows();
        while (rows.Read())
        {
            slugs.Add(rows.GetString(0));
        }

        return slugs;
    }

    public List<string> Spellings(long id)
    {
        List<string> spellings = [];
        using Rows rows = file.Statement(
            """
            SELECT DISTINCT p.name FROM subject s JOIN subject m ON m.root = s.root JOIN spelling p ON p.subject = m.id
            WHERE s.id = $1 AND p.uses > 0 AND p.name <> (SELECT name FROM subject WHERE id = s.root) ORDER BY p.name
            """, 1).With(id).Rows();
        while (rows.Read())
        {
            spellings.Add(rows.GetString(0));
        }

        return spellings;
    }

    public List<(string Form, long Uses)> SurfaceForms(long id)
    {
        List<(string, long)> forms = [];
        using Rows rows = file.Statement(
            """
            SELECT f.form, sum(f.uses) FROM subject s JOIN subject m ON m.root = s.root JOIN surface f ON f.subject = m.id
            WHERE s.id = $1 AND f.uses > 0 GROUP BY f.form ORDER BY 2 DESC, 1
            """, 1).With(id).Rows();
        while (rows.Read())
        {
            forms.Add((rows.GetString(0), rows.GetInt64(1)));
        }

        return forms;
    }

    public List<(DateOnly Date, int Events)> Dates(SubjectKind kind, long id, DateOnly first, DateOnly last)
    {
        List<long> lists = ListsOf(kind, id);

        // Of one list alone the rows lie in order and each event stands once: nothing has to be sorted.
        Statement counted = lists.Count == 1
            ? file.Statement("SELECT day, count(*) FROM listing WHERE list = $1 AND day BETWEEN $2 AND $3 GROUP BY day ORDER BY day DESC", 3)
                .With(lists[0], (long)first.DayNumber, (long)last.DayNumber)
            : file.Statement(
                """
                SELECT day, count(DISTINCT event) FROM listing
                WHERE list IN (SELECT m.id * 4 + $2 FROM subject s JOIN subject m ON m.root = s.root WHERE s.id = $1) AND day BETWEEN $3 AND $4
                GROUP BY day ORDER BY day DESC
                """, 4).With(id, (long)kind, (long)first.DayNumber, (long)last.DayNumber);
        List<(DateOnly, int)> dates = [];
        using Rows rows = counted.Rows();
        while (rows.Read())
        {
            dates.Add((DateOnly.FromDayNumber(rows.GetInt32(0)), rows.GetInt32(1)));
        }

        return dates;
    }

    /// <summary>Newest first; events of one date by line.</summary>
    public List<long> EventKeys(SubjectKind kind, long id, DateOnly first, DateOnly last, int most)
    {
        // "+ 0", because SQLite would plan a statement anew for every other value of a limit that is a parameter alone.
        // Of one list alone the days lie in order, each event stands once, and only the events of a day have to be sorted.
        List<long> lists = ListsOf(kind, id);
        long oldest = OldestOf(lists, first, last, most);
        return lists.Count == 1
            ? file.Statement(
                "SELECT l.event FROM listing l JOIN event e ON e.key = l.event WHERE l.list = $1 AND l.day BETWEEN $2 AND $3 ORDER BY l.day DESC, e.line, l.event LIMIT $4 + 0", 4)
                .With(lists[0], oldest, (long)last.DayNumber, (long)most).Numbers()
            : file.Statement(
                """
                SELECT DISTINCT l.event FROM listing l JOIN event e ON e.key = l.event
                WHERE l.list IN (SELECT m.id * 4 + $2 FROM subject s JOIN subject m ON m.root = s.root WHERE s.id = $1) AND l.day BETWEEN $3 AND $4
                ORDER BY l.day DESC, e.line, l.event LIMIT $5 + 0
                """, 5).With(id, (long)kind, oldest, (long)last.DayNumber, (long)most).Numbers();
    }

    /// <summary>
    /// A day from which on there are as many events as are wanted: so that the newest ones of a list need not be sorted out of all that it has, which
    /// would cost more with every year. One list among those of a subject's names has enough by itself, or all are read.
    /// </summary>
    private long OldestOf(List<long> lists, DateOnly first, DateOnly last, int most)
    {
        if (most is < 1 or int.MaxValue)
        {
            return first.DayNumber;
        }

        Statement nth = file.Statement("SELECT day FROM listing WHERE list = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC LIMIT 1 OFFSET $4 + 0", 4);
        long oldest = first.DayNumber;
        foreach (long list in lists)
        {
            oldest = Math.Max(oldest, nth.With(list, oldest, (long)last.DayNumber, most - 1L).Number() ?? oldest);
        }

        return oldest;
    }

    public string? NewestAddress(SubjectKind kind, long id)
    {
        // Nearly always one event under one name: that is one row of one list.
        using Rows rows = file.Statement(
            """
            SELECT e.day, e.slug FROM listing l JOIN event e ON e.key = l.event
            WHERE l.list IN (SELECT m.id * 4 + $2 FROM subject m WHERE m.root = $1) ORDER BY l.day DESC, e.line, l.event LIMIT 1
            """, 2).With(id, (long)kind).Rows();
        return rows.Read() ? EventAddress.Path(Times.Date(rows.GetInt64(0)), rows.GetString(1)) : null;
    }

    /// <summary>The lists of a subject: one for each of the names that mean it.</summary>
    private List<long> ListsOf(SubjectKind kind, long id)
    {
        List<long> lists = [];
        using Rows rows = file.Statement("SELECT m.id * 4 + $2 FROM subject s JOIN subject m ON m.root = s.root WHERE s.id = $1", 2).With(id, (long)kind).Rows();
        while (rows.Read())
        {
            lists.Add(rows.GetInt64(0));
        }

        return lists;
    }

    /// <summary>Lists that lost an event, show one differently, or whose name or size changed.</summary>
    public List<ListChange> Touched(long version)
    {
        List<ListChange> changes = [];
        using (Rows rows = file.Statement(
            "SELECT t.list % 4, s.root, t.day FROM touched_list t JOIN subject s ON s.id = t.list / 4 WHERE t.touched > $1", 1).With(version).Rows())
        {
            while (rows.Read())
            {
                changes.Add(new ListChange((SubjectKind)rows.GetInt32(0), rows.GetInt64(1), Times.Date(rows.GetInt64(2))));
            }
        }

        using Rows named = file.Statement("SELECT kind, root FROM subject WHERE touched > $1", 1).With(version).Rows();
        while (named.Read())
        {
            foreach (SubjectKind kind in SubjectTable.KindsOf((SubjectSort)named.GetInt32(0)))
            {
                changes.Add(new ListChange(kind, named.GetInt64(1), null));
            }
        }

        return changes;
    }

    /// <summary>Everything that lists an event of this content.</summary>
    public IEnumerable<SubjectName> Of(EventContent content)
    {
        IEnumerable<SubjectName?> subjects = content.Links.Select(link => Find(SubjectKind.Entity, link.Target))
            .Concat(content.Topics.SelectMany(EventIndex.LinksOf).Select(link => Find(SubjectKind.Topic, link.Target)))
            .Append(content.Category is { } category ? Find(SubjectKind.Category, category) : null)
            .Concat(content.Citations.Select(citation => WebAddress.Host(citation.Url) is { } host ? Find(SubjectKind.Publisher, host) : null));
        return subjects.OfType<SubjectName>();
    }

    private static SubjectName? First(SubjectKind kind, Statement statement)
    {
        using Rows rows = statement.Rows();
        return rows.Read() ? Read(kind, rows) : null;
    }

    private static List<SubjectName> Read(SubjectKind kind, Statement statement, int most = int.MaxValue)
    {
        List<SubjectName> names = [];
        using Rows rows = statement.Rows();
        while (names.Count < most && rows.Read())
        {
            names.Add(Read(kind, rows));
        }

        return names;
    }

    private static SubjectName Read(SubjectKind kind, Rows rows) =>
        new(kind, rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetInt32(4));
}
