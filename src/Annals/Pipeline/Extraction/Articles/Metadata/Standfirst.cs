using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>The sentence or two that a page prints between its headline and its text.</summary>
internal static class Standfirst
{
    private const int Shortest = 40;
    private const int Longest = 600;

    /// <summary>What ends a sentence.</summary>
    private const string Ends = ".!?…”“»。";

    public static string? Of(PageSource source, HeadlinePlace headline) => Named(source, headline) ?? Lead(source);

    /// <summary>What the page's own names call so. What stands above the headline speaks of the site.</summary>
    private static string? Named(PageSource source, HeadlinePlace headline)
    {
        for (int order = headline.Headline?.End ?? 0; order < source.Tree.Nodes.Count && order <= source.First; order++)
        {
            HtmlNode node = source.Tree.Nodes[order];
            if (!node.IsText && (source.Layout.MarksOf[order] & (Marks.Standfirst | Marks.Clutter)) == Marks.Standfirst && CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars)) is { Length: >= Shortest and <= Longest } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first paragraph of the text, where the whole of it is set off by its letters and the next is not.</summary>
    private static string? Lead(PageSource source)
    {
        int first = source.FirstBlock;
        return first + 1 < source.Layout.Blocks.Count
            && source.Layout.Blocks[first] is { Kind: ParagraphKind.Text, Text: { Length: >= Shortest and <= Longest } text, Node: { } node }
            && Ends.Contains(text[^1])
            && IsSetOff(source.Tree, node) && !IsSetOff(source.Tree, source.Layout.Blocks[first + 1].Node)
            ? text
            : null;
    }

    private static bool IsSetOff(HtmlTree tree, HtmlNode block) =>
        tree.TextsIn(block).All(piece => string.IsNullOrWhiteSpace(piece.Text) || piece.Nearest("strong", "b") is not null);
}
