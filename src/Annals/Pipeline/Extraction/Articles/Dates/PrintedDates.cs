using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates that the page shows: microdata, <c>time</c> elements, and datelines near the text.</summary>
internal static class PrintedDates
{
    /// <summary>A line of more characters is prose, and a date in it belongs to the story.</summary>
    private const int LongestLine = 160;

    private const Marks Elsewhere = Marks.Related | Marks.Aside | Marks.Footer | Marks.Nav | Marks.Comment | Marks.Teaser | Marks.Ad | Marks.Pager;

    private static readonly string[] ModifiedWords =
        ["updated", "update", "modified", "aktualisiert", "geandert", "stand:", "mis a jour", "modifie", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "uppdaterad", "oppdatert", "aktualizacja", "обновлено"];

    public static IEnumerable<DateCandidate> Of(PageSource source)
    {
        List<(DateCandidate Date, int Rank)> found = [];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if (!node.IsText && OfNode(source, node) is { } date && !IsElsewhere(source.Layout, node))
            {
                found.Add(date);
            }
        }

        found.AddRange(Lines(source));
        return found.OrderBy(date => date.Rank).Select(date => date.Date);
    }

    private static (DateCandidate Date, int Rank)? OfNode(PageSource source, HtmlNode node)
    {
        string property = node.Attribute("itemprop") ?? "";
        bool published = property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase);
        bool modified = property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
        if (published || modified)
        {
            string? value = DateText.Find(node.Attribute("content") ?? node.Attribute("datetime"), source.MonthFirst) ?? DateText.Find(HtmlTree.TextOf(node), source.MonthFirst);
            return value is null ? null : (new DateCandidate(value, $"microdata {property}", modified), 0);
        }

        if (node.Name is "time" or "abbr")
        {
            string names = $"{node.Attribute("class")} {node.Parent?.Attribute("class")}";
            string? given = node.Attribute("datetime") ?? node.Attribute("title");
            string? value = DateText.Find(given, source.MonthFirst) ?? (node.Name == "time" ? DateText.Find(HtmlTree.TextOf(node), source.MonthFirst) : null);
            if (value is null)
            {
                return null;
            }

            bool changed = names.Contains("updated", StringComparison.OrdinalIgnoreCase) && !names.Contains("published", StringComparison.OrdinalIgnoreCase);
            bool stated = node.Attribute("pubdate") is not null || names.Contains("publish", StringComparison.OrdinalIgnoreCase) || names.Contains("entry-date", StringComparison.OrdinalIgnoreCase);
            return (new DateCandidate(value, stated ? "a time element for the publication" : "a time element", changed), stated ? 1 : Near(source, node) + (node.Name == "abbr" ? 1 : 0));
        }

        return null;
    }

    /// <summary>Dates nearer to the beginning of the text come first.</summary>
    private static int Near(PageSource source, HtmlNode node) => node.Order <= source.Last ? 2 : 4;

    private static IEnumerable<(DateCandidate, int)> Lines(PageSource source)
    {
        foreach (PageBlock block in source.Layout.Blocks)
        {
            bool marked = (block.Marks & (Marks.Dateline | Marks.Byline)) != 0;
            if (block.Text.Length > LongestLine || (block.Marks & (Elsewhere | Marks.Hidden)) != 0 || !block.Text.Any(char.IsAsciiDigit))
            {
                continue;
            }

            bool around = block.Node.Order <= source.First || (block.Node.Order > source.Last && marked);
            if ((!marked && !around) || DateText.Find(block.Text, source.MonthFirst) is not { } value)
            {
                continue;
            }

            string plain = Model.Folding.Key(block.Text);
            bool modified = ModifiedWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal));
            bool heading = block.Kind == Model.ParagraphKind.Heading;
            yield return (new DateCandidate(value, marked ? "a marked dateline" : "a dateline before the text", modified), (marked ? 3 : 5) + (around ? 0 : 2) + (heading ? 3 : 0));
        }
    }

    private static bool IsElsewhere(PageLayout layout, HtmlNode node)
    {
        for (HtmlNode? at = node; at is not null; at = at.Parent)
        {
            if ((layout.MarksOf[at.Order] & Elsewhere) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
