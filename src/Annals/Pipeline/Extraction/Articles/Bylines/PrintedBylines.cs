using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Names that a page prints: behind “By”, in elements whose class speaks of an author, in lines marked as bylines, and beside the date.</summary>
internal static class PrintedBylines
{
    /// <summary>A longer class attribute says everything and nothing.</summary>
    private const int LongestNames = 600;

    /// <summary>A name alone takes no more characters.</summary>
    private const int LongestName = 40;

    /// <summary>What stands between a name and a date in a line.</summary>
    private static readonly string[] Between = ["|", "•", "·", "—", "–"];

    /// <summary>A line that begins with “By” near the beginning or the end of the text.</summary>
    public static IEnumerable<string> Opened(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        int last = source.Layout.Blocks.FindLastIndex(block => block.Node.Order <= source.Last);
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => block.Index <= first + 1 ? first + 1 - block.Index : 1000 + Math.Abs(block.Index - last)))
        {
            bool near = block.Index <= first + 1 ? block.Index >= first - 25 : Math.Abs(block.Index - last) <= 4;
            if (near && block.Text.Length < 30 && !headline.IsAmong(block, BylineReader.Elsewhere) && BylineWords.Lines.Contains(Model.Folding.Key(block.Text.Trim(' ', ':')))
                && block.Index + 1 < source.Layout.Blocks.Count && source.Layout.Blocks[block.Index + 1].Text is { Length: < 80 } next)
            {
                yield return next;
            }

            if (near && block.Text.Length < 150 && !headline.IsAmong(block, BylineReader.Elsewhere) && PersonNames.BehindBy(block.Text) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>What the name of an element's class calls the name of an author, nearest to the beginning of the text first.</summary>
    public static IEnumerable<string> Classed(PageSource source, HeadlinePlace headline)
    {
        foreach (HtmlNode node in source.Tree.Nodes.Where(node => !node.IsText && node.End - node.Order < 12 && node.Attribute("class") is { } names && IsAuthor(names)).OrderBy(node => Math.Abs(node.Order - source.First)))
        {
            if (!headline.IsAmong(node, BylineReader.Elsewhere) && CleanText.Of(HtmlTree.TextOf(Inner(node), ArticleLimits.FieldChars)) is { Length: >= 4 and < 60 } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>The one link in an element, whose text is the name without what is printed beside it.</summary>
    private static HtmlNode Inner(HtmlNode node)
    {
        HtmlNode[] links = [.. node.Nodes.Where(child => child.Name == "a").Take(2)];
        return links.Length == 1 && PersonNames.IsPlausible(CleanText.Of(HtmlTree.TextOf(links[0], ArticleLimits.FieldChars))) ? links[0] : node;
    }

    /// <summary>What names mark as a byline.</summary>
    public static IEnumerable<string> Printed(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => Math.Abs(block.Index - first)))
        {
            if ((block.Marks & (Marks.Byline | Marks.Bio)) != 0 && !headline.IsAmong(block, BylineReader.Elsewhere) && block.Text.Length < 80)
            {
                yield return PersonNames.BehindDate(block.Text) ?? block.Text;
            }
        }
    }

    /// <summary>The full name of a person whom a page's fields call by the first name, as a line of its own or the words about the author print it; null: it stands nowhere.</summary>
    public static string? Full(PageSource source, string first)
    {
        string begin = first + " ";
        foreach (PageBlock block in source.Layout.Blocks)
        {
            if (!block.Text.StartsWith(begin, StringComparison.Ordinal))
            {
                continue;
            }

            string[] words = block.Text.Split(' ', 4);
            string name = $"{words[0]} {words[1]}";
            if ((words.Length == 2 || (block.Marks & Marks.Bio) != 0) && words[1].Length > 2 && words[1].All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’') && PersonNames.IsPlausible(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a class name calls an element the name of an author (<c>post-author</c>, <c>card__author</c>, <c>documentAuthor</c>).</summary>
    private static bool IsAuthor(string names)
    {
        if (names.Length > LongestNames)
        {
            return false;
        }

        if (names.AsSpan().ContainsAny(BylineWords.Classes))
        {
            return true;
        }

        foreach (Range range in names.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> name = names.AsSpan(range);
            if (BylineWords.ClassWords.Contains(name) || name.EndsWith("-author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Author", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name in a piece of a line with the date near the beginning of the text (<c>4.2.2022 | Ada Writer</c>).</summary>
    public static IEnumerable<string> Dated(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        foreach (PageBlock block in source.Layout.Blocks.Where(block => block.Index <= first && block.Index >= first - 8 && block.Text.Length < 100 && !headline.IsAmong(block, BylineReader.Elsewhere)))
        {
            string[] pieces = block.Text.Split(Between, StringSplitOptions.TrimEntries);
            if (pieces.Length > 1 && Array.Exists(pieces, piece => DateText.Find(piece, false) is not null || piece.Any(char.IsDigit)))
            {
                foreach (string piece in pieces.Where(piece => piece.Length < LongestName && !piece.Any(char.IsDigit)))
                {
                    yield return piece;
                }
            }
        }
    }
}
