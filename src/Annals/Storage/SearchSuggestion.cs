using Annals.Language;
using Annals.Model;
using Annals.Search;

namespace Annals.Storage;

/// <summary>Spells words that no event has as words that some have.</summary>
internal sealed class SearchSuggestion(ChronicleFile file)
{
    /// <summary>Words with the same first letters that are compared, at most.</summary>
    private const int MostCompared = 50_000;

    /// <summary>More words than this of one search are not looked up.</summary>
    private const int MostWords = 4;

    /// <summary>A word of fewer letters is as near to too many others.</summary>
    private const int LeastLetters = 3;

    /// <summary>In a word of this many letters two may be wrong.</summary>
    private const int LongWord = 6;

    /// <summary>The query with each unknown word replaced by the nearest one, of several the commonest; null: there is nothing to suggest.</summary>
    public string? For(string query, ValueList<SearchPhrase> phrases)
    {
        file.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab ('main', 'search', 'row')");
        string? suggested = null;
        IEnumerable<string> words = phrases.Where(phrase => !phrase.IsExcluded).SelectMany(phrase => phrase.IsBeginning ? phrase.Words.SkipLast(1) : phrase.Words);
        foreach (string word in words.Distinct().Take(MostWords))
        {
            if (word.Length >= LeastLetters && !IsKnown(word) && Nearest(word) is { } nearest)
            {
                suggested = Replace(suggested ?? query, word, nearest);
            }
        }

        return suggested;
    }

    private bool IsKnown(string word) => file.Statement("SELECT 1 FROM temp.search_vocabulary WHERE term = $1", 1).With(word).Value() is not null;

    private string? Nearest(string word)
    {
        // First letters are seldom mistyped; those of a long word less than those of a short one.
        string same = word[..(word.Length < LongWord ? 1 : 2)];
        int most = word.Length < LongWord ? 1 : 2;
        (string? Word, int Distance, long Events) best = (null, most + 1, 0);
        using Rows rows = file.Statement(
            "SELECT term, doc FROM temp.search_vocabulary WHERE term >= $1 AND term < $2 AND length(term) BETWEEN $3 AND $4 LIMIT $5 + 0", 5)
            .With(same, same + char.MaxValue, (long)word.Length - most, (long)word.Length + most, (long)MostCompared).Rows();
        while (rows.Read())
        {
            string term = rows.GetString(0);
            int distance = Spelling.Distance(word, term, most);
            if (distance < best.Distance || (distance == best.Distance && distance <= most && rows.GetInt64(1) > best.Events))
            {
                best = (term, distance, rows.GetInt64(1));
            }
        }

        return best.Word;
    }

    private static string Replace(string query, string word, string by)
    {
        foreach ((string found, int start, int end) in PhraseMatch.Words(query))
        {
            if (found == word)
            {
                return query[..start] + by + query[end..];
            }
        }

        return query;
    }
}
