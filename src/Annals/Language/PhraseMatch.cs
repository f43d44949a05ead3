using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Language;

/// <summary>Finds phrases in texts as the search index does: words are runs of letters and digits, case and diacritics make no difference.</summary>
public static class PhraseMatch
{
    /// <summary>The words of a text with their places in it, in UTF-16 units.</summary>
    public static List<(string Word, int Start, int End)> Words(string text)
    {
        List<(string, int, int)> words = [];
        int start = -1;
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool inWord = Rune.IsLetterOrDigit(rune) || (start >= 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                words.Add((Folding.Key(text[start..at]), start, at));
                start = -1;
            }

            // A lone surrogate is one unit, and read as a character of one.
            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add((Folding.Key(text[start..]), start, text.Length));
        }

        return words;
    }

    /// <summary>Where the phrases stand, in order: number of the phrase, and its place in UTF-16 units. Excluded ones are not looked for.</summary>
    public static List<(int Phrase, int Start, int End)> Find(IReadOnlyList<(string Word, int Start, int End)> words, IReadOnlyList<SearchPhrase> phrases)
    {
        List<(int, int, int)> found = [];
        for (int i = 0; i < words.Count; i++)
        {
            for (int number = 0; number < phrases.Count; number++)
            {
                if (!phrases[number].IsExcluded && StandsAt(words, i, phrases[number]))
                {
                    found.Add((number, words[i].Start, words[i + phrases[number].Words.Count - 1].End));
                }
            }
        }

        return found;
    }

    /// <summary>Whether a text has all of the phrases, and none of those that are excluded.</summary>
    public static bool HasAll(string text, IReadOnlyList<SearchPhrase> phrases)
    {
        List<(string Word, int Start, int End)> words = Words(text);
        return phrases.All(phrase => Enumerable.Range(0, words.Count).Any(i => StandsAt(words, i, phrase)) != phrase.IsExcluded);
    }

    private static bool StandsAt(IReadOnlyList<(string Word, int Start, int End)> words, int at, SearchPhrase phrase)
    {
        int count = phrase.Words.Count;
        if (at + count > words.Count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            bool mayGoOn = phrase.IsBeginning && i == count - 1;
            if (mayGoOn ? !words[at + i].Word.StartsWith(phrase.Words[i], StringComparison.Ordinal) : words[at + i].Word != phrase.Words[i])
            {
                return false;
            }
        }

        return true;
    }
}
