using Annals.Model;
using Annals.Model.Pages;
using Annals.Search;

namespace Annals.Storage;

/// <summary>The reading side of the chronicle on one connection. Used by one thread at a time.</summary>
public sealed class ChronicleReader : IChronicle, IDisposable
{
    private const string Listed = "WHERE e.status IN (0, 2) ";

    /// <summary>Numbers read together: a power of two that divides the numbers of a day.</summary>
    private const long Near = 64;

    /// <summary>By score, and of the same score the oldest first.</summary>
    private static readonly Comparer<RelatedTie> BestLater = Comparer<RelatedTie>.Create((one, two) => two.Score.CompareTo(one.Score) is not 0 and int order ? order : one.Other.CompareTo(two.Other));

    private readonly ChronicleFile _file;
    private readonly EventTable _events;
    private readonly Suppressions _suppressions;
    private readonly SubjectReader _subjects;
    private readonly NameIndexTable _names;
    private readonly ArticleTable _articles;
    private readonly FindingTable _findings;
    private readonly PictureTable _pictures;
    private readonly SearchReader _search;
    private readonly ChangeReader _changes;

    public ChronicleReader(ChronicleFile file)
    {
        _file = file;
        _suppressions = new Suppressions(file);
        _events = new EventTable(file, _suppressions);
        _subjects = new SubjectReader(file);
        _names = new NameIndexTable(file);
        _articles = new ArticleTable(file);
        _findings = new FindingTable(file, _events);
        _pictures = new PictureTable(file);
        _search = new SearchReader(file, _subjects, _events);
        _changes = new ChangeReader(file, _events, _subjects, _names);
    }

    public long Version => _file.MetaNumber("version");

    /// <summary>From here on sees the chronicle as it is now, whatever others write, until <see cref="Release"/>.</summary>
    /// <returns>the version that is seen</returns>
    public long Hold()
    {
        _file.Execute("BEGIN");
        return Version;
    }

    /// <summary>Ends what <see cref="Hold"/> began.</summary>
    public void Release() => _file.Execute("COMMIT");

    public (DateOnly First, DateOnly Last)? Span
    {
        get
        {
            using Rows rows = _file.Statement(
                """
                SELECT (SELECT day FROM event WHERE day >= 0 AND status = 0 ORDER BY day LIMIT 1),
                       (SELECT day FROM event WHERE day >= 0 AND status = 0 ORDER BY day DESC LIMIT 1)
                """, 0).Rows();
            return rows.Read() && !rows.IsDBNull(0)
                ? (DateOnly.FromDayNumber(rows.GetInt32(0)), DateOnly.FromDayNumber(rows.GetInt32(1)))
                : null;
        }
    }

    public EditionChanges? ChangesSince(long version) => _changes.Since(version);

    public Findings? FindingsOf(long key) => _findings.Of(key);

    public StoredPicture? Picture(string url) => _pictures.Find(url);

    public byte[]? PictureAt(string path) => _pictures.Read(path);

    public IReadOnlyList<string> PicturePaths() => _pictures.Paths();

    public StoredArticle? Article(string name) => _articles.At(name) ?? _articles.Named(name);

    public StoredArticle? ArticleAt(string url) => _articles.At(url);

    public IEnumerable<StoredArticle> Articles() => _articles.Ids().Select(id => _articles.Find(id)!);

    public long FirstOf(StoredArticle article) => _articles.FirstOf(article.Number) ?? article.Number;

    public IReadOnlyList<StoredEvent> Citing(Article article) =>
        [.. article.Addresses.SelectMany(_articles.Citing).Distinct().Order().Select(_events.Find).OfType<StoredEvent>().Where(stored => stored.Status != EventStatus.Suppressed)];

    public StoredEvent? Find(long key) => _events.Find(key);

    public IReadOnlyList<StoredEvent> EventsNear(long key) =>
        Events(_file.Statement(EventTable.From + Listed + "AND e.key BETWEEN $1 AND $2", 2).With(key & ~(Near - 1), key | (Near - 1)));

    public StoredEvent? Find(EventId id) =>
        _file.Statement("SELECT coalesce(into_event, key) FROM event WHERE id = $1", 1).With(id.Value).Number() is { } key ? _events.Find(key) : null;

    public StoredEvent? Find(DateOnly? date, string slug)
    {
        long? key = _file.Statement("SELECT coalesce(e.into_event, e.key) FROM address a JOIN event e ON e.key = a.event WHERE a.day = $1 AND a.slug = $2", 2)
            .With(Times.Day(date), slug).Number();
        return key is { } known ? _events.Find(known) : Gone(date, slug) is { Status: not EventStatus.Suppressed } back ? back : null;
    }

    public StoredEvent? FindGone(DateOnly? date, string slug) => Gone(date, slug) is { Status: EventStatus.Suppressed } gone ? gone : null;

    private StoredEvent? Gone(DateOnly? date, string slug) => _suppressions.FindGone(Times.Day(date), slug) is { } key ? _events.Find(key) : null;

    public IReadOnlyList<StoredEvent> EventsOf(DateOnly? date) =>
        Events(_file.Statement(EventTable.From + Listed + "AND e.day = $1 ORDER BY e.line, e.key", 1).With(Times.Day(date)));

    public IEnumerable<StoredEvent> AllEvents()
    {
        foreach (long key in _file.Statement("SELECT key FROM event WHERE status <> 4 AND day >= 0 ORDER BY day, line, key", 0).Numbers()
            .Concat(_file.Statement("SELECT key FROM event WHERE status <> 4 AND day < 0 ORDER BY line, key", 0).Numbers()))
        {
            yield return _events.Find(key)!;
        }
    }

    public IEnumerable<EventPlace> Places()
    {
        List<int> years = [];
        using (Rows rows = _file.Statement("SELECT min(day), max(day) FROM event WHERE day >= 0", 0).Rows())
        {
            if (rows.Read() && !rows.IsDBNull(0))
            {
                int first = DateOnly.FromDayNumber(rows.GetInt32(0)).Year;
                years.AddRange(Enumerable.Range(first, DateOnly.FromDayNumber(rows.GetInt32(1)).Year - first + 1));
            }
        }

        return years.SelectMany(year => Places(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))).Concat(Places(Times.Undated, Times.Undated));
    }

    public IReadOnlyList<EventPlace> Places(DateOnly first, DateOnly last) => Places(first.DayNumber, last.DayNumber);

    public IEnumerable<(string Url, StoredEvent Event)> Forwards()
    {
        List<(string, long)> forwards = [];
        using (Rows rows = _file.Statement(
            """
            SELECT a.day, a.slug, coalesce(e.into_event, e.key) FROM address a JOIN event e ON e.key = a.event
            WHERE e.into_event IS NOT NULL OR e.day <> a.day OR e.slug <> a.slug ORDER BY a.day, a.slug
            """, 0).Rows())
        {
            while (rows.Read())
            {
                forwards.Add((EventAddress.Path(Times.Date(rows.GetInt64(0)), rows.GetString(1)), rows.GetInt64(2)));
            }
        }

        foreach ((string url, long key) in forwards)
        {
            yield return (url, _events.Find(key)!);
        }
    }

    public IReadOnlyList<string> ForwardsTo(long key)
    {
        List<string> forwards = [];
        using Rows rows = _file.Statement(
            """
            SELECT a.day, a.slug FROM address a JOIN event e ON e.key = $1 WHERE a.event = $1 AND (a.day <> e.day OR a.slug <> e.slug)
            UNION SELECT a.day, a.slug FROM event m JOIN address a ON a.event = m.key WHERE m.into_event = $1 ORDER BY 1, 2
            """, 1).With(key).Rows();
        while (rows.Read())
        {
            forwards.Add(EventAddress.Path(Times.Date(rows.GetInt64(0)), rows.GetString(1)));
        }

        return forwards;
    }

    public DayRecord Day(DateOnly date)
    {
        using Rows rows = _file.Statement(
            """
            SELECT (SELECT count(*) FROM event WHERE day = $1 AND status = 0), (SELECT count(*) FROM held WHERE day = $1),
                   EXISTS (SELECT 1 FROM state WHERE day = $1 AND day > 0) OR EXISTS (SELECT 1 FROM event WHERE day = $1)
            """, 1).With(Times.Day(date)).Rows();
        rows.Read();
        return new DayRecord(date, rows.GetInt64(2) != 0, rows.GetInt32(0), rows.GetInt32(1));
    }

    public IReadOnlyList<DayRecord> Days(DateOnly first, DateOnly last)
    {
        List<DayRecord> days = [];
        using Rows rows = _file.Statement(
            """
            SELECT d.day, (SELECT count(*) FROM event e WHERE e.day = d.day AND e.status = 0), (SELECT count(*) FROM held h WHERE h.day = d.day)
            FROM (SELECT day FROM state WHERE day BETWEEN max($1, 1) AND $2 UNION SELECT day FROM event WHERE day BETWEEN $1 AND $2) d ORDER BY d.day
            """, 2).With((long)first.DayNumber, (long)last.DayNumber).Rows();
        while (rows.Read())
        {
            days.Add(new DayRecord(DateOnly.FromDayNumber(rows.GetInt32(0)), true, rows.GetInt32(1), rows.GetInt32(2)));
        }

        return days;
    }

    public IReadOnlyList<RevisionRecord> Revisions(long key)
    {
        List<RevisionRecord> revisions = [];
        using Rows rows = _file.Statement(
            """
            SELECT r.key, r.state_time, r.cause, r.changed, r.content, nullif(s.page, ''), s.page_revision, s.licence, s.origin
            FROM revision r LEFT JOIN state s ON s.id = r.state WHERE r.key BETWEEN $1 AND $2 ORDER BY r.key
            """, 2)
            .With(key * 65536, (key * 65536) + 65535).Rows();
        while (rows.Read())
        {
            revisions.Add(new RevisionRecord(
                (int)(rows.GetInt64(0) & 65535),
                rows.IsDBNull(1) ? null : Times.Read(rows.GetInt64(1)),
                (RevisionCause)rows.GetInt32(2),
                rows.GetString(3),
                ContentJson.Read(rows.GetUtf8(4)))
            {
                Page = rows.IsDBNull(5) ? null : rows.GetString(5),
                PageRevision = rows.IsDBNull(6) ? null : rows.GetString(6),
                Licence = rows.IsDBNull(7) ? null : rows.GetString(7),
                LicenceFrom = rows.IsDBNull(8) ? null : rows.GetString(8),
            });
        }

        return revisions;
    }

    public int RevisionCount(long key) => _events.LastRevision(key);

    public IReadOnlyList<RelatedTie> Related(long key)
    {
        List<RelatedTie> ties = new(2 * RelationTable.Shown);
        using (Rows rows = _file.Statement("SELECT earlier, score, context, reason FROM tie WHERE later = $1 ORDER BY score DESC, earlier DESC LIMIT 8", 1).With(key).Rows())
        {
            while (rows.Read())
            {
                ties.Add(Tie(rows, RelatedSide.Before));
            }
        }

        AddLater(ties, key);
        return ties;
    }

    public SubjectName? Subject(SubjectKind kind, string name) => _subjects.Find(kind, name);

    public SubjectName? Subject(SubjectKind kind, long id) => _subjects.Find(kind, id);

    public long NumberOf(SubjectKind kind, string name) => SubjectReader.NumberOf(kind, name);

    /// <summary>What a person means by a name: the one that is called so, by any of its names, or those whose name has the words.</summary>
    public IReadOnlyList<SubjectName> Named(SubjectKind kind, string name) =>
        [.. new SubjectSearch(_file, _subjects).Find(kind, name, beginning: false).Select(id => _subjects.Find(kind, id)).OfType<SubjectName>()];

    public SubjectName? SubjectBySlug(SubjectKind kind, string slug) => _subjects.BySlug(kind, slug);

    public IReadOnlyList<SubjectName> Subjects(SubjectKind kind) => _subjects.All(kind);

    /// <summary>Subjects of a kind that have current events, from the one behind <paramref name="slug"/> and <paramref name="id"/> on, by slug in ordinal order.</summary>
    /// <param name="beginning">of the slug</param>
    public IReadOnlyList<SubjectName> Subjects(SubjectKind kind, string beginning, string slug, long id, int most) => _subjects.From(kind, beginning, slug, id, most);

    public IReadOnlyList<(string Slug, SubjectName Subject)> SubjectForwards(SubjectKind kind) => _subjects.Forwards(kind);

    public SubjectName? SubjectBySpelling(SubjectKind kind, string slug) => _subjects.BySpellingSlug(kind, slug);

    public IReadOnlyList<string> SlugsOf(long id) => _subjects.SlugsOf(id);

    public NameBranch Names(SubjectKind kind, string prefix) => _names.Branch(kind, prefix);

    public IReadOnlyList<SubjectName> NamesOn(SubjectKind kind, string prefix, bool exactly) => _subjects.On(kind, prefix, exactly);

    public IReadOnlyList<SubjectName> ForemostNames(SubjectKind kind, int most) => [.. _names.Foremost(kind, most).Select(id => _subjects.Find(kind, id)!)];

    public IReadOnlyList<string> Spellings(SubjectKind kind, long id) => _subjects.Spellings(id);

    public IReadOnlyList<(DateOnly Date, int Events)> Dates(SubjectKind kind, long id) => _subjects.Dates(kind, id, DateOnly.MinValue, DateOnly.MaxValue);

    public IReadOnlyList<(DateOnly Date, int Events)> Dates(SubjectKind kind, long id, DateOnly first, DateOnly last) => _subjects.Dates(kind, id, first, last);

    public IReadOnlyList<StoredEvent> EventsOf(SubjectKind kind, long id, DateOnly first, DateOnly last, int most) =>
        [.. EventKeys(kind, id, first, last, most).Select(key => _events.Find(key)!)];

    public IReadOnlyList<long> EventKeys(SubjectKind kind, long id, DateOnly first, DateOnly last, int most) =>
        _subjects.EventKeys(kind, id, first, last, most);

    public string? NewestAddress(SubjectKind kind, long id) => _subjects.NewestAddress(kind, id);

    public FoundEvents Search(SearchAsk ask) => _search.Find(ask, SearchQueryReader.Read(ask.Query));

    /// <summary>How often each surface form stands for an entity in current events: most used first, then in ordinal order.</summary>
    public IReadOnlyList<(string Form, long Uses)> SurfaceForms(long id) => _subjects.SurfaceForms(id);

    /// <summary>Lines of the change log with a number above <paramref name="since"/>, in order.</summary>
    public IEnumerable<Change> Changes(long since) => new ChangeLog(_file).Since(since);

    /// <summary>Decisions made by hand, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions() => new DecisionTable(_file).All();

    public void Dispose() => _file.Dispose();

    /// <summary>
    /// The ties to later events, by score and of the same score the oldest first. They are walked as their index has them, with the newest of a score first, and
    /// no further than to the end of the last score that is shown: SQLite would read them all to sort them.
    /// </summary>
    private void AddLater(List<RelatedTie> ties, long key)
    {
        int first = ties.Count;
        using (Rows rows = _file.Statement("SELECT later, score, context, reason FROM tie WHERE earlier = $1 ORDER BY score DESC", 1).With(key).Rows())
        {
            while (rows.Read() && (ties.Count - first < RelationTable.Shown || rows.GetDouble(1) == ties[^1].Score))
            {
                ties.Add(Tie(rows, RelatedSide.After));
            }
        }

        ties.Sort(first, ties.Count - first, BestLater);
        ties.RemoveRange(Math.Min(ties.Count, first + RelationTable.Shown), Math.Max(0, ties.Count - first - RelationTable.Shown));
    }

    private static RelatedTie Tie(Rows rows, RelatedSide side) => new(rows.GetInt64(0), side, rows.GetDouble(1), FeatureBlob.ReadKeys(rows.GetBlob(2)), rows.GetString(3));

    private List<EventPlace> Places(int first, int last)
    {
        List<EventPlace> places = [];
        using Rows rows = _file.Statement(
            """
            SELECT e.key, e.day, e.slug, e.status, (SELECT count(*) FROM revision WHERE key BETWEEN e.key * 65536 AND e.key * 65536 + 65535), e.state_time
            FROM event e WHERE e.day BETWEEN $1 AND $2 AND e.status <= 2 ORDER BY e.day, e.line, e.key
            """, 2).With((long)first, (long)last).Rows();
        while (rows.Read())
        {
            DateOnly? date = Times.Date(rows.GetInt64(1));
            places.Add(new EventPlace(
                rows.GetInt64(0),
                date,
                EventAddress.Path(date, rows.GetString(2)),
                (EventStatus)rows.GetInt32(3),
                rows.GetInt32(4),
                rows.IsDBNull(5) ? null : Times.Read(rows.GetInt64(5))));
        }

        return places;
    }

    private static List<StoredEvent> Events(Statement statement)
    {
        List<StoredEvent> events = [];
        using Rows rows = statement.Rows();
        while (rows.Read())
        {
            events.Add(EventTable.Read(rows));
        }

        return events;
    }

    /// <summary>Everything kept as it came, in the order in which it was recorded.</summary>
    public IEnumerable<Capture> Captures()
    {
        List<long> ids = [];
        using (Rows rows = _file.Statement("SELECT id FROM capture WHERE dropped IS NULL ORDER BY id", 0).Rows())
        {
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0));
            }
        }

        CaptureTable captures = new(_file);
        foreach (long id in ids)
        {
            yield return captures.Read(id)!;
        }
    }
}
