using System.Buffers;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates that the page shows: microdata, <c>time</c> elements, and datelines near the text.</summary>
internal static class PrintedDates
{
    /// <summary>What an element behind the text loses; a list of other stories stands there as often.</summary>
    private const int BehindText = 9;

    /// <summary>What dates lose that stand in a list.</summary>
    private const int OfList = 12;

    /// <summary>Properties that hold the publication, also among others in one attribute.</summary>
    private static readonly SearchValues<string> OfPublication =
        SearchValues.Create(["dc:created", "dc:issued", "datePublished", "dateCreated", "published-date"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The dates a page shows, the best first.</summary>
    /// <param name="headline">near which a date is most often that of the publication</param>
    public static IEnumerable<DateCandidate> Of(PageSource source, HeadlinePlace headline)
    {
        List<(DateCandidate Date, PageBlock Block)> lines = [.. PrintedLines.Of(source, headline)];
        List<DateCandidate> found = [.. lines.Select(line => line.Date)];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if (!node.IsText && (node.Name is "time" or "abbr" || node.HasAttributes) && OfNode(source, node) is { } date)
            {
                found.Add(Placed(date, node, source, headline, lines));
            }
        }

        // Of several at the headline the later ones are those of changes.
        return Listed(found).OrderBy(date => date.Rank).ThenBy(date => date.IsBeside ? date.Number : int.MaxValue);
    }

    private static DateCandidate Placed(DateCandidate date, HtmlNode node, PageSource source, HeadlinePlace headline, List<(DateCandidate Date, PageBlock Block)> lines)
    {
        // What the line around it says of the date, it says of the element.
        int away = Microdata.IsOfOther(node) ? HeadlinePlace.FarOff : headline.Away(node);
        DateCandidate? line = lines.Find(line => line.Block.Node.Holds(node) && line.Date.Day == date.Day).Date;
        int rank = date.Rank + away;
        return date with
        {
            IsModified = date.IsModified || (line is { IsModified: true } && date.Rank > 0),
            IsLabelled = line is { IsLabelled: true },
            Rank = line is { IsLabelled: true } ? Math.Min(rank, line.Rank) : rank,
            IsBeside = away < 0,
            IsBehind = node.Order > source.Last,
        };
    }

    /// <summary>Several days behind the text are those of a list of other stories.</summary>
    private static List<DateCandidate> Listed(List<DateCandidate> found)
    {
        foreach (bool labelled in (ReadOnlySpan<bool>)[false, true])
        {
            if (found.Where(date => date.IsBehind && !date.IsModified && date.IsLabelled == labelled).Select(date => date.Day).Distinct().Skip(1).Any())
            {
                for (int i = 0; i < found.Count; i++)
                {
                    found[i] = found[i] is { IsBehind: true, IsModified: false } date && date.IsLabelled == labelled ? date with { Rank = date.Rank + OfList } : found[i];
                }
            }
        }

        return found;
    }

    private static DateCandidate? OfNode(PageSource source, HtmlNode node)
    {
        string property = node.Attribute("itemprop") ?? node.Attribute("property") ?? "";
        bool dated = node.Name is "time" or "abbr" || (node.Name is not ("ins" or "del") && node.Attribute("datetime") is not null);
        if (property.Length == 0 && !dated)
        {
            return null;
        }

        bool published = property.AsSpan().ContainsAny(OfPublication);
        bool modified = property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
        if (published || modified)
        {
            string? value = DateText.Find(node.Attribute("content") ?? node.Attribute("datetime"), source.MonthFirst, out bool doubtful) ?? DateText.Find(HtmlTree.TextOf(node, ArticleLimits.FieldChars), source.MonthFirst, out doubtful);
            return value is null ? null : new DateCandidate(value, $"microdata {property}", modified) { Place = DatePlace.Near, IsDoubtful = doubtful };
        }

        if (dated)
        {
            string names = $"{node.Attribute("class")} {node.Parent?.Attribute("class")}";
            string? given = node.Attribute("datetime") ?? node.Attribute("title");
            string? value = DateText.Find(given, source.MonthFirst, out bool doubtful) ?? (node.Name != "abbr" ? DateText.Find(HtmlTree.TextOf(node, ArticleLimits.FieldChars), source.MonthFirst, out doubtful) : null);
            if (value is null)
            {
                return null;
            }

            bool stated = node.Attribute("pubdate") is not null || names.Contains("publish", StringComparison.OrdinalIgnoreCase) || names.Contains("entry-date", StringComparison.OrdinalIgnoreCase);
            bool changed = !stated && names.Contains("updated", StringComparison.OrdinalIgnoreCase);
            return new DateCandidate(value, stated ? "a time element for the publication" : "a time element", changed)
            {
                Place = DatePlace.Near,
                IsDoubtful = doubtful,
                Rank = stated ? 1 : Near(source, node) + (node.Name == "abbr" ? 1 : 0),
            };
        }

        return null;
    }

    /// <summary>Dates nearer to the beginning of the text come first.</summary>
    private static int Near(PageSource source, HtmlNode node) => node.Order <= source.Last ? 2 : BehindText;
}
