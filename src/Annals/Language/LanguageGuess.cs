using System.Buffers;
using System.Collections.Frozen;

namespace Annals.Language;

/// <summary>Tells the language of a text by its script and its commonest words (<c>data/language-words.tsv</c>).</summary>
public static class LanguageGuess
{
    /// <summary>Characters that are looked at.</summary>
    public const int Sample = 8000;

    /// <summary>Of a hundred words of running text, so many at least are among the commonest of its language.</summary>
    private const double LeastShare = 0.12;

    private static readonly FrozenDictionary<string, string[]> LanguagesOf = EmbeddedTable.Rows("language-words.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Language: row[0])))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByWord = LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = LanguagesOf.Keys.Max(word => word.Length);

    /// <summary>What stands between words.</summary>
    private static readonly SearchValues<char> Between = SearchValues.Create(" \n,.:;\"()!?„“”«»");

    /// <summary>A BCP 47 tag; null where the text is too short or of a language that is not known.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text.Length > Sample ? text[..Sample] : text;
        return ByScript(sample) ?? ByWords(sample);
    }

    /// <summary>Scripts that one language is written in.</summary>
    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int arabic = 0;
        int persian = 0;
        int hebrew = 0;
        int thai = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
            arabic += c is >= '\u0620' and <= '\u06FF' ? 1 : 0;
            persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' ? 1 : 0;
            hebrew += c is >= '\u05D0' and <= '\u05EA' ? 1 : 0;
            thai += c is >= '\u0E01' and <= '\u0E4E' ? 1 : 0;
        }

        return letters == 0 ? null
            : kana * 10 > letters ? "ja"
            : hangul * 3 > letters ? "ko"
            : han * 3 > letters ? "zh"
            : arabic * 2 > letters ? (persian * 20 > arabic ? "fa" : "ar")
            : hebrew * 2 > letters ? "he"
            : thai * 2 > letters ? "th"
            : null;
    }

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        Dictionary<string, double> votes = new(StringComparer.Ordinal);
        int words = 0;
        Span<char> small = stackalloc char[LongestWord];
        foreach (Range range in text.SplitAny(Between))
        {
            // Numbers are of no language: a text with tables has its words all the same.
            ReadOnlySpan<char> word = text[range];
            words += HasLetter(word) ? 1 : 0;
            if (word.Length > 0 && word.Length <= LongestWord && ByWord.TryGetValue(small[..word.ToLowerInvariant(small)], out string[]? languages))
            {
                foreach (string language in languages)
                {
                    votes[language] = votes.GetValueOrDefault(language) + (1.0 / Math.Sqrt(languages.Length));
                }
            }
        }

        if (words < 5 || votes.Count == 0)
        {
            return null;
        }

        (string best, double most) = votes.MaxBy(vote => vote.Value);
        return most / words >= LeastShare ? best : null;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
