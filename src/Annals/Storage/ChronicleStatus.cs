using Annals.Model;

namespace Annals.Storage;

/// <summary>What is in a chronicle, what is held back, and what went wrong lately.</summary>
/// <param name="Events">how many events have each status that any has</param>
/// <param name="Span">first and last date with a current event</param>
/// <param name="Days">dates of which a page was read</param>
/// <param name="Names">pages, categories and publishers that current events name</param>
/// <param name="CaptureBytes">of all captures, unpacked</param>
/// <param name="Redacted">captures without the text of suppressed events</param>
/// <param name="Dropped">captures of which only what was read from them is kept</param>
/// <param name="FileBytes">of the database with its journal</param>
/// <param name="Faults">the last refused inputs, newest first</param>
public sealed record ChronicleStatus(
    long Version,
    ValueList<(EventStatus Status, long Count)> Events,
    (DateOnly First, DateOnly Last)? Span,
    long Days,
    long Names,
    long Captures,
    long CaptureBytes,
    long Redacted,
    long Dropped,
    long States,
    long Articles,
    long Decisions,
    long FileBytes,
    bool IsUnfinished,
    ValueList<HeldEntry> Held,
    ValueList<ImportFault> Faults)
{
    private const int FaultsShown = 20;

    public static ChronicleStatus Read(ChronicleWriter chronicle)
    {
        ChronicleFile file = chronicle.File;
        long Count(string what) => file.Statement("SELECT " + what, 0).Number() ?? 0;
        List<(EventStatus, long)> events = [];
        using (Rows rows = file.Statement("SELECT status, count(*) FROM event GROUP BY status ORDER BY status", 0).Rows())
        {
            while (rows.Read())
            {
                events.Add(((EventStatus)rows.GetInt32(0), rows.GetInt64(1)));
            }
        }

        long? first = file.Statement("SELECT day FROM event WHERE status = 0 AND day >= 0 ORDER BY day LIMIT 1", 0).Number();
        long? last = file.Statement("SELECT day FROM event WHERE status = 0 AND day >= 0 ORDER BY day DESC LIMIT 1", 0).Number();
        return new ChronicleStatus(
            file.MetaNumber("version"),
            events.ToValueList(),
            first is { } from && last is { } to ? (DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to)) : null,
            Count("count(DISTINCT day) FROM state WHERE day > 0"),
            Count("count(DISTINCT root) FROM subject WHERE id IN (SELECT list / 4 FROM list_size WHERE events > 0)"),
            Count("count(*) FROM capture WHERE dropped IS NULL"),
            Count("sum(length) FROM capture WHERE dropped IS NULL"),
            Count("sum(redacted) FROM capture"),
            Count("count(*) FROM capture WHERE dropped IS NOT NULL"),
            Count("count(*) FROM state"),
            Count("count(*) FROM article"),
            Count("count(*) FROM decision"),
            Bytes(file.Path) + Bytes(file.Path + "-wal"),
            chronicle.IsUnfinished,
            new HeldTable(file).All().ToValueList(),
            LastFaults(file));
    }

    private static long Bytes(string path) => new FileInfo(path) is { Exists: true } found ? found.Length : 0;

    private static ValueList<ImportFault> LastFaults(ChronicleFile file)
    {
        List<ImportFault> faults = [];
        using Rows rows = file.Statement("SELECT made, name, reason FROM import_fault ORDER BY number DESC LIMIT $1", 1).With((long)FaultsShown).Rows();
        while (rows.Read())
        {
            faults.Add(new ImportFault(DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(0)), rows.GetString(1), rows.GetString(2)));
        }

        return faults.ToValueList();
    }
}
