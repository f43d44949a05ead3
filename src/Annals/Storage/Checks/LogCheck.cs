namespace Annals.Storage.Checks;

/// <summary>The logs of decisions and of changes.</summary>
internal static class LogCheck
{
    private static readonly (string Select, string Fault)[] Rules =
    [
        ("SELECT 'decision ' || d.number FROM decision d LEFT JOIN decision u ON u.number = d.undone_by WHERE d.undone_by IS NOT NULL AND (u.number IS NULL OR u.kind <> 7 OR u.target <> d.number)", "it is undone by a decision that does not undo it"),
        ("SELECT 'decision ' || u.number FROM decision u LEFT JOIN decision d ON d.number = u.target WHERE u.kind = 7 AND u.undone_by IS NULL AND (d.number IS NULL OR d.undone_by IS NOT u.number)", "it undoes a decision that is not undone by it"),
        ("SELECT 'decision ' || d.number FROM decision d LEFT JOIN event e ON e.id = d.target WHERE d.kind IN (0, 1, 2, 3, 5, 6, 8) AND e.key IS NULL", "it is about an event that there is not"),
        ("SELECT 'event ' || e.id FROM event e WHERE e.status = 2 AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.target = e.id AND d.kind = 5 AND d.undone_by IS NULL)", "it is retracted without a decision"),
        ("SELECT 'event ' || e.id FROM event e WHERE e.status = 3 AND e.because IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.target = e.id AND d.kind = 6 AND d.undone_by IS NULL)", "it is suppressed without a decision"),
        ("SELECT 'decision ' || number FROM decision WHERE kind NOT BETWEEN 0 AND 8", "its kind is none"),
        ("SELECT 'decision ' || number FROM decision WHERE kind IN (0, 1, 2, 3, 4, 8) AND value IS NULL AND because <> ''", "it says nothing"),
        ("SELECT 'change ' || number FROM change WHERE what NOT BETWEEN 0 AND 6", "its kind is none"),
        ("SELECT 'change ' || c.number FROM change c LEFT JOIN event e ON e.key = c.event WHERE e.key IS NULL", "it is about an event that there is not"),
        ("SELECT 'event ' || e.id FROM event e WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.event = e.key)", "the log of changes does not know it"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        foreach ((string select, string fault) in Rules)
        {
            using Rows rows = file.Statement(select, 0).Rows();
            while (rows.Read())
            {
                yield return $"{rows.GetString(0)}: {fault}";
            }
        }
    }
}
