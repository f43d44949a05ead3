using Annals.Model;

namespace Annals.Storage;

/// <summary>The followed sources, what is known of their pages, and when what was fetched.</summary>
public sealed class SourceTable(ChronicleWriter chronicle)
{
    private readonly ChronicleFile _file = chronicle.File;

    /// <summary>Every followed source, in the order of adding.</summary>
    public IReadOnlyList<FollowedSource> All()
    {
        List<FollowedSource> sources = [];
        using Rows rows = _file.Statement(
            """
            SELECT id, address, kind, first, last, every, paused, due, tried, well, failures, fault, tag, modified, moved, moved_times,
                title, folder, pages, hex(digest)
            FROM followed_source ORDER BY id
            """,
            0).Rows();
        while (rows.Read())
        {
            sources.Add(new FollowedSource(
                rows.GetInt64(0), rows.GetString(1), (SourceKind)rows.GetInt32(2), Date(rows[3]), Date(rows[4]), TimeSpan.FromMilliseconds(rows.GetInt64(5)),
                rows.GetInt64(6) != 0, DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(7)))
            {
                Tried = Times.Read(rows[8]),
                Well = Times.Read(rows[9]),
                Failures = rows.GetInt32(10),
                Fault = rows[11] as string,
                Tag = rows[12] as string,
                Modified = rows[13] as string,
                Moved = rows[14] as string,
                MovedTimes = rows.GetInt32(15),
                Title = rows[16] as string,
                Folder = rows[17] as string,
                HasPages = rows.GetInt64(18) != 0,
                Digest = rows[19] is string { Length: > 0 } digest ? digest.ToLowerInvariant() : null,
            });
        }

        return sources;
    }

    public FollowedSource? Find(string address) => All().FirstOrDefault(source => source.Address == address);

    /// <summary>Begins to follow a source, or changes how a known one is followed and asks it at once; its number does not count.</summary>
    public void Add(FollowedSource source) => _file.InTransaction(() => _file.Statement(
        """
        INSERT INTO followed_source (address, kind, first, last, every, due, title, folder, pages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (address) DO UPDATE SET kind = $2, first = $3, last = $4, every = $5, due = $6, title = coalesce($7, title), folder = coalesce($8, folder), pages = $9,
        paused = 0, failures = 0, fault = NULL, tag = NULL, modified = NULL, digest = NULL
        """,
        9).With(
            source.Address, (long)source.Kind, (long?)source.First?.DayNumber, (long?)source.Last?.DayNumber, (long)source.Every.TotalMilliseconds,
            Times.Stored(source.Due), source.Title, source.Folder, source.HasPages ? 1L : 0L).Run());

    /// <summary>The items of a feed that are kept: what tells each from others, and what it said.</summary>
    public IReadOnlyDictionary<long, long> Items(long source)
    {
        Dictionary<long, long> items = [];
        using Rows rows = _file.Statement("SELECT item, words FROM feed_item WHERE source = $1", 1).With(source).Rows();
        while (rows.Read())
        {
            items[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        return items;
    }

    public void KeepItem(long source, long item, long words) => _file.InTransaction(() => _file.Statement(
        "INSERT INTO feed_item (source, item, words) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET words = $3", 3).With(source, item, words).Run());

    /// <summary>Keeps what became of asking a source.</summary>
    public void Update(FollowedSource source) => _file.InTransaction(() => _file.Statement(
        """
        UPDATE followed_source SET paused = $2, tried = $3, well = $4, due = $5, failures = $6, fault = $7, tag = $8, modified = $9, moved = $10, moved_times = $11,
        title = $12, folder = $13, digest = $14 WHERE id = $1
        """,
        14).With(
            source.Id, source.IsPaused ? 1L : 0L, Times.Stored(source.Tried), Times.Stored(source.Well), Times.Stored(source.Due), (long)source.Failures, source.Fault,
            source.Tag, source.Modified, source.Moved, (long)source.MovedTimes, source.Title, source.Folder,
            source.Digest is { } digest ? Convert.FromHexString(digest) : null).Run());

    /// <summary>Stops following a source; what was fetched from it stays.</summary>
    public void Remove(long id) => _file.InTransaction(() =>
    {
        _file.Statement("DELETE FROM portal_page WHERE source = $1", 1).With(id).Run();
        _file.Statement("DELETE FROM feed_item WHERE source = $1", 1).With(id).Run();
        _file.Statement("DELETE FROM wanted_page WHERE source = $1 AND cited = 0 AND newest IS NULL", 1).With(id).Run();
        _file.Statement("UPDATE wanted_page SET source = NULL WHERE source = $1", 1).With(id).Run();
        _file.Statement("DELETE FROM followed_source WHERE id = $1", 1).With(id).Run();
    });

    /// <summary>What is known of the pages of a portal, by date.</summary>
    public IReadOnlyDictionary<DateOnly, PortalPage> Pages(long source)
    {
        Dictionary<DateOnly, PortalPage> pages = [];
        using Rows rows = _file.Statement("SELECT day, revision, asked, changed FROM portal_page WHERE source = $1", 1).With(source).Rows();
        while (rows.Read())
        {
            DateOnly date = DateOnly.FromDayNumber(rows.GetInt32(0));
            pages[date] = new PortalPage(date, rows[1] as string, Times.Read(rows[2])!.Value, Times.Read(rows[3])!.Value);
        }

        return pages;
    }

    public void Keep(long source, PortalPage page) => _file.InTransaction(() => _file.Statement(
        "INSERT INTO portal_page (source, day, revision, asked, changed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET revision = $3, asked = $4, changed = $5", 5)
        .With(source, (long)page.Date.DayNumber, page.Revision, Times.Stored(page.Asked), Times.Stored(page.Changed)).Run());

    /// <summary>Keeps when and with which headers a capture came; nothing where it was not kept itself.</summary>
    public void Note(FetchedCapture fetched) => _file.InTransaction(() => _file.Statement(
        "INSERT INTO fetched (sha256, made, status, headers) SELECT sha256, $2, $3, $4 FROM capture WHERE sha256 = $1 AND redacted = 0 ON CONFLICT DO NOTHING", 4)
        .With(System.Security.Cryptography.SHA256.HashData(fetched.Capture.Bytes.Span), Times.Stored(fetched.Fetched), (long)fetched.Status, fetched.Headers).Run());

    /// <summary>When a capture was fetched, and with which headers, in order.</summary>
    public IReadOnlyList<(DateTimeOffset When, int Status, string Headers)> Fetches(byte[] sha256)
    {
        List<(DateTimeOffset, int, string)> fetches = [];
        using Rows rows = _file.Statement("SELECT made, status, headers FROM fetched WHERE sha256 = $1 ORDER BY made", 1).With(sha256).Rows();
        while (rows.Read())
        {
            fetches.Add((DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(0)), rows.GetInt32(1), rows.GetString(2)));
        }

        return fetches;
    }

    private static DateOnly? Date(object? day) => day is long number ? DateOnly.FromDayNumber((int)number) : null;
}
