using System.Globalization;
using System.Security.Cryptography;
using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Captures unpack to what was imported, and every state has its capture.</summary>
internal static class CaptureCheck
{
    private static readonly (string Select, string Fault)[] Rules =
    [
        ("SELECT 'state ' || s.id FROM state s LEFT JOIN capture c ON c.id = s.capture WHERE c.id IS NULL OR s.day < 0 OR s.day > 3652058", "it has no capture or no date"),
        ("SELECT 'state ' || id FROM state WHERE state_time IS NOT NULL AND state_time <> moment", "it is not put in order by its own time"),
        ("SELECT 'capture ' || c.id FROM capture c WHERE NOT EXISTS (SELECT 1 FROM state s WHERE s.capture = c.id) AND NOT EXISTS (SELECT 1 FROM article a WHERE a.capture = c.id) AND NOT EXISTS (SELECT 1 FROM fetched f WHERE f.sha256 = c.sha256)", "neither a state nor an article comes from it, and nobody fetched it"),
        ("SELECT 'capture ' || id FROM capture WHERE dropped IS NOT NULL AND length(body) > 0", "it says that its bytes were dropped, and has some"),
        ("SELECT 'entry held back on line ' || h.line FROM held h LEFT JOIN state s ON s.id = h.state WHERE s.id IS NULL OR s.day <> h.day", "its state is missing or of another day"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        CaptureTable captures = new(file);
        List<(long Id, byte[] Sha256, bool Redacted)> all = [];
        using (Rows rows = file.Statement("SELECT id, sha256, redacted FROM capture WHERE dropped IS NULL ORDER BY id", 0).Rows())
        {
            while (rows.Read())
            {
                all.Add((rows.GetInt64(0), rows.GetBytes(1), rows.GetInt64(2) != 0));
            }
        }

        foreach ((long id, byte[] sha256, bool redacted) in all)
        {
            if (Read(captures, id) is not { } capture)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"capture {id}: it does not unpack");
            }
            else if (!redacted && !SHA256.HashData(capture.Bytes.Span).AsSpan().SequenceEqual(sha256))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"capture {id} ({capture.Name}): its bytes are not those that were imported");
            }
        }

        foreach ((string select, string fault) in Rules)
        {
            using Rows rows = file.Statement(select, 0).Rows();
            while (rows.Read())
            {
                yield return $"{rows.GetString(0)}: {fault}";
            }
        }
    }

    public static Capture? Read(CaptureTable captures, long id)
    {
        try
        {
            return captures.Read(id);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
