using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Names that a page prints: behind “By”, in elements whose class speaks of an author, in lines marked as bylines, and beside the date.</summary>
internal static class PrintedBylines
{
    /// <summary>A name alone takes no more characters.</summary>
    private const int LongestName = 40;

    private static readonly string[] AuthorClasses = ["author-name", "author_name", "author__name", "authorname", "byline-name", "byline__name", "byline-author", "byline__author", "post-author", "entry-author", "article-author", "creator-name", "meta-author", "meta__author", "article__author", "field-author", "author-link", "author_link", "blog-author", "expert-name", "the-author"];

    /// <summary>Classes that are the word itself.</summary>
    private static readonly string[] AuthorWords = ["author", "autor", "auteur", "autore", "autora", "byline", "writer", "fn", "creator"];

    /// <summary>Lines behind which the next one is the name.</summary>
    private static readonly string[] Labels = ["by", "author", "authors", "author(s)", "written by", "article by", "text by", "words by", "posted by", "story by", "von", "autor", "autorin", "autor*in", "autor:in", "verfasst von", "geschrieben von", "ein artikel von", "text", "auteur", "par", "por", "autore", "di"];

    /// <summary>A line that begins with “By” near the beginning or the end of the text.</summary>
    public static IEnumerable<string> Opened(PageSource source)
    {
        int first = FirstBlock(source);
        int last = source.Layout.Blocks.FindLastIndex(block => block.Node.Order <= source.Last);
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => block.Index <= first + 1 ? first + 1 - block.Index : 1000 + Math.Abs(block.Index - last)))
        {
            bool near = block.Index <= first + 1 ? block.Index >= first - 25 : Math.Abs(block.Index - last) <= 4;
            if (near && block.Text.Length < 30 && (block.Marks & BylineReader.Elsewhere) == 0 && Labels.Contains(Model.Folding.Key(block.Text.Trim(' ', ':')), StringComparer.Ordinal)
                && block.Index + 1 < source.Layout.Blocks.Count && source.Layout.Blocks[block.Index + 1].Text is { Length: < 80 } next)
            {
                yield return next;
            }

            if (near && block.Text.Length < 150 && (block.Marks & BylineReader.Elsewhere) == 0 && PersonNames.BehindBy(block.Text) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>What the name of an element's class calls the name of an author, nearest to the beginning of the text first.</summary>
    public static IEnumerable<string> Classed(PageSource source)
    {
        foreach (HtmlNode node in source.Tree.Nodes.Where(node => !node.IsText && node.End - node.Order < 12 && node.Attribute("class") is { } names && IsAuthor(names)).OrderBy(node => Math.Abs(node.Order - source.First)))
        {
            if (!BylineReader.IsElsewhere(source.Layout, node) && CleanText.Of(HtmlTree.TextOf(node)) is { Length: >= 4 and < 60 } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>What names mark as a byline.</summary>
    public static IEnumerable<string> Printed(PageSource source)
    {
        int first = FirstBlock(source);
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => Math.Abs(block.Index - first)))
        {
            if ((block.Marks & (Marks.Byline | Marks.Bio)) != 0 && (block.Marks & BylineReader.Elsewhere) == 0 && block.Text.Length < 80)
            {
                yield return PersonNames.BehindDate(block.Text) ?? block.Text;
            }
        }
    }

    private static int FirstBlock(PageSource source)
    {
        int first = source.Layout.Blocks.FindIndex(block => block.Node.Order >= source.First);
        return first < 0 ? source.Layout.Blocks.Count : first;
    }

    private static bool IsAuthor(string names) =>
        AuthorClasses.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase)) || names.Split(' ').Any(name => AuthorWords.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>A name in a piece of a line with the date near the beginning of the text (<c>4.2.2022 | Ada Writer</c>).</summary>
    public static IEnumerable<string> Dated(PageSource source)
    {
        int first = FirstBlock(source);
        foreach (PageBlock block in source.Layout.Blocks.Where(block => block.Index <= first && block.Index >= first - 8 && block.Text.Length < 100 && (block.Marks & BylineReader.Elsewhere) == 0))
        {
            string[] pieces = block.Text.Split(['|', '•', '·', '—', '–'], StringSplitOptions.TrimEntries);
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
