using System.Text.RegularExpressions;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates in the lines of text that a page shows: datelines around the text, and those that open it.</summary>
internal static partial class PrintedLines
{
    /// <summary>A line of more characters is prose, and a date in it belongs to the story.</summary>
    private const int LongestLine = 160;

    /// <summary>A line of so many characters holds little but a date.</summary>
    private const int BareLine = 60;

    /// <summary>Blocks at the beginning of the text that a dateline may open (<c>Berlin, 3.4.2020 – …</c>).</summary>
    private const int OpeningBlocks = 4;

    /// <summary>The rank of a line before the text that holds little but a date.</summary>
    private const int BareRank = 5;

    /// <summary>How far a line that says “published” moves up.</summary>
    private const int LabelWorth = 4;

    /// <summary>The rank of a line behind the text that says “published”.</summary>
    private const int LabelledBehind = 7;

    /// <summary>A line of more nodes is no line.</summary>
    private const int GluedNodes = 40;

    /// <summary>What ends a dateline that opens a paragraph.</summary>
    private static readonly string[] Ends = [" - ", " – ", " — ", "–", "—", " | ", ") ", "). ", ": ", " /"];

    public static IEnumerable<(DateCandidate Date, PageBlock Block)> Of(PageSource source, HeadlinePlace headline)
    {
        List<PageBlock> blocks = source.Layout.Blocks;
        int first = source.FirstBlock;
        int last = blocks.FindLastIndex(block => block.Node.Order <= source.Last);
        int searched = 0;
        foreach (PageBlock block in blocks)
        {
            string? opening = block.Index >= first && block.Index < first + OpeningBlocks ? Opening(block.Text) : null;
            string line = block.Text.Length <= LongestLine ? block.Text : opening ?? "";
            if (!DateText.HasDigits(line))
            {
                continue;
            }

            if (++searched > ArticleLimits.DateLines)
            {
                yield break;
            }

            foreach ((string value, DateLabel.Kind labelled, bool doubtful) in OfLine(source, block, line))
            {
                DateLabel.Kind kind = labelled == DateLabel.Kind.None && line.Length <= BareLine && block.Index > 0 ? DateLabel.Alone(blocks[block.Index - 1].Text) : labelled;
                DateCandidate date = new(value, "", kind == DateLabel.Kind.Modified) { IsDoubtful = doubtful, IsMarked = (block.Marks & (Marks.Dateline | Marks.Byline)) != 0 };
                yield return (Placed(date, block, line, kind, opening is not null && DateText.Find(opening, source.MonthFirst) is not null, headline.Away(block, date.Day, source.MonthFirst), first, last), block);
            }
        }

        foreach ((DateCandidate, PageBlock) date in InHeadline(source, headline))
        {
            yield return date;
        }
    }

    /// <summary>A date with its rank: less is better.</summary>
    private static DateCandidate Placed(DateCandidate date, PageBlock block, string line, DateLabel.Kind kind, bool opens, int away, int first, int last)
    {
        bool bare = line.Length <= BareLine;
        DatePlace place = block.Index < first ? DatePlace.Near : block.Index > last ? DatePlace.Behind : DatePlace.Within;

        // What is said to be published in a longer line of the text may be anything.
        bool published = kind == DateLabel.Kind.Published && (place != DatePlace.Within || bare || DateLabel.Opens(line));
        (int rank, string from) = place switch
        {
            DatePlace.Near => (date.IsMarked ? 3 : bare ? BareRank : 9, date.IsMarked ? "a marked dateline" : "a dateline before the text"),
            DatePlace.Behind => (date.IsMarked ? 6 : bare ? 8 : 14, date.IsMarked ? "a marked dateline behind the text" : "a dateline behind the text"),
            _ => (date.IsMarked ? 4 : opens ? 6 : bare ? (block.Index <= first + 1 ? 7 : 10) : published ? 10 : 30, "a dateline in the text"),
        };
        int distance = block.Index < first ? first - block.Index : Math.Max(0, block.Index - last);
        int lost = Math.Max(0, published && (block.Marks & Marks.Comment) == 0 ? Math.Min(away, HeadlinePlace.Doubted) : away);
        rank += lost + (distance > 30 ? HeadlinePlace.FarOff / 2 : distance > 10 ? 2 : 0) + (block.Kind == Model.ParagraphKind.Heading ? 3 : 0);
        rank += line.Contains('©') && kind == DateLabel.Kind.None ? HeadlinePlace.FarOff : 0;
        if (bare && away < 0)
        {
            place = DatePlace.Near;
            rank = Math.Min(rank, BareRank) - HeadlinePlace.Beside;
        }

        rank = published ? Math.Max(1, rank - LabelWorth) : rank;
        bool tells = published && block.Index > last && (block.Marks & Marks.Comment) == 0;
        return date with { From = from, Place = place, IsLabelled = published, IsBehind = block.Index > last, Rank = tells ? Math.Min(rank, LabelledBehind) : rank };
    }

    /// <summary>A date in an element of its own within the headline.</summary>
    private static IEnumerable<(DateCandidate Date, PageBlock Block)> InHeadline(PageSource source, HeadlinePlace headline)
    {
        if (headline.Headline is not { } heading || heading.End - heading.Order > GluedNodes || source.Layout.Blocks.Find(block => heading.Holds(block.Node)) is not { } block)
        {
            yield break;
        }

        foreach (HtmlNode piece in source.Tree.TextsIn(heading))
        {
            if (piece.Parent != heading && piece.Text.Length < block.Text.Length / 2 && DateText.Find(piece.Text, source.MonthFirst, out bool doubtful) is { } value)
            {
                yield return (new DateCandidate(value, "a dateline in the headline", false) { Place = DatePlace.Near, IsDoubtful = doubtful, Rank = 1 }, block);
            }
        }
    }

    /// <summary>The dates of a line; where it has none, those of its pieces, which elements without a blank between them may have glued to others.</summary>
    private static IEnumerable<(string Value, DateLabel.Kind Kind, bool IsDoubtful)> OfLine(PageSource source, PageBlock block, string line)
    {
        bool any = false;
        foreach ((string, DateLabel.Kind, bool) date in DateLabel.In(line, source.MonthFirst))
        {
            any = true;
            yield return date;
        }

        if (any || line.Length > LongestLine || block.Node.End - block.Node.Order > GluedNodes)
        {
            yield break;
        }

        foreach (HtmlNode node in source.Tree.TextsIn(block.Node))
        {
            if (DateText.Find(node.Text, source.MonthFirst, out bool doubtful) is { } value)
            {
                yield return (value, DateLabel.Kind.None, doubtful);
                yield break;
            }
        }
    }

    /// <summary>What stands before the first sign that parts a dateline from the text behind it; null where nothing short does.</summary>
    private static string? Opening(string text)
    {
        string beginning = text.Length > BareLine + 2 ? text[..(BareLine + 2)] : text;
        int end = Ends.Select(sign => beginning.IndexOf(sign, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return DayAlone().Match(beginning) is { Success: true } day ? day.Groups["day"].Value : end > 0 ? beginning[..end] : null;
    }

    /// <summary>A day as a sentence of its own before the text: <c>31. Oktober 2023. The …</c>.</summary>
    [GeneratedRegex(@"^\s*(?<day>[0-9]{1,2}(?:[./-][0-9]{1,2}[./-]|\.?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?)[0-9]{4}|\p{L}{3,12}\.?\s[0-9]{1,2},\s[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\.\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();
}
