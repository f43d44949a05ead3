using System.Globalization;

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
        return sentence > 0 ? headline[..sentence] : Clause(headline, Scalars.First(headline, MostScalars - 1)) + "…";
    }

    /// <summary>The index behind the first sentence; 0 where none ends within <paramref name="most"/>.</summary>
    private static int EndOfFirstSentence(string text, int most)
    {
        for (int end = SentenceBreak.Next(text, 0); end > 0 && end <= most && end < text.Length; end = SentenceBreak.Next(text, end))
        {
            // One or two words are a place or a cry, and say nothing alone; scripts with wide stops write no blanks.
            if (text.AsSpan(0, end).Count(' ') >= 2 || SentenceBreak.IsWide(text[end - 1]))
            {
                return end;
            }
        }

        return 0;
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
