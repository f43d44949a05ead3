using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the page says of itself in a sentence or two.</summary>
internal static class DescriptionReader
{
    private const int Shortest = 10;
    private const int Longest = 2000;

    public static string? Read(PageSource source)
    {
        string?[] candidates =
        [
            source.Meta.First("description"),
            source.Meta.First("og:description"),
            source.Linked.OfArticle("description") is { } linked ? LinkedFacts.TextOf(linked) : null,
            source.Meta.First("twitter:description", "dc.description", "DC.Description", "dcterms.abstract", "sailthru.description", "abstract"),
        ];
        return candidates.FirstOrDefault(IsText) ?? Printed(source);
    }

    private static bool IsText(string? text) => text is { Length: >= Shortest and <= Longest } && text[0] != '<' && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>A standfirst before the text.</summary>
    private static string? Printed(PageSource source)
    {
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if (!node.IsText && (source.Layout.MarksOf[node.Order] & (Marks.Standfirst | Marks.Clutter)) == Marks.Standfirst && node.Order <= source.First && CleanText.Of(HtmlTree.TextOf(node)) is { Length: >= 40 and <= 600 } text)
            {
                return text;
            }
        }

        return null;
    }
}
