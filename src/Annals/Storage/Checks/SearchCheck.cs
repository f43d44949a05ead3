using Annals.Model;
using Microsoft.Data.Sqlite;

namespace Annals.Storage.Checks;

/// <summary>
/// The search index holds the words of the current events and no others. It keeps no texts to compare, so it is told by the place of every word:
/// the same events are indexed once more, in memory, and both must have the same words at the same places.
/// </summary>
internal static class SearchCheck
{
    public static IEnumerable<string> Faults(ChronicleFile file)
    {
        if (file.CanWrite && IntegrityFault(file) is { } damage)
        {
            yield return $"search index: {damage}";
        }

        // Both stand in memory, beside the file.
        file.Execute(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_again USING fts5 (headline, names, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab ('main', 'search', 'instance');
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words_again USING fts5vocab ('temp', 'search_again', 'instance');
            INSERT INTO temp.search_again (search_again) VALUES ('delete-all');
            """);
        HashSet<long> unreadable = IndexAgain(file);
        Dictionary<long, ulong> indexed = Words(file, "temp.search_words");
        Dictionary<long, ulong> expected = Words(file, "temp.search_words_again");
        file.Execute("INSERT INTO temp.search_again (search_again) VALUES ('delete-all')");
        foreach (long key in indexed.Keys.Union(expected.Keys).Except(unreadable).Order())
        {
            if (!expected.TryGetValue(key, out ulong wanted))
            {
                yield return $"search index: it has event {ListCheck.Id(file, key)}, which is not current";
            }
            else if (!indexed.TryGetValue(key, out ulong found))
            {
                yield return $"search index: it lacks event {ListCheck.Id(file, key)}";
            }
            else if (found != wanted)
            {
                yield return $"search index: it has other words of event {ListCheck.Id(file, key)} than the event itself";
            }
        }
    }

    /// <returns>events whose content cannot be read</returns>
    private static HashSet<long> IndexAgain(ChronicleFile file)
    {
        HashSet<long> unreadable = [];
        Statement again = file.Statement("INSERT INTO temp.search_again (rowid, headline, names, text) VALUES ($1, $2, $3, $4)", 4);
        SearchIndex index = new(file);
        using Rows rows = file.Statement("SELECT e.key, r.content FROM event e JOIN revision r ON r.key = e.key * 65536 + e.revision WHERE e.status = $1", 1)
            .With((long)EventStatus.Current).Rows();
        while (rows.Read())
        {
            if (ContentJson.TryRead(rows.GetString(1)) is { } content)
            {
                again.With(rows.GetInt64(0), content.Headline, EventIndex.Names(content), index.TextOf(rows.GetInt64(0), content)).Run();
            }
            else
            {
                unreadable.Add(rows.GetInt64(0));
            }
        }

        return unreadable;
    }

    /// <summary>For each event a sum over its words with their places, in any order.</summary>
    private static Dictionary<long, ulong> Words(ChronicleFile file, string table)
    {
        Dictionary<long, ulong> sums = [];
        using Rows rows = file.Statement($"SELECT doc, term, col, offset FROM {table}", 0).Rows();
        while (rows.Read())
        {
            long key = rows.GetInt64(0);
            ulong word = (ulong)StableHash.Bits($"{rows.GetString(1)} {rows.GetString(2)} {rows.GetInt64(3)}", 63);
            sums[key] = unchecked(sums.GetValueOrDefault(key) + (word * 0x9E3779B97F4A7C15));
        }

        return sums;
    }

    private static string? IntegrityFault(ChronicleFile file)
    {
        try
        {
            file.Execute("INSERT INTO search (search) VALUES ('integrity-check')");
            return null;
        }
        catch (SqliteException fault)
        {
            return fault.Message;
        }
    }
}
