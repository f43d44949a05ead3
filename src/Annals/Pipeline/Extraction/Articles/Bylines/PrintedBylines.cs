using System.Buffers;
using System.Text.RegularExpressions;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Names that a page prints: behind “By”, in elements whose class speaks of an author, in lines marked as bylines, and beside the date.</summary>
internal static partial class PrintedBylines
{
    /// <summary>A name alone takes no more characters.</summary>
    private const int LongestName = 40;

    /// <summary>Blocks before and behind the text among which a marked line is that of the article.</summary>
    private const int Around = 40;

    /// <summary>Links of a page that are looked at.</summary>
    private const int MostLinks = 2000;

    /// <summary>Paths of the sections of sites.</summary>
    private static readonly SearchValues<string> SectionPaths = SearchValues.Create(
        ["/category/", "/categories/", "/tag/", "/tags/", "/topic/", "/topics/", "/section/", "/sections/", "/kategorie/", "/kategorien/", "/rubrik/", "/rubriken/", "/thema/", "/themen/", "/rubrique/", "/categorie/", "/categoria/", "/categorias/", "/etiqueta/", "/seccion/", "/editoria/", "/sezione/", "/label/", "/kategoria/", "/kategori/", "?cat="],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between a name and a date in a line.</summary>
    private static readonly string[] Between = ["|", "•", "·", "—", "–"];

    /// <summary>A line that begins with “By” at the headline, or near the beginning or the end of the text.</summary>
    public static IEnumerable<string> Opened(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        int last = Last(source);

        // Few blocks are near, and only these are put in order.
        foreach (PageBlock block in source.Layout.Blocks.Where(IsNear).OrderBy(block => block.Index <= first + 1 ? first + 1 - block.Index : headline.IsBeside(block.Node) ? block.Index - first : 1000 + Math.Abs(block.Index - last)))
        {
            if (!OtherParts.Hold(source, headline, block.Node, Marks.Credit))
            {
                foreach (string name in Behind(source, block))
                {
                    yield return name;
                }
            }
        }

        bool IsNear(PageBlock block) => block.Index <= first + 1 ? block.Index >= first - 25 : Math.Abs(block.Index - last) <= 4 || headline.IsBeside(block.Node);
    }

    /// <summary>The one line within the text that begins with “By” and is followed by a person's name: what is taken for the text may hold more than it.</summary>
    public static IEnumerable<string> Within(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        int last = Last(source);
        string[] names =
        [
            .. source.Layout.Blocks.Where(block => block.Index > first && block.Index < last && !OtherParts.Hold(source, headline, block.Node, Marks.Credit))
                .SelectMany(block => Behind(source, block)).Where(name => PersonNames.IsPerson(Divided().Split(name)[0])).Distinct(StringComparer.Ordinal).Take(2),
        ];
        return names.Length == 1 ? names : [];
    }

    /// <summary>What stands behind “By” in a line, and in the next where a line says no more.</summary>
    private static IEnumerable<string> Behind(PageSource source, PageBlock block)
    {
        if (block.Text.Length < 30 && BylineWords.Lines.Contains(Model.Folding.Key(block.Text.Trim(' ', ':')))
            && block.Index + 1 < source.Layout.Blocks.Count && source.Layout.Blocks[block.Index + 1].Text is { Length: < 80 } next)
        {
            yield return next;
        }

        if (block.Text.Length < 150 && PersonNames.BehindBy(block.Text) is { } name)
        {
            yield return NameParts.Of(source.Tree, block.Node) ?? name;
        }
    }

    private static int Last(PageSource source) => source.Layout.Blocks.FindLastIndex(block => block.Node.Order <= source.Last);

    /// <summary>What the name of an element's class calls the name of an author, nearest to the beginning of the text first.</summary>
    /// <param name="strict">also where a word of the class speaks of authors: what is found must look like a name</param>
    public static IEnumerable<string> Classed(PageSource source, HeadlinePlace headline, bool strict)
    {
        foreach (HtmlNode node in source.Tree.Nodes.Where(node => !node.IsText && node.HasAttributes && node.End - node.Order < 12 && (AuthorMarks.Names(node) || (strict && AuthorMarks.Hints(node)))).OrderBy(node => Math.Abs(node.Order - source.First)))
        {
            if (!OtherParts.Hold(source, headline, node) && (NameParts.Of(source.Tree, node) ?? CleanText.Of(HtmlTree.TextOf(Inner(node), ArticleLimits.FieldChars))) is { Length: >= 4 and < 60 } name
                && !OtherHands.Open(name) && !OtherHands.Precede(source.Tree, node))
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

    /// <summary>Whether a line names somebody with a common given name.</summary>
    public static bool IsNamed(string line) => PersonNames.In(line, null).FirstOrDefault() is { } name && PersonNames.IsPerson(name);

    /// <summary>What names mark as a byline.</summary>
    public static IEnumerable<string> Printed(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        int last = Last(source);
        foreach (PageBlock block in source.Layout.Blocks.Where(block => block.Index >= first - Around && block.Index <= last + Around).OrderBy(block => Math.Abs(block.Index - first)))
        {
            if ((block.Marks & (Marks.Byline | Marks.Bio)) != 0 && !OtherParts.Hold(source, headline, block.Node) && block.Text.Length < 80 && !OtherHands.Open(block.Text) && !OtherHands.Precede(source.Tree, block.Node))
            {
                yield return PersonNames.BehindDate(block.Text) ?? NameParts.Of(source.Tree, block.Node) ?? block.Text;
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

    /// <summary>A name in a piece of a line with the date near the beginning of the text (<c>4.2.2022 | Ada Writer</c>).</summary>
    public static IEnumerable<string> Dated(PageSource source, HeadlinePlace headline)
    {
        foreach (PageBlock block in AtHead(source, headline).Where(block => block.Text.Length < 100))
        {
            string[] pieces = block.Text.Split(Between, StringSplitOptions.TrimEntries);
            if (pieces.Length > 1 && Array.Exists(pieces, piece => DateText.Find(piece, false) is not null || piece.Any(char.IsDigit)))
            {
                foreach (string piece in pieces.Where(piece => piece.Length < LongestName && !piece.Any(char.IsDigit)))
                {
                    yield return piece;
                }
            }

            // A comma or a hyphen parts other things as well: what stands beside it must be called as persons are.
            if (DateText.Find(block.Text, false) is not null)
            {
                foreach (string piece in block.Text.Split([",", " - ", "/", "|"], StringSplitOptions.TrimEntries).Select(WithoutMail).Where(PersonNames.IsPerson))
                {
                    yield return piece;
                }
            }
        }
    }

    /// <summary>A line that is no more than the name of a person: at the headline, or the last of the text.</summary>
    public static IEnumerable<string> Alone(PageSource source, HeadlinePlace headline)
    {
        foreach (PageBlock block in AtHead(source, headline).Where(block => block.Text.Length < LongestName && headline.IsBeside(block.Node) && (block.Marks & (Marks.Caption | Marks.Credit | Marks.Figure)) == 0))
        {
            if (block.Node != headline.Headline && PersonNames.IsPerson(block.Text))
            {
                yield return block.Text;
            }
        }

        int last = Last(source);
        foreach (PageBlock block in source.Layout.Blocks.Skip(Math.Max(0, last - 1)).Take(3).Where(block => block.Text.Length < LongestName && !OtherParts.Hold(source, headline, block.Node)))
        {
            string name = block.Text.Trim('(', ')', '-', '–', '—', ' ', '.', '…', '/');
            if (PersonNames.IsPerson(name))
            {
                yield return name;
            }
        }
    }

    /// <summary>The blocks before the text and at the headline.</summary>
    private static IEnumerable<PageBlock> AtHead(PageSource source, HeadlinePlace headline)
    {
        int first = source.FirstBlock;
        return source.Layout.Blocks.Where(block => ((block.Index <= first && block.Index >= first - 8) || headline.IsBeside(block.Node)) && !OtherParts.Hold(source, headline, block.Node));
    }

    private static string WithoutMail(string text) => string.Join(' ', text.Split(' ').Where(word => !word.Contains('@', StringComparison.Ordinal)));

    /// <summary>The texts of links to the sections of a site, which stand where bylines do and look like names.</summary>
    public static HashSet<string> Sections(PageSource source)
    {
        HashSet<string> sections = new(StringComparer.OrdinalIgnoreCase);
        foreach (HtmlNode node in source.Tree.Elements("a").Take(MostLinks))
        {
            bool tag = node.Attribute("rel") is { } rel && rel.Split(' ').Any(word => word is "tag" or "category");
            if (tag || (node.Attribute("href") is { } target && target.AsSpan().ContainsAny(SectionPaths)))
            {
                sections.Add(CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars)));
            }
        }

        return sections;
    }

    [GeneratedRegex(@",| and | und | et | y | e | & ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Divided();
}
