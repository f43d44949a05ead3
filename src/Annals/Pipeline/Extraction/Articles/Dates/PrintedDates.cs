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

    /// <summary>What a date loses that stands among other stories, comments or notices: it counts where nothing better is found.</summary>
    private const int FarOff = 20;

    /// <summary>The rank of a line before the text that holds little but a date.</summary>
    private const int BareRank = 5;

    /// <summary>How far a date moves up that stands at the headline.</summary>
    private const int Beside = 2;

    /// <summary>Nodes before the headline that stand at it.</summary>
    private const int BesideBefore = 12;

    /// <summary>Nodes behind the headline that stand at it.</summary>
    private const int BesideBehind = 30;

    /// <summary>How far a line that says “published” moves up.</summary>
    private const int LabelWorth = 4;

    /// <summary>What is said to be published in a longer line of the text may be anything.</summary>
    private const int ShortestProse = 60;

    /// <summary>A line of more nodes is no line.</summary>
    private const int GluedNodes = 40;

    /// <summary>The dates a page shows, the best first.</summary>
    /// <param name="title">the headline, near which a date is most often that of the publication</param>
    public static IEnumerable<DateCandidate> Of(PageSource source, string? title)
    {
        HtmlNode? headline = Headline(source, title);
        List<(DateCandidate Date, PageBlock Block)> lines = [.. Lines(source, headline)];
        List<DateCandidate> found = [.. lines.Select(line => line.Date)];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            if ((node.Name is "time" or "abbr" || (!node.IsText && node.Name.Length > 0 && (node.Attribute("itemprop") ?? node.Attribute("property")) is not null)) && OfNode(source, node) is { } date)
            {
                // What the line around it says of the date, it says of the element.
                int away = Away(source, node, headline);
                DateCandidate? line = lines.Find(line => line.Block.Node.Holds(node) && line.Date.Day == date.Day).Date;
                found.Add(date with
                {
                    IsModified = date.IsModified || (line is { IsModified: true } && date.Rank > 0),
                    IsLabelled = line is { IsLabelled: true },
                    Rank = date.Rank + away,
                    IsBeside = away < 0,
                });
            }
        }

        // Of several at the headline the later ones are those of changes.
        return found.OrderBy(date => date.Rank).ThenBy(date => date.IsBeside ? date.Number : int.MaxValue);
    }

    /// <summary>Less for what stands at the headline, more for what stands among other stories, comments or notices.</summary>
    private static int Away(PageSource source, HtmlNode node, HtmlNode? headline) =>
        headline is not null && node.Order > headline.Order - BesideBefore && node.Order < headline.End + BesideBehind ? -Beside : IsElsewhere(source.Layout, node) ? FarOff : 0;

    private static HtmlNode? Headline(PageSource source, string? title) =>
        title is null ? null : source.Tree.Nodes.FirstOrDefault(node => node.Name is "h1" or "h2" && CleanText.Of(HtmlTree.TextOf(node)).Contains(title, StringComparison.OrdinalIgnoreCase));

    private static DateCandidate? OfNode(PageSource source, HtmlNode node)
    {
        string property = node.Attribute("itemprop") ?? node.Attribute("property") ?? "";
        bool published = property.Contains("dc:created", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:issued", StringComparison.OrdinalIgnoreCase) || property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase) || property.Contains("published-date", StringComparison.OrdinalIgnoreCase);
        bool modified = property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
        if (published || modified)
        {
            string? value = DateText.Find(node.Attribute("content") ?? node.Attribute("datetime"), source.MonthFirst, out bool doubtful) ?? DateText.Find(HtmlTree.TextOf(node), source.MonthFirst, out doubtful);
            return value is null ? null : new DateCandidate(value, $"microdata {property}", modified) { Place = DatePlace.Near, IsDoubtful = doubtful };
        }

        if (node.Name is "time" or "abbr")
        {
            string names = $"{node.Attribute("class")} {node.Parent?.Attribute("class")}";
            string? given = node.Attribute("datetime") ?? node.Attribute("title");
            string? value = DateText.Find(given, source.MonthFirst, out bool doubtful) ?? (node.Name == "time" ? DateText.Find(HtmlTree.TextOf(node), source.MonthFirst, out doubtful) : null);
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
    private static int Near(PageSource source, HtmlNode node) => node.Order <= source.Last ? 2 : 4;

    private static IEnumerable<(DateCandidate, PageBlock)> Lines(PageSource source, HtmlNode? headline)
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
            foreach ((string value, DateLabel.Kind kind, bool doubtful) in OfLine(block, line, source.MonthFirst))
            {
                (int rank, string from) = Place(block, line, first, last);
                DatePlace place = block.Index < first ? DatePlace.Near : block.Index > last ? DatePlace.Behind : DatePlace.Within;
                bool published = kind == DateLabel.Kind.Published && (place != DatePlace.Within || line.Length <= ShortestProse);
                bool beside = line.Length <= ShortestProse && Away(source, block.Node, headline) < 0;
                if (beside)
                {
                    place = DatePlace.Near;
                    rank = Math.Min(rank, BareRank) - Beside;
                }

                yield return (new DateCandidate(value, from, kind == DateLabel.Kind.Modified)
                {
                    Place = place,
                    IsDoubtful = doubtful,
                    IsLabelled = published,
                    IsMarked = (block.Marks & (Marks.Dateline | Marks.Byline)) != 0,
                    Rank = published ? Math.Max(1, rank - LabelWorth) : rank,
                }, block);
            }
        }
    }

    /// <summary>The dates of a line; where it has none, those of its pieces, which elements without a blank between them may have glued to others.</summary>
    private static IEnumerable<(string Value, DateLabel.Kind Kind, bool IsDoubtful)> OfLine(PageBlock block, string line, bool monthFirst)
    {
        bool any = false;
        foreach ((string, DateLabel.Kind, bool) date in DateLabel.In(line, monthFirst))
        {
            any = true;
            yield return date;
        }

        if (any || line.Length > LongestLine || block.Node.End - block.Node.Order > GluedNodes)
        {
            yield break;
        }

        foreach (HtmlNode node in Pieces(block.Node))
        {
            if (DateText.Find(node.Text, monthFirst, out bool doubtful) is { } value)
            {
                yield return (value, DateLabel.Kind.None, doubtful);
                yield break;
            }
        }
    }

    private static IEnumerable<HtmlNode> Pieces(HtmlNode node) => node.IsText ? [node] : node.Nodes.SelectMany(Pieces);

    /// <summary>How much a line with a date is worth where it stands: less is better.</summary>
    private static (int Rank, string From) Place(PageBlock block, string line, int first, int last)
    {
        bool marked = (block.Marks & (Marks.Dateline | Marks.Byline)) != 0;
        bool bare = line.Length <= 60;
        int away = block.Index < first ? first - block.Index : Math.Max(0, block.Index - last);
        int far = ((block.Marks & Elsewhere) != 0 ? FarOff : 0) + (away > 30 ? FarOff / 2 : away > 10 ? 2 : 0) + (block.Kind == Model.ParagraphKind.Heading ? 3 : 0) + (line.Contains('©') ? FarOff : 0);
        return block.Index < first ? ((marked ? 3 : bare ? BareRank : 9) + far, marked ? "a marked dateline" : "a dateline before the text")
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
