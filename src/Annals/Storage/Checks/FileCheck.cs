namespace Annals.Storage.Checks;

/// <summary>What SQLite itself can tell of a file, and whether work was left undone.</summary>
internal static class FileCheck
{
    private const int MostFaults = 20;

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        using (Rows rows = file.Statement($"PRAGMA integrity_check({MostFaults})", 0).Rows())
        {
            while (rows.Read())
            {
                if (rows.GetString(0) is not "ok" and var fault)
                {
                    yield return $"file: {fault}";
                }
            }
        }

        using ChronicleWriter writer = new(ChronicleFile.OpenExisting(file.Path));
        if (writer.IsUnfinished)
        {
            yield return "file: an interrupted command left work undone that could not be finished";
        }
    }
}
