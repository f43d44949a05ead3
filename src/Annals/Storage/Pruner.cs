using Microsoft.Data.Sqlite;

namespace Annals.Storage;

/// <summary>
/// Drops the bytes of old captures. What was read from them stays: events, revisions, states, articles with their evidence. The newest state of each day keeps its
/// bytes whatever its age, so that everything can still be worked out again.
/// </summary>
public sealed class Pruner(ChronicleWriter chronicle)
{
    /// <summary>Captures dropped in one transaction.</summary>
    private const int Batch = 1000;

    private const string Old =
        """
        FROM capture c WHERE c.dropped IS NULL
        AND coalesce((SELECT max(f.made) FROM fetched f WHERE f.sha256 = c.sha256), c.seen, (SELECT max(s.state_time) FROM state s WHERE s.capture = c.id)) < $1
        AND NOT EXISTS (
            SELECT 1 FROM state s WHERE s.capture = c.id AND s.own = 0
            AND NOT EXISTS (SELECT 1 FROM state t WHERE t.day = s.day AND t.own = 0 AND (t.moment, t.id) > (s.moment, s.id)))
        """;

    private readonly ChronicleFile _file = chronicle.File;

    /// <summary>How many captures were last fetched or seen before a time, and their bytes in the file.</summary>
    public (long Captures, long Bytes) Count(DateTimeOffset before)
    {
        using Rows rows = _file.Statement("SELECT count(*), coalesce(sum(length(c.body)), 0) " + Old, 1).With(Times.Stored(before)).Rows();
        rows.Read();
        return (rows.GetInt64(0), rows.GetInt64(1));
    }

    /// <summary>Drops them; an interruption leaves some for the next time.</summary>
    /// <returns>how many captures, the bytes that they had in the file, and whether the file could be made smaller: another program may have it open</returns>
    public (long Captures, long Bytes, bool IsSmaller) Drop(DateTimeOffset before, DateTimeOffset now)
    {
        long captures = 0;
        long bytes = 0;
        while (Ids(before) is { Count: > 0 } some)
        {
            _file.InTransaction(() =>
            {
                foreach ((long id, long length) in some)
                {
                    _file.Statement("UPDATE capture SET body = x'', dropped = $2 WHERE id = $1", 2).With(id, Times.Stored(now)).Run();
                    captures++;
                    bytes += length;
                }
            });
        }

        return (captures, bytes, captures == 0 || Shrink());
    }

    private List<(long Id, long Length)> Ids(DateTimeOffset before)
    {
        List<(long, long)> ids = [];
        using Rows rows = _file.Statement("SELECT c.id, length(c.body) " + Old + " LIMIT $2", 2).With(Times.Stored(before), (long)Batch).Rows();
        while (rows.Read())
        {
            ids.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return ids;
    }

    private bool Shrink()
    {
        try
        {
            _file.Execute("VACUUM");
            return true;
        }
        catch (SqliteException error) when (StorageException.FaultOf(error) == StorageFault.Busy)
        {
            return false;
        }
    }
}
