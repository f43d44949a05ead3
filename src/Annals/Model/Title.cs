using System.Buffers;
using System.Globalization;

namespace Annals.Model;

/// <summary>The short form of a headline for lists, feeds and the title bar.</summary>
public static class Title
{
    /// <summary>A longer headline is shortened, in Unicode scalar values.</summary>
    public const int MostScalars = 100;

    private const string Closers = "\"'”’»)]";
    private const string WideStops = "。！？";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>Words that end with a full stop inside a sentence. A single letter, a word with a full stop in it and one without a vowel do so too.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Gen", "Lieut", "Col", "Maj", "Capt", "Adm", "Cmdr", "Comm", "Brig", "Cpl", "Rep", "Reps", "Sen", "Sens", "Gov", "Govs", "Pres", "Prof", "Rev", "Hon",
        "Supt", "Insp", "Det", "Atty", "Amb", "Sec", "Treas", "Messrs", "Mme", "Mlle", "Sra", "No", "Nos",
        "Ave", "Blvd", "Univ", "Dept", "Assn", "Inc", "Co", "Corp", "Bros", "Cie", "Jan", "Feb", "Mar", "Apr", "Jun",
        "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "approx", "est", "etc", "al", "ca", "cf", "incl", "esp", "Esq", "Ala", "Ariz", "Ark",
        "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "La", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa",
        "Tenn", "Tex", "Va", "Wash", "Wis", "Wyo",
    };

    /// <summary>
    /// The headline if it has at most 100 characters, else its first sentence, else cut at a clause with an ellipsis, never inside a word.
    /// </summary>
    public static string Of(string headline)
    {
        if (headline.Length <= MostScalars || Scalars.Count(headline) <= MostScalars)
        {
            return headline;
        }

        string head = Scalars.First(headline, MostScalars);
        int sentence = EndOfFirstSentence(headline, head.Length);
        return sentence > 0 ? headline[..sentence] : Clause(headline, Scalars.First(headline, MostScalars - 1)) + "…";
    }

    /// <summary>The index behind the first sentence; 0 where none ends within <paramref name="most"/>.</summary>
    private static int EndOfFirstSentence(string text, int most)
    {
        for (int i = 1; i < most; i++)
        {
            if (WideStops.Contains(text[i]))
            {
                return i + 1;
            }

            if (text[i] is not ('.' or '!' or '?' or '؟' or '।'))
            {
                continue;
            }

            int end = i + 1;
            while (end < text.Length && Closers.Contains(text[end]))
            {
                end++;
            }

            // One or two words are a place or a cry, and say nothing alone.
            if (end <= most && text.AsSpan(0, i).Count(' ') >= 2 && Begins(text, end) && !(text[i] == '.' && IsAbbreviation(text, i)))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>Whether a new sentence can begin at <paramref name="end"/>: a blank, then no small letter and no digit.</summary>
    private static bool Begins(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return false;
        }

        char next = text[end + 1];
        return next is '"' or '“' or '«' or '\'' or '‘' or '(' || (char.IsLetter(next) && !char.IsLower(next)) || char.IsHighSurrogate(next);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        int from = stop;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '"' or '“' or '-' or '–' or '—' or '/'))
        {
            from--;
        }

        ReadOnlySpan<char> word = text.AsSpan(from, stop - from);
        bool isInitial = word.Length == 1 && char.IsLetter(word[0]);
        bool hasVowel = word.IndexOfAny(Vowels) >= 0;
        bool isShort = word.Length is > 1 and <= 5 && char.IsAsciiLetterUpper(word[0]) && word.IndexOfAnyExceptInRange('A', 'z') < 0;
        bool isCapitals = word.IndexOfAnyExceptInRange('A', 'Z') < 0;
        return isInitial || word.Contains('.') || (isShort && !hasVowel && !isCapitals) || word is "vs" or "v" or "St" or "Mt" or "Ft"
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static string Clause(string headline, string head)
    {
        int half = head.Length / 2;
        for (int at = head.Length - 2; at > half; at--)
        {
            bool spaced = head[at] is ',' or ';' or ':' or '–' or '—' && head[at + 1] == ' ';
            if (spaced || head[at] is '、' or '，' or '；' or '：')
            {
                return Trimmed(head[..at]);
            }
        }

        bool whole = headline[head.Length] == ' ';
        int blank = whole ? head.Length : head.LastIndexOf(' ');
        return blank > 0 ? Trimmed(head[..blank]) : WholeCharacters(headline, head.Length);
    }

    private static string Trimmed(string clause) => clause.TrimEnd(' ', ',', ';', ':', '–', '—');

    /// <summary>Where there is no blank to cut at, as in scripts that write none, at least no character loses its marks.</summary>
    private static string WholeCharacters(string headline, int most)
    {
        int end = 0;
        while (end < most)
        {
            int next = end + StringInfo.GetNextTextElementLength(headline, end);
            if (next > most)
            {
                break;
            }

            end = next;
        }

        return headline[..(end == 0 ? most : end)];
    }
}
