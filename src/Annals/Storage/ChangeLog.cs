using Annals.Model;

namespace Annals.Storage;

/// <summary>What happened to events, in numbers that only grow.</summary>
internal sealed class ChangeLog(ChronicleFile file)
{
    public void Add(ChangeKind what, long key, string? was = null, string? because = null) =>
        file.Statement("INSERT INTO change (what, event, was, because) VALUES ($1, $2, $3, $4)", 4).With((long)what, key, was, because).Run();

    /// <summary>Changes with a number above <paramref name="since"/>, in order.</summary>
    public IEnumerable<Change> Since(long since)
    {
        using Rows rows = file.Statement(
            "SELECT c.number, c.what, e.id, e.day, e.slug, c.was, c.because FROM change c JOIN event e ON e.key = c.event WHERE c.number > $1 ORDER BY c.number", 1)
            .With(since).Rows();
        while (rows.Read())
        {
            yield return new Change(
                rows.GetInt64(0),
                (ChangeKind)rows.GetInt32(1),
                EventId.Parse(rows.GetString(2)),
                EventAddress.Path(Times.Date(rows.GetInt64(3)), rows.GetString(4)),
                rows.IsDBNull(5) ? null : rows.GetString(5),
                rows.IsDBNull(6) ? null : rows.GetString(6));
        }
    }

    /// <summary>Takes the texts out of the lines of a suppressed event: its old addresses are made of its words.</summary>
    public void Scrub(long key) => file.Statement("UPDATE change SET was = NULL, because = NULL WHERE event = $1", 1).With(key).Run();
}
