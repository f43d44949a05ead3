using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage;

/// <summary>The pages that events cite or followed sources lead to: what is known of each, and which is asked for next.</summary>
public sealed class WantedPages(ChronicleFile file)
{
    /// <summary>The version up to which every citation has its page.</summary>
    private const string SeenName = "cited_seen";

    private const string Columns =
        """
        SELECT address, url, archived, cited, source, due, tried, well, failures, gone, fault, tag, modified, hex(first), hex(newest), changed, state FROM wanted_page
        """;

    private readonly ArticleTable _articles = new(file);
    private readonly Suppressions _suppressions = new(file);

    /// <summary>Notes cited pages that are not known yet, those of the newest events first.</summary>
    /// <param name="most">how many at once; the others are for the next time</param>
    public void Discover(int most, DateTimeOffset now)
    {
        long version = file.MetaNumber("version");
        if (file.Meta(SeenName) is not null && file.MetaNumber(SeenName) == version)
        {
            return;
        }

        file.InTransaction(() =>
        {
            List<(long Address, long Event)> found = Unknown(most);
            EventTable events = new(file, _suppressions);
            foreach ((long address, long key) in found)
            {
                // A citation that the event itself no longer has, since a decision changed it, is asked for by nobody.
                Citation? citation = events.Find(key)?.Content.Citations.FirstOrDefault(cited => EventIndex.AddressHash(cited.Url) == address);
                Want(address, citation, now);
            }

            if (found.Count < most)
            {
                file.SetMetaNumber(SeenName, version);
            }
        });
    }

    /// <summary>Notes a page that a followed source leads to, and asks for it; one that is known is asked for again only where it is said to have changed.</summary>
    public void Lead(string url, long source, bool changed, DateTimeOffset now)
    {
        if (!_suppressions.Any || !_suppressions.Touches(url))
        {
            Note(url, source, changed, now);
        }
    }

    private void Note(string url, long source, bool changed, DateTimeOffset now) => file.InTransaction(() => file.Statement(
        """
        INSERT INTO wanted_page (address, url, source, due) VALUES ($1, $2, $3, $4)
        ON CONFLICT (address) DO UPDATE SET source = coalesce(source, $3), due = CASE WHEN $5 AND failures = 0 THEN $4 ELSE due END
        """, 5).With(EventIndex.AddressHash(url), url, source, Times.Stored(now), changed ? 1L : 0L).Run());

    public bool Knows(string url) => file.Statement("SELECT 1 FROM wanted_page WHERE address = $1", 1).With(EventIndex.AddressHash(url)).Value() is not null;

    /// <summary>What is due, longest first.</summary>
    /// <param name="cited">whether pages that only events lead to are asked for</param>
    public IReadOnlyList<WantedPage> Due(DateTimeOffset now, bool cited, int most)
    {
        List<WantedPage> pages = [];
        using Rows rows = file.Statement(Columns + " WHERE due <= $1 AND ($2 OR source IS NOT NULL) ORDER BY due, address LIMIT $3", 3)
            .With(Times.Stored(now), cited ? 1L : 0L, (long)most).Rows();
        while (rows.Read())
        {
            pages.Add(Read(rows));
        }

        return pages;
    }

    /// <summary>When something is due next; null: nothing is.</summary>
    public DateTimeOffset? Next(bool cited) =>
        Times.Read(file.Statement("SELECT min(due) FROM wanted_page WHERE due IS NOT NULL AND ($1 OR source IS NOT NULL)", 1).With(cited ? 1L : 0L).Value());

    /// <summary>Asks a host for nothing more until it wants to be asked.</summary>
    /// <param name="authority">the host, with its port where an address names one</param>
    public void Defer(string authority, DateTimeOffset until) => file.InTransaction(() => file.Statement(
        "UPDATE wanted_page SET due = $2 WHERE due < $2 AND instr(lower(url), '//' || $1 || '/') BETWEEN 6 AND 7", 2).With(authority.ToLowerInvariant(), Times.Stored(until)).Run());

    public WantedPage? Find(string url)
    {
        using Rows rows = file.Statement(Columns + " WHERE address = $1", 1).With(EventIndex.AddressHash(url)).Rows();
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>Keeps what became of asking for a page; where its state is another now, events that cite it are to be worked out again.</summary>
    public void Update(WantedPage page) => file.InTransaction(() =>
    {
        long? was = file.Statement("SELECT state FROM wanted_page WHERE address = $1", 1).With(page.Number).Number();
        file.Statement(
            """
            UPDATE wanted_page SET due = $2, tried = $3, well = $4, failures = $5, gone = $6, fault = $7, tag = $8, modified = $9, first = $10, newest = $11, changed = $12,
            state = $13 WHERE address = $1
            """, 13).With(
                page.Number, Times.Stored(page.Due), Times.Stored(page.Tried), Times.Stored(page.Well), (long)page.Failures, (long)page.Gone, page.Fault, page.Tag, page.Modified,
                Bytes(page.First), Bytes(page.Newest), Times.Stored(page.Changed), StateNumber(page.State)).Run();
        if (was != StateNumber(page.State))
        {
            file.Statement("INSERT INTO unread (event) SELECT event FROM citation WHERE address = $1 ON CONFLICT DO NOTHING", 1).With(page.Number).Run();
        }
    });

    /// <summary>The article read from a capture; null: none is kept.</summary>
    public Article? Article(string? sha256) => sha256 is null ? null : _articles.Named(sha256)?.Article;

    /// <summary>A page that says again, to the byte, what it said before: that capture is the newest now.</summary>
    public void SeeAgain(string sha256, DateTimeOffset now) => file.InTransaction(() =>
    {
        byte[] digest = Convert.FromHexString(sha256);
        file.Statement("UPDATE article SET seen = $2 WHERE capture = (SELECT id FROM capture WHERE sha256 = $1)", 2).With(digest, Times.Stored(now)).Run();
        file.Statement("UPDATE capture SET seen = $2 WHERE sha256 = $1", 2).With(digest, Times.Stored(now)).Run();
        file.Statement(
            """
            INSERT INTO unread (event) SELECT c.event FROM article_address x JOIN article a ON a.id = x.article JOIN citation c ON c.address = x.address
            WHERE a.capture = (SELECT id FROM capture WHERE sha256 = $1) ON CONFLICT DO NOTHING
            """, 1).With(digest).Run();
    });

    public WantedCount Count() => new(
        Number("cited = 1"), Number("cited = 1 AND newest IS NOT NULL"), Number("cited = 1 AND state = 1"), Number("cited = 1 AND state = 2"),
        Number("cited = 1 AND failures > 0 AND state <> 2"), Number("cited = 0"), Number("cited = 0 AND newest IS NULL"));

    private long Number(string where) => file.Statement("SELECT count(*) FROM wanted_page WHERE " + where, 0).Number() ?? 0;

    private List<(long Address, long Event)> Unknown(int most)
    {
        List<(long, long)> found = [];
        using Rows rows = file.Statement(
            """
            SELECT c.address, max(c.event) AS newest FROM citation c JOIN event e ON e.key = c.event AND e.status <= 2
            WHERE NOT EXISTS (SELECT 1 FROM wanted_page w WHERE w.address = c.address AND w.cited = 1) GROUP BY c.address ORDER BY newest DESC, c.address LIMIT $1
            """, 1).With((long)most).Rows();
        while (rows.Read())
        {
            found.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return found;
    }

    private void Want(long address, Citation? citation, DateTimeOffset now) => file.Statement(
        """
        INSERT INTO wanted_page (address, url, archived, cited, due, state) VALUES ($1, $2, $3, 1, $4, $5)
        ON CONFLICT (address) DO UPDATE SET cited = 1, archived = coalesce(archived, $3), due = coalesce(due, $4)
        """, 5).With(address, citation?.Url ?? "", citation?.Archived, citation is null ? null : Times.Stored(now), citation is { Dead: true } ? 2L : 0L).Run();

    private static WantedPage Read(Rows rows) => new(
        rows.GetInt64(0), rows.GetString(1), rows[2] as string, rows.GetInt64(3) != 0, rows[4] as long?, Times.Read(rows[5]))
    {
        Tried = Times.Read(rows[6]),
        Well = Times.Read(rows[7]),
        Failures = rows.GetInt32(8),
        Gone = rows.GetInt32(9),
        Fault = rows[10] as string,
        Tag = rows[11] as string,
        Modified = rows[12] as string,
        First = Digest(rows[13]),
        Newest = Digest(rows[14]),
        Changed = Times.Read(rows[15]),
        State = StateOf(rows.GetInt64(16)),
    };

    internal static SourceState? StateOf(long number) => number switch { 1 => SourceState.Changed, 2 => SourceState.Dead, _ => null };

    private static long StateNumber(SourceState? state) => state switch { SourceState.Changed => 1, SourceState.Dead => 2, _ => 0 };

    private static string? Digest(object? hex) => hex is string { Length: > 0 } text ? text.ToLowerInvariant() : null;

    private static byte[]? Bytes(string? digest) => digest is null ? null : Convert.FromHexString(digest);
}
