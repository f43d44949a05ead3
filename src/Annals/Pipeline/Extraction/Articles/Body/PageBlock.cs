using Annals.Formats.Html;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>One block of text of a page.</summary>
/// <param name="Node">the element that is the block</param>
/// <param name="Kind">what it would be in an article</param>
/// <param name="Text">its words, white space single</param>
/// <param name="Chars">its letters and signs</param>
/// <param name="LinkChars">those of them that stand in links</param>
/// <param name="Marks">what the names of its element and of those around it say</param>
internal sealed record PageBlock(HtmlNode Node, ParagraphKind Kind, string Text, int Chars, int LinkChars, Marks Marks)
{
    /// <summary>Its place among the blocks of the page.</summary>
    public int Index { get; init; }

    /// <summary>The share of its characters that stand in links.</summary>
    public double LinkDensity => Chars == 0 ? 0 : (double)LinkChars / Chars;

    /// <summary>Whether one of these nodes holds it.</summary>
    public bool StandsIn(List<HtmlNode> roots)
    {
        foreach (HtmlNode root in roots)
        {
            if (root.Holds(Node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Running text: long enough for a sentence or two and not made of links.</summary>
    public bool IsProse => Chars >= 80 && LinkChars * 3 < Chars && Kind != ParagraphKind.Heading;
}
