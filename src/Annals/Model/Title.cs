namespace Annals.Model;

/// <summary>The short form of a headline for lists, feeds and the title bar.</summary>
public static class Title
{
    /// <summary>A longer headline is shortened, in Unicode scalar values.</summary>
    public const int MostScalars = 100;

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
        return sentence > 0 ? headline[..sentence] : Clause(Scalars.First(headline, MostScalars - 1)) + "…";
    }

    /// <summary>A full stop ends a sentence when a blank and a capital follow and what stands before it is no initial or short abbreviation.</summary>
    private static int EndOfFirstSentence(string text, int most)
    {
        for (int i = 20; i < most && i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && (char.IsUpper(text[i + 2]) || text[i + 2] is '"' or '“'))
            {
                int word = text.LastIndexOf(' ', i - 1) + 1;
                if (i - word > 3 && text.AsSpan(word, i - word).IndexOf('.') < 0)
                {
                    return i + 1;
                }
            }
        }

        return -1;
    }

    private static string Clause(string head)
    {
        int half = head.Length / 2;
        int clause = head.LastIndexOfAny([',', ';', ':', '–', '—']);
        if (clause > half && clause + 1 < head.Length && head[clause + 1] == ' ')
        {
            return head[..clause].TrimEnd();
        }

        int blank = head.LastIndexOf(' ');
        return (blank > 0 ? head[..blank] : head).TrimEnd(' ', ',', ';', ':', '–', '—');
    }
}
