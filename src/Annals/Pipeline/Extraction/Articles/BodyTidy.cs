using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Tracing;

namespace Annals.Pipeline.Extraction.Articles;

/// <summary>Takes out of a body what stands in it twice, and headings under which nothing stands.</summary>
internal static class BodyTidy
{
    /// <summary>A pull quote is at least so long; shorter words may well stand twice.</summary>
    private const int LeastQuote = 40;

    /// <summary>The longest pull quote.</summary>
    private const int MostQuote = 400;

    /// <summary>Signs around the words of a pull quote that the text does not have.</summary>
    private const string AroundQuote = " \"“”„«»‘’.…";

    public static List<Paragraph> Tidy(IReadOnlyList<Paragraph> paragraphs, BodyTrace? trace)
    {
        List<Paragraph> kept = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph paragraph = paragraphs[i];
            if (paragraph.Text.Length >= LeastQuote && !seen.Add(paragraph.Text))
            {
                trace?.Drop(paragraph, BlockRule.Repeated, "the same words stand before it");
            }
            else if (QuotedFrom(paragraphs, i) is { } whole)
            {
                trace?.Drop(paragraph, BlockRule.PullQuote, $"a pull quote: its words stand in “{(whole.Text.Length > 60 ? Scalars.First(whole.Text, 59) + "…" : whole.Text)}”");
            }
            else
            {
                kept.Add(paragraph);
            }
        }

        while (kept.Count > 0 && kept[^1].Kind == ParagraphKind.Heading)
        {
            trace?.Drop(kept[^1], BlockRule.EmptyHeading, "a heading at the end, under which nothing stands");
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    /// <summary>The longer paragraph near a block that has its words as well; null: there is none.</summary>
    private static Paragraph? QuotedFrom(IReadOnlyList<Paragraph> paragraphs, int at)
    {
        const int near = 40;
        ReadOnlySpan<char> words = paragraphs[at].Text.AsSpan().Trim(AroundQuote);
        if (words.Length is < LeastQuote or > MostQuote)
        {
            return null;
        }

        for (int i = Math.Max(0, at - near); i < Math.Min(paragraphs.Count, at + near); i++)
        {
            if (i != at && paragraphs[i].Text.Length > words.Length + 10 && paragraphs[i].Text.AsSpan().Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return paragraphs[i];
            }
        }

        return null;
    }
}
