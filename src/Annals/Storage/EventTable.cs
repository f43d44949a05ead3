using System.Globalization;
using Annals.Model;

namespace Annals.Storage;

/// <summary>The events, their addresses and revisions. Every method runs within the caller's transaction.</summary>
internal sealed class EventTable(ChronicleFile file, Suppressions suppressions)
{
    public const int SerialBits = 20;

    private const string Columns =
        """
        e.key, e.id, e.day, e.slug, e.line, e.status, e.because, e.revision, e.state_time, e.text_day, nullif(s.page, ''), s.page_revision, r.content, e.base, e.page_day, e.off_page, s.licence, s.origin,
        EXISTS (SELECT 1 FROM finding f WHERE f.event = e.key)
        """;

    public const string From =
        "SELECT " + Columns + " FROM event e JOIN revision r ON r.key = e.key * 65536 + e.revision LEFT JOIN state s ON s.id = e.state ";

    public static StoredEvent Read(Rows row) => new(
        row.GetInt64(0),
        EventId.Parse(row.GetString(1)),
        row.IsDBNull(2) ? null : Times.Date(row.GetInt64(2)),
        row.GetString(3),
        row.GetInt32(4),
        (EventStatus)row.GetInt32(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInt32(7),
        row.IsDBNull(8) ? null : Times.Read(row.GetInt64(8)),
        row.IsDBNull(9) ? null : Times.Date(row.GetInt64(9)),
        row.IsDBNull(10) ? null : row.GetString(10),
        row.IsDBNull(11) ? null : row.GetString(11),
        ContentJson.Read(row.GetUtf8(12)))
    {
        Licence = row.IsDBNull(16) ? null : row.GetString(16),
        LicenceFrom = row.IsDBNull(17) ? null : row.GetString(17),
        HasFindings = row.GetInt64(18) != 0,
    };

    public StoredEvent? Find(long key)
    {
        using Rows rows = file.Statement(From + "WHERE e.key = $1", 1).With(key).Rows();
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>
    /// Events that stand, or stood, on the page of a date, with any of the statuses up to <paramref name="last"/>, as the page said them: those
    /// that a person gave another date too.
    /// </summary>
    public List<KnownEvent> Known(DateOnly date, EventStatus last)
    {
        List<KnownEvent> known = [];
        using Rows rows = file.Statement(From + "WHERE e.page_day = $1 AND e.status <= $2 ORDER BY e.line, e.key", 2)
            .With(Times.Day(date), (long)last).Rows();
        while (rows.Read())
        {
            known.Add(ReadKnown(rows));
        }

        return known;
    }

    public KnownEvent? Known(long key)
    {
        using Rows rows = file.Statement(From + "WHERE e.key = $1", 1).With(key).Rows();
        return rows.Read() && !rows.IsDBNull(2) ? ReadKnown(rows) : null;
    }

    /// <summary>Adds an event with its first revision and an address that no event of the day ever had.</summary>
    public StoredEvent Add(DateOnly? date, EventContent content, int line, Origin origin, EventStatus status, string? because, long version)
    {
        (string slug, long? lifted) = FreeSlug(date, Slug.OfHeadline(content.Headline));
        if (lifted is { } known)
        {
            Revive(known, date, slug, content, line, origin, status, because, version);
            return Find(known)!;
        }

        return Insert(EventId.OfFirstAddress(EventAddress.Path(date, slug)), date, slug, content, line, origin, status, because, version);
    }

    /// <summary>Adds an event of a page of a chronicle at the address and with the id that the page gives.</summary>
    public StoredEvent AddOwn(OwnEvent own, int line, Origin origin, EventStatus status, string? because, long version)
    {
        EventId usual = EventId.OfFirstAddress(EventAddress.Path(own.Date, own.Slug));
        EventId id = own.Id ?? usual;
        StoredEvent added = Insert(id, own.Date, own.Slug, own.Content, line, origin, status, because, version);
        if (id != usual)
        {
            file.Statement("UPDATE event SET given = 1 WHERE key = $1", 1).With(added.Key).Run();
        }

        return added;
    }

    private StoredEvent Insert(
        EventId id, DateOnly? date, string slug, EventContent content, int line, Origin origin, EventStatus status, string? because, long version)
    {
        long key = NextKey(date);
        file.Statement(
            """
            INSERT INTO event (key, id, day, page_day, slug, line, status, because, revision, state, state_time, text_day, off_page, touched, row_touched)
            VALUES ($1, $2, $3, $3, $4, $5, $6, $7, 1, $8, $9, $10, $12, $11, $11)
            """,
            12).With(
                key, id.Value, Times.Day(date), slug, (long)line, (long)status, because, origin.State, Times.Stored(origin.StateTime), TextDay(origin), version,
                status == EventStatus.Removed ? 1L : 0L).Run();
        file.Statement("INSERT INTO address (day, slug, event) VALUES ($1, $2, $3)", 3).With(Times.Day(date), slug, key).Run();
        AddRevision(key, 1, content, "", origin);
        return Find(key)!;
    }

    /// <summary>Records what the event says now as a new revision.</summary>
    public int Revise(long key, EventContent content, string changed, Origin origin, bool textChanged, long version)
    {
        int number = LastRevision(key) + 1;
        AddRevision(key, number, content, changed, origin);
        file.Statement(
            """
            UPDATE event SET revision = $2, state = coalesce($3, state), state_time = coalesce($4, state_time),
                text_day = CASE WHEN $5 THEN coalesce($6, text_day) ELSE text_day END, touched = $7, row_touched = $7
            WHERE key = $1
            """,
            7).With(key, (long)number, origin.State, Times.Stored(origin.StateTime), textChanged ? 1L : 0L, TextDay(origin), version).Run();
        return number;
    }

    /// <summary>Gives a revision that a page of a chronicle brought the text and the origin of the day page that says the same.</summary>
    public void Confirm(long key, int revision, EventContent content, Origin origin, long version)
    {
        file.Statement("UPDATE revision SET content = $2, state = $3, state_time = $4, cause = $5, placement = $6, score = $7, because = $8 WHERE key = $1", 8)
            .With(
                (key * 65536) + revision, ContentJson.Write(content), origin.State, Times.Stored(origin.StateTime), (long)origin.Cause, (long?)origin.Placement, origin.Score,
                origin.Because).Run();
        file.Statement("UPDATE event SET state = $2, state_time = $3, touched = $4, row_touched = $4 WHERE key = $1", 4)
            .With(key, origin.State, Times.Stored(origin.StateTime), version).Run();
    }

    /// <summary>Records an earlier state that came late: it changes neither text nor address.</summary>
    public void AddEarlierRevision(long key, EventContent content, string changed, Origin origin, long version)
    {
        AddRevision(key, LastRevision(key) + 1, content, changed, origin);
        Touch(key, version);
    }

    public void SetStatus(long key, EventStatus status, string? because, long version) =>
        file.Statement("UPDATE event SET status = $2, because = $3, touched = $4, row_touched = $4 WHERE key = $1", 4).With(key, (long)status, because, version).Run();

    public void SetLine(long key, int line, long version) =>
        file.Statement("UPDATE event SET line = $2, touched = $3, row_touched = $3 WHERE key = $1 AND line <> $2", 3).With(key, (long)line, version).Run();

    /// <summary>Keeps what the page said apart, where decisions change it; null: they do not.</summary>
    public void SetBase(long key, EventContent? content) =>
        file.Statement("UPDATE event SET base = $2 WHERE key = $1", 2).With(key, content is null ? null : ContentJson.Write(content)).Run();

    /// <summary>Notes on which page the event stands, or that it no longer does.</summary>
    public void SetPage(long key, DateOnly date, bool isOff) =>
        file.Statement("UPDATE event SET page_day = $2, off_page = $3 WHERE key = $1 AND (page_day <> $2 OR off_page <> $3)", 3)
            .With(key, Times.Day(date), isOff ? 1L : 0L).Run();

    public (DateOnly? Date, bool IsOff) Page(long key)
    {
        using Rows rows = file.Statement("SELECT page_day, off_page FROM event WHERE key = $1", 1).With(key).Rows();
        rows.Read();
        return (Times.Date(rows.GetInt64(0)), rows.GetInt64(1) != 0);
    }

    /// <summary>Moves an event to another date; the old address forwards.</summary>
    public string Move(long key, DateOnly? date, string headline, long version)
    {
        StoredEvent moved = Find(key)!;
        string slug = file.Statement("SELECT slug FROM address WHERE event = $1 AND day = $2 ORDER BY slug", 2).With(key, Times.Day(date)).Value() as string
            ?? FreeSlug(date, Slug.OfHeadline(headline)).Slug;
        file.Statement("INSERT INTO address (day, slug, event) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", 3).With(Times.Day(date), slug, key).Run();
        file.Statement("UPDATE event SET day = $2, slug = $3, touched = $4, row_touched = $4 WHERE key = $1", 4).With(key, Times.Day(date), slug, version).Run();
        return moved.Url;
    }

    /// <summary>Makes every address of <paramref name="key"/> forward to <paramref name="into"/>.</summary>
    public void Merge(long key, long into, long version)
    {
        file.Statement("UPDATE event SET status = $2, into_event = $3, touched = $4, row_touched = $4 WHERE key = $1", 4)
            .With(key, (long)EventStatus.Merged, into, version).Run();
        file.Statement("UPDATE event SET into_event = $2 WHERE into_event = $1", 2).With(key, into).Run();
        Touch(into, version);
    }

    public bool HasRevision(long key, EventContent content) =>
        file.Statement("SELECT 1 FROM revision WHERE key BETWEEN $1 AND $2 AND content = $3", 3)
            .With(key * 65536, (key * 65536) + 65535, ContentJson.Write(content)).Value() is not null;

    /// <summary>Marks the event's page, but no list, as changed.</summary>
    public void Touch(long key, long version) => file.Statement("UPDATE event SET touched = $2 WHERE key = $1", 2).With(key, version).Run();

    /// <summary>Marks the event's row in lists as changed.</summary>
    public void TouchRow(long key, long version) => file.Statement("UPDATE event SET row_touched = $2 WHERE key = $1", 2).With(key, version).Run();

    public int LastRevision(long key) =>
        (int)((file.Statement("SELECT max(key) FROM revision WHERE key BETWEEN $1 AND $2", 2).With(key * 65536, (key * 65536) + 65535).Number() ?? 0) & 65535);

    private static KnownEvent ReadKnown(Rows row)
    {
        StoredEvent stored = Read(row);
        EventContent content = row.IsDBNull(13) ? stored.Content : ContentJson.Read(row.GetUtf8(13));
        return new KnownEvent(stored.Key, Times.Date(row.GetInt64(14)) ?? default, stored.Line, stored.Status, content);
    }

    private static long? TextDay(Origin origin) =>
        origin.StateTime is { } time ? DateOnly.FromDateTime(time.UtcDateTime).DayNumber : null;

    private void AddRevision(long key, int number, EventContent content, string changed, Origin origin) =>
        file.Statement(
            "INSERT INTO revision (key, state, state_time, cause, changed, content, placement, score, because) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9)
            .With(
                (key * 65536) + number, origin.State, Times.Stored(origin.StateTime), (long)origin.Cause, changed, ContentJson.Write(content),
                (long?)origin.Placement, origin.Score, origin.Because).Run();

    /// <summary>Numbers hold the day and a serial number within it: near in time is near in the file, and the same for any order of days.</summary>
    private long NextKey(DateOnly? date)
    {
        long first = (Times.Day(date) + 1) << SerialBits;
        long? last = file.Statement("SELECT max(key) FROM event WHERE key BETWEEN $1 AND $2", 2).With(first, first + (1L << SerialBits) - 1).Number();
        return last is { } key ? key + 1 : first;
    }

    /// <summary>
    /// A slug that no event of the date ever had, suppressed ones included. Or one whose event may come back: its text was suppressed, and that was undone.
    /// </summary>
    private (string Slug, long? Lifted) FreeSlug(DateOnly? date, string slug)
    {
        Statement taken = file.Statement("SELECT 1 FROM address WHERE day = $1 AND slug = $2", 2);
        string free = slug;
        for (int i = 2; ; i++)
        {
            long? gone = suppressions.FindGone(Times.Day(date), free);
            if (gone is { } known && IsLifted(known))
            {
                return (free, known);
            }

            if (gone is null && taken.With(Times.Day(date), free).Value() is null && !IsIdTaken(date, free))
            {
                return (free, null);
            }

            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        }
    }

    /// <summary>A page of another chronicle may have brought an event with the id that an address gives, at another address.</summary>
    private bool IsIdTaken(DateOnly? date, string slug) =>
        file.Statement("SELECT 1 FROM event WHERE id = $1", 1).With(EventId.OfFirstAddress(EventAddress.Path(date, slug)).Value).Value() is not null;

    /// <summary>A suppressed event keeps the class of the reason; it is taken away where the suppression is undone.</summary>
    private bool IsLifted(long key) =>
        file.Statement("SELECT 1 FROM event WHERE key = $1 AND status = $2 AND because IS NULL", 2).With(key, (long)EventStatus.Suppressed).Value() is not null;

    private void Revive(
        long key, DateOnly? date, string slug, EventContent content, int line, Origin origin, EventStatus status, string? because, long version)
    {
        file.Statement(
            """
            UPDATE event SET day = $2, page_day = $2, slug = $3, line = $4, status = $5, because = $6, off_page = $7, text_day = $8, base = NULL WHERE key = $1
            """, 8)
            .With(key, Times.Day(date), slug, (long)line, (long)status, because, status == EventStatus.Removed ? 1L : 0L, TextDay(origin)).Run();
        suppressions.ForgetAddress(Times.Day(date), slug);
        file.Statement("INSERT INTO address (day, slug, event) VALUES ($1, $2, $3)", 3).With(Times.Day(date), slug, key).Run();
        Revise(key, content, "imported again", origin, textChanged: true, version);
    }
}
