using System.Buffers;

namespace Annals.Model;

/// <summary>Finds where sentences end, in any language that ends them with a sign.</summary>
public static class SentenceBreak
{
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

    /// <summary>The index behind the sentence that holds or follows <paramref name="from"/>, with its closing quotation marks; the length where no other begins.</summary>
    public static int Next(string text, int from)
    {
        for (int i = Math.Max(1, from); i < text.Length; i++)
        {
            if (WideStops.Contains(text[i]))
            {
                return BehindClosers(text, i + 1);
            }

            if (text[i] is not ('.' or '!' or '?' or '؟' or '।'))
            {
                continue;
            }

            int end = BehindClosers(text, i + 1);
            if (Begins(text, end) && !(text[i] == '.' && end == i + 1 && IsAbbreviation(text, i)))
            {
                return end;
            }
        }

        return text.Length;
    }

    /// <summary>Whether <paramref name="sign"/> is the full stop, exclamation or question mark of a script without blanks.</summary>
    public static bool IsWide(char sign) => WideStops.Contains(sign);

    /// <summary>Whether the text ends as a sentence does, with its sign and closing marks, and not with an ellipsis or an abbreviation's stop.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.TrimEnd().TrimEnd(Closers);
        return bare.Length > 1 && (bare[^1] is '!' or '?' or '؟' or '।' || WideStops.Contains(bare[^1]) || (bare[^1] == '.' && bare[^2] != '.'));
    }

    private static int BehindClosers(string text, int end)
    {
        while (end < text.Length && Closers.Contains(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a new sentence can begin at <paramref name="end"/>: blanks, then no small letter and no digit.</summary>
    private static bool Begins(string text, int end)
    {
        int start = end;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == end || start == text.Length)
        {
            return false;
        }

        char next = text[start];
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
}
