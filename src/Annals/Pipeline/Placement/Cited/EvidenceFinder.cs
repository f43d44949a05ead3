using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>
/// Finds for each sentence of a headline the words of the cited articles that support it. A sentence is supported where one or two neighbouring sentences of an
/// article hold most of what it says, and the article holds every number of it; what is not there is said to be not found, never guessed.
/// </summary>
internal static class EvidenceFinder
{
    /// <summary>The share of a sentence's telling words that the words quoted have to hold.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Fewer shared words than this prove nothing, unless the sentence has no more.</summary>
    private const int LeastWords = 3;

    /// <summary>What a second sentence has to add to be quoted with the first.</summary>
    private const double PairGain = 0.12;

    /// <summary>Sentences of an article behind this many are not searched.</summary>
    private const int MostSentences = 2000;

    public static ValueList<Evidence> Find(string headline, IReadOnlyList<CitedArticle> articles)
    {
        List<List<ArticleSentence>> read = [.. articles.Select(article => ArticleSentence.Of(article, MostSentences))];
        List<Evidence> evidence = [];
        foreach ((int start, int length) in Sentences.Of(headline))
        {
            Wording claim = Wording.Of(headline.Substring(start, length));
            (double Share, EvidenceSpan[] Spans)? best = null;
            foreach (List<ArticleSentence> sentences in read)
            {
                if (Support(claim, sentences) is { } found && (best is null || found.Share > best.Value.Share))
                {
                    best = found;
                }
            }

            int from = Scalars.Count(headline.AsSpan(0, start));
            int scalars = Scalars.Count(headline.AsSpan(start, length));
            evidence.Add(best is { } support
                ? new Evidence(from, scalars, EvidenceState.Found, support.Spans.ToValueList())
                : new Evidence(from, scalars, EvidenceState.NotFound, []));
        }

        return evidence.ToValueList();
    }

    private static (double Share, EvidenceSpan[] Spans)? Support(Wording claim, List<ArticleSentence> sentences)
    {
        (double Share, ArticleSentence? Words) whole = (0, null);
        (double Share, ArticleSentence? Words) part = (0, null);
        for (int i = 0; i < sentences.Count; i++)
        {
            Weigh(claim, sentences[i], 0, ref whole, ref part);
            if (i > 0 && sentences[i - 1].With(sentences[i]) is { } pair)
            {
                Weigh(claim, pair, PairGain, ref whole, ref part);
            }
        }

        if (whole.Words is { } found)
        {
            return (whole.Share, [found.Span]);
        }

        if (part.Words is not { } main)
        {
            return null;
        }

        // The numbers may stand elsewhere, but then beside something else of the claim.
        string[] missing = [.. claim.Numbers.Except(main.Wording.Numbers)];
        ArticleSentence? second = sentences.Find(sentence => missing.All(sentence.Wording.Numbers.Contains) && claim.CoveredBy(sentence.Wording).Words >= 2);
        return second is null ? null : (part.Share, [main.Span, second.Span]);
    }

    /// <param name="handicap">taken off the share</param>
    /// <param name="whole">the best so far that holds all numbers of the claim</param>
    /// <param name="part">the best so far that does not</param>
    private static void Weigh(
        Wording claim, ArticleSentence words, double handicap, ref (double Share, ArticleSentence? Words) whole, ref (double Share, ArticleSentence? Words) part)
    {
        (double share, int shared) = claim.CoveredBy(words.Wording);
        if (!IsEnough(claim, share, shared))
        {
            return;
        }

        ref (double Share, ArticleSentence? Words) best = ref part;
        if (claim.Numbers.IsSubsetOf(words.Wording.Numbers))
        {
            best = ref whole;
        }

        if (share - handicap > best.Share)
        {
            best = (share - handicap, words);
        }
    }

    private static bool IsEnough(Wording claim, double share, int words) => share >= LeastShare && words >= Math.Min(LeastWords, claim.WordCount);
}
