using System.Globalization;
using System.Security.Cryptography;
using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Captures unpack to what was imported, and every state has its capture.</summary>
internal static class CaptureCheck
{
    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        CaptureTable captures = new(file);
        List<(long Id, byte[] Sha256, bool Redacted)> all = [];
        using (Rows rows = file.Statement("SELECT id, sha256, redacted FROM capture ORDER BY id", 0).Rows())
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

        using Rows states = file.Statement("SELECT s.id, s.day FROM state s LEFT JOIN capture c ON c.id = s.capture WHERE c.id IS NULL OR s.day < 0", 0).Rows();
        while (states.Read())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"state {states.GetInt64(0)}: it has no capture or no date");
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
