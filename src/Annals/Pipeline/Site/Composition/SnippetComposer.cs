using System.Text;
using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Finds the part of a text about an event that shows best why a search found it.</summary>
internal static class SnippetComposer
{
    /// <summary>How long a snippet is, in UTF-16 units, beside the word that it ends in.</summary>
    private const int Length = 240;

    /// <summary>How far before the first word it begins.</summary>
    private const int Before = 60;

    private const char Cut = '…';

    /// <summary>From the headline or the summary, where they have all the words; else from the text that has most of them. Null: there are no words to show.</summary>
    public static Snippet? Of(IChronicle chronicle, StoredEvent stored, ValueList<SearchPhrase> phrases)
    {
        int wanted = phrases.Count(phrase => !phrase.IsExcluded);
        if (wanted == 0)
        {
            return null;
        }

        (Snippet? Snippet, int Phrases) best = (null, 0);
        foreach ((string text, int? source) in Texts(chronicle, stored))
        {
            (Snippet? Snippet, int Phrases) found = In(text, source, phrases);
            best = found.Phrases > best.Phrases ? found : best;
            if (best.Phrases == wanted)
            {
                break;
            }
        }

        return best.Snippet;
    }

    /// <summary>The headline, the summary, and the articles that are cited: each read only where those before it do not do.</summary>
    private static IEnumerable<(string Text, int? Source)> Texts(IChronicle chronicle, StoredEvent stored)
    {
        yield return (stored.Content.Headline, null);
        if (chronicle.FindingsOf(stored.Key)?.Summary is { } summary)
        {
            yield return (summary.Text, summary.Source);
        }

        for (int i = 0; i < stored.Content.Citations.Count; i++)
        {
            if (chronicle.ArticleAt(stored.Content.Citations[i].Url)?.Article is { } article)
            {
                yield return ($"{article.Title}\n{article.Description}", i + 1);
                yield return (article.Text, i + 1);
            }
        }
    }

    private static (Snippet? Snippet, int Phrases) In(string text, int? source, ValueList<SearchPhrase> phrases)
    {
        List<(string Word, int Start, int End)> words = PhraseMatch.Words(text);
        List<(int Phrase, int Start, int End)> marks = PhraseMatch.Find(words, phrases);
        (int At, int Phrases) best = (-1, 0);
        for (int i = 0; i < marks.Count; i++)
        {
            int count = marks.Skip(i).TakeWhile(mark => mark.End <= marks[i].Start + Length).Select(mark => mark.Phrase).Distinct().Count();
            best = count > best.Phrases ? (i, count) : best;
        }

        return best.At < 0 ? (null, 0) : (Window(text, source, words, marks, marks[best.At].Start), best.Phrases);
    }

    /// <summary>Cut between words, around the marks from <paramref name="first"/> on.</summary>
    private static Snippet Window(string text, int? source, List<(string Word, int Start, int End)> words, List<(int Phrase, int Start, int End)> marks, int first)
    {
        int start = first <= Before ? 0 : words.Find(word => word.Start >= first - Before).Start;
        int end = text.Length <= start + Length ? text.Length : words.FindLast(word => word.End <= Math.Max(start + Length, first + 1)).End;
        end = Math.Max(end, marks.Find(mark => mark.Start == first).End);
        StringBuilder shown = new();
        List<SnippetMark> places = [];
        if (start > 0)
        {
            shown.Append(Cut);
        }

        int at = start;
        foreach ((_, int from, int to) in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            if (from < at)
            {
                continue;
            }

            Append(shown, text.AsSpan(at, from - at));
            int before = Scalars.Count(shown.ToString());
            Append(shown, text.AsSpan(from, to - from));
            places.Add(new SnippetMark(before, Scalars.Count(text.AsSpan(from, to - from))));
            at = to;
        }

        Append(shown, text.AsSpan(at, end - at));
        if (end < text.Length)
        {
            shown.Append(Cut);
        }

        return new Snippet(shown.ToString(), places.ToValueList(), source);
    }

    private static void Append(StringBuilder shown, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            shown.Append(char.IsControl(c) ? ' ' : c);
        }
    }
}
