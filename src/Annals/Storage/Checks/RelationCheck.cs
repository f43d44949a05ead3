using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>Features, postings and ties agree with the current, dated events.</summary>
internal static class RelationCheck
{
    private static readonly (string Select, string Fault)[] Rules =
    [
        ("SELECT e.id FROM event e LEFT JOIN feature f ON f.event = e.key WHERE e.status = 0 AND e.day >= 0 AND f.event IS NULL", "its features are missing"),
        ("SELECT coalesce(e.id, f.event) FROM feature f LEFT JOIN event e ON e.key = f.event WHERE e.key IS NULL OR e.status <> 0 OR e.day <> f.day", "it has features, but is not current, or not of that date"),
        ("SELECT coalesce(e.id, t.later) FROM tie t LEFT JOIN event e ON e.key = t.later LEFT JOIN event o ON o.key = t.earlier WHERE e.key IS NULL OR o.key IS NULL OR e.status <> 0 OR o.status <> 0", "it is related with an event that is not current"),
        ("SELECT e.id FROM tie t JOIN event e ON e.key = t.later JOIN event o ON o.key = t.earlier WHERE e.day <= o.day", "it is related with an event that is not earlier as with an earlier one"),
        ("SELECT coalesce(e.id, t.later) FROM tie t LEFT JOIN event e ON e.key = t.later WHERE length(t.context) % 9 <> 0 OR t.reason = ''", "what it shares with a related event cannot be read"),
    ];

    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        foreach ((string select, string fault) in Rules)
        {
            using Rows rows = file.Statement(select, 0).Rows();
            while (rows.Read())
            {
                yield return $"event {rows.Value(0)}: {fault}";
            }
        }

        foreach (string fault in Postings(file))
        {
            yield return fault;
        }

        using Rows sizes = file.Statement(
            "SELECT z.feature FROM feature_size z WHERE z.events <> (SELECT coalesce(sum(p.events), 0) FROM posting p WHERE p.feature = z.feature)", 0).Rows();
        while (sizes.Read())
        {
            yield return $"feature {sizes.GetInt64(0)}: as many events as noted it does not have";
        }
    }

    /// <summary>Postings are features by another key: both give the same sum, and where they differ the lists are named.</summary>
    private static List<string> Postings(ChronicleFile file)
    {
        Dictionary<(long Feature, int Year), (int Count, ulong Sum)> expected = [];
        List<string> faults = [];
        using (Rows rows = file.Statement("SELECT event, day, features FROM feature", 0).Rows())
        {
            while (rows.Read())
            {
                int day = rows.GetInt32(1);
                if (!EventPlaceName.IsDay(day) || day < 0 || rows.GetBytes(2).Length % FeatureBlob.FeatureBytes != 0)
                {
                    faults.Add($"event {ListCheck.Id(file, rows.GetInt64(0))}: its features cannot be read");
                    continue;
                }

                int year = DateOnly.FromDayNumber(day).Year;
                foreach (long feature in FeatureBlob.ReadFeatures(rows.GetBytes(2)).Select(item => item.Key).Append(FeatureStore.EveryEvent))
                {
                    (int count, ulong sum) = expected.GetValueOrDefault((feature, year));
                    expected[(feature, year)] = (count + 1, unchecked(sum + Mixed(rows.GetInt64(0), day)));
                }
            }
        }

        using (Rows rows = file.Statement("SELECT feature, year, events, postings FROM posting", 0).Rows())
        {
            while (rows.Read())
            {
                List<Posting> postings = [];
                if (rows.GetBytes(3).Length % FeatureBlob.PostingBytes != 0)
                {
                    faults.Add($"feature {rows.GetInt64(0)} in {rows.GetInt32(1)}: its list cannot be read");
                    expected.Remove((rows.GetInt64(0), rows.GetInt32(1)));
                    continue;
                }

                FeatureBlob.ReadPostings(rows.GetBytes(3), postings);
                ulong sum = 0;
                postings.ForEach(posting => sum = unchecked(sum + Mixed(posting.Event, posting.Day)));
                expected.Remove((rows.GetInt64(0), rows.GetInt32(1)), out (int Count, ulong Sum) wanted);
                if (postings.Count != rows.GetInt32(2) || postings.Count != wanted.Count || sum != wanted.Sum)
                {
                    faults.Add($"feature {rows.GetInt64(0)} in {rows.GetInt32(1)}: its list is not that of the events that have it");
                }
            }
        }

        faults.AddRange(expected.Keys.Select(key => $"feature {key.Feature} in {key.Year}: its list is missing"));
        return faults;
    }

    private static ulong Mixed(long key, int day) => unchecked(((ulong)key * 0x9E3779B97F4A7C15) ^ ((ulong)day * 0xC2B2AE3D27D4EB4F));
}
