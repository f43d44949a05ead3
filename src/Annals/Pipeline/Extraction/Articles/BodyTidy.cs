using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles;

/// <summary>Takes out of a body what stands in it twice, and headings under which nothing stands.</summary>
internal static class BodyTidy
{
    /// <summary>A pull quote is at least so long; shorter words may well stand twice.</summary>
    private const int LeastQuote = 40;

    /// <summary>The longest pull quote.</summary>
    private const int MostQuote = 400;

    public static List<Paragraph> Tidy(IReadOnlyList<Paragraph> paragraphs)
    {
        List<Paragraph> kept = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph paragraph = paragraphs[i];
            bool twice = paragraph.Text.Length >= LeastQuote && !seen.Add(paragraph.Text);
            if (!twice && !IsPullQuote(paragraphs, i))
            {
                kept.Add(paragraph);
            }
        }

        while (kept.Count > 0 && kept[^1].Kind == ParagraphKind.Heading)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    /// <summary>A block whose words a longer paragraph near it has as well.</summary>
    private static bool IsPullQuote(IReadOnlyList<Paragraph> paragraphs, int at)
    {
        const int near = 40;
        string words = paragraphs[at].Text.Trim(' ', '"', '“', '”', '„', '«', '»', '‘', '’', '.', '…');
        if (words.Length is < LeastQuote or > MostQuote)
        {
            return false;
        }

        for (int i = Math.Max(0, at - near); i < Math.Min(paragraphs.Count, at + near); i++)
        {
            if (i != at && paragraphs[i].Text.Length > words.Length + 10 && paragraphs[i].Text.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
