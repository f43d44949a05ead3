using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the page says of itself in a sentence or two.</summary>
internal static class DescriptionReader
{
    private const int Shortest = 10;
    private const int Longest = 2000;

    /// <summary>Texts that share so many first characters are one, cut at different places.</summary>
    private const int SameBeginning = 40;

    public static string? Read(PageSource source)
    {
        string?[] candidates =
        [
            source.Meta.First("og:description"),
            source.Meta.First("description"),
            source.Linked.OfArticle("description") is { } linked ? LinkedFacts.TextOf(linked) : null,
            source.Meta.First("twitter:description"),
            source.Meta.First("dc.description", "DC.Description", "dcterms.abstract", "sailthru.description", "abstract"),
        ];
        string[] texts = [.. candidates.OfType<string>().Where(IsText)];
        return texts.Length == 0 ? Printed(source) : Whole(Agreed(texts), texts);
    }

    /// <summary>The text that most places give; of several the first.</summary>
    private static string Agreed(string[] texts) => texts.MaxBy(text => texts.Count(other => IsSame(text, other)))!;

    /// <summary>A text that another place gives at greater length, where it breaks off.</summary>
    private static string Whole(string text, string[] texts) =>
        IsCut(text) && Array.Find(texts, other => other.Length > text.Length && !IsCut(other) && IsSame(text, other)) is { } whole ? whole : text;

    private static bool IsCut(string text) => text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal);

    private static bool IsSame(string text, string other)
    {
        int length = Math.Min(SameBeginning, Math.Min(text.Length, other.Length));
        return string.Compare(text, 0, other, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
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
