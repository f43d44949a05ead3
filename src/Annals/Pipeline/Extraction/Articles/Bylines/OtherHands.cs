using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Tells from the words before a name that the person did not write: <c>Reviewed by …</c>, <c>Fotos: …</c>.</summary>
internal static class OtherHands
{
    /// <summary>Nodes before a name among which the words stand.</summary>
    private const int Reach = 14;

    /// <summary>Pieces of text before a name that are looked at.</summary>
    private const int MostPieces = 3;

    /// <summary>Words of a label, the longest.</summary>
    private const int MostWords = 4;

    public static bool Precede(HtmlTree tree, HtmlNode name)
    {
        int pieces = 0;
        for (int order = name.Order - 1; order > 0 && order >= name.Order - Reach && pieces < MostPieces; order--)
        {
            HtmlNode node = tree.Nodes[order];
            string text = node.IsText ? CleanText.Of(node.Text).Trim(' ', ':', '(', '|', '·', '•', '–', '-') : "";
            if (text.Length == 0)
            {
                continue;
            }

            // “by” alone says nothing; what stands before it does.
            pieces++;
            if (!BylineWords.Lines.Contains(Folding.Key(text)))
            {
                return End(text) && node.Nearest("a", "h1", "h2") is null;
            }
        }

        return false;
    }

    /// <summary>Whether a line begins with such words.</summary>
    public static bool Open(string line)
    {
        string[] words = line.Split(' ', MostWords + 1);
        return Enumerable.Range(1, Math.Min(MostWords, words.Length)).Any(count => BylineWords.Others.Contains(Folding.Key(string.Join(' ', words[..count]).TrimEnd(':'))));
    }

    /// <summary>Whether a piece of text is no more than such words, or ends with them and “by”.</summary>
    private static bool End(string text)
    {
        string[] words = [.. text.Split(' ').TakeLast(MostWords)];
        bool by = words.Length > 1 && BylineWords.Lines.Contains(Folding.Key(words[^1].Trim(':')));
        int end = by ? words.Length - 1 : words.Length;
        return Enumerable.Range(0, by ? end : 1).Any(start => BylineWords.Others.Contains(Folding.Key(string.Join(' ', words[start..end]).Trim(':', ',', '.'))))
            && (by || words.Length == text.Count(c => c == ' ') + 1);
    }
}
