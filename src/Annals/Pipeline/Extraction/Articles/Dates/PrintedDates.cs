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

    /// <summary>A dateline that opens a paragraph ends within these characters.</summary>
    private const int OpeningChars = 60;

    private static readonly string[] PublishedWords =
        ["published", "veroffentlicht", "erschienen", "erstellt", "posted", "publie", "publicado", "pubblicato", "gepubliceerd", "publicerad", "publisert", "opublikowano", "опубликовано", "date:", "datum:", "vom "];

    private static readonly string[] ModifiedWords =
        ["updated", "update", "modified", "aktualisiert", "geandert", "stand:", "letzte anderung", "last updated", "last modified", "last reviewed", "mis a jour", "modifie", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "uppdaterad", "oppdatert", "aktualizacja", "обновлено"];

    /// <summary>What a date loses that stands among other stories, comments or notices: it counts where nothing better is found.</summary>
    private const int FarOff = 20;

    public static IEnumerable<DateCandidate> Of(PageSource source)
    {
        List<(DateCandidate Date, int Rank)> found = [];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if (node.Name is "time" or "abbr" || (!node.IsText && node.Name.Length > 0 && node.Attribute("itemprop") is not null))
            {
                if (OfNode(source, node) is { } date)
                {
                    found.Add((date.Date, date.Rank + (IsElsewhere(source.Layout, node) ? FarOff : 0)));
                }
            }
        }

        found.AddRange(Lines(source));
        return found.OrderBy(date => date.Rank).Select(date => date.Date);
    }

    private static (DateCandidate Date, int Rank)? OfNode(PageSource source, HtmlNode node)
    {
        string property = node.Attribute("itemprop") ?? "";
        bool published = property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase) || property.Contains("published-date", StringComparison.OrdinalIgnoreCase);
        bool modified = property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
        if (published || modified)
        {
            string? value = DateText.Find(node.Attribute("content") ?? node.Attribute("datetime"), source.MonthFirst) ?? DateText.Find(HtmlTree.TextOf(node), source.MonthFirst);
            return value is null ? null : (new DateCandidate(value, $"microdata {property}", modified) { Place = DatePlace.Near }, 0);
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
            return (new DateCandidate(value, stated ? "a time element for the publication" : "a time element", changed) { Place = DatePlace.Near }, stated ? 1 : Near(source, node) + (node.Name == "abbr" ? 1 : 0));
        }

        return null;
    }

    /// <summary>Dates nearer to the beginning of the text come first.</summary>
    private static int Near(PageSource source, HtmlNode node) => node.Order <= source.Last ? 2 : 4;

    private static IEnumerable<(DateCandidate, int)> Lines(PageSource source)
    {
        int first = source.Layout.Blocks.FindIndex(block => block.Node.Order >= source.First);
        first = first < 0 ? source.Layout.Blocks.Count : first;
        int last = source.Layout.Blocks.FindLastIndex(block => block.Node.Order <= source.Last);
        int searched = 0;
        foreach (PageBlock block in source.Layout.Blocks)
        {
            bool opening = block.Index == first || block.Index == first + 1;
            if ((block.Text.Length > LongestLine && !opening) || !HasDigit(block.Text))
            {
                continue;
            }

            if (++searched > ArticleLimits.DateLines)
            {
                yield break;
            }

            string line = block.Text.Length > LongestLine ? block.Text[..OpeningChars] : block.Text;
            if (DateText.Find(line, source.MonthFirst) is { } value)
            {
                (int rank, string from) = Place(block, line, first, last);
                string plain = Model.Folding.Key(line);
                bool modified = ModifiedWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal));
                yield return (new DateCandidate(value, from, modified) { Place = block.Index < first ? DatePlace.Near : block.Index > last ? DatePlace.Behind : DatePlace.Within }, rank - (PublishedWords.Any(word => plain.StartsWith(word, StringComparison.Ordinal)) ? 2 : 0));
            }
        }
    }

    /// <summary>How much a line with a date is worth where it stands: less is better.</summary>
    private static (int Rank, string From) Place(PageBlock block, string line, int first, int last)
    {
        bool marked = (block.Marks & (Marks.Dateline | Marks.Byline)) != 0;
        bool bare = line.Length <= 60;
        int away = block.Index < first ? first - block.Index : Math.Max(0, block.Index - last);
        int far = ((block.Marks & Elsewhere) != 0 ? FarOff : 0) + (away > 30 ? FarOff / 2 : away > 10 ? 2 : 0) + (block.Kind == Model.ParagraphKind.Heading ? 3 : 0) + (line.Contains('©') ? FarOff : 0);
        return block.Index < first ? ((marked ? 3 : bare ? 5 : 9) + far, marked ? "a marked dateline" : "a dateline before the text")
            : block.Index > last ? ((marked ? 6 : bare ? 8 : 14) + far, marked ? "a marked dateline behind the text" : "a dateline behind the text")
            : ((marked ? 4 : block.Index <= first + 1 ? 7 : bare ? 10 : 30) + far, "a dateline in the text");
    }

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

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
