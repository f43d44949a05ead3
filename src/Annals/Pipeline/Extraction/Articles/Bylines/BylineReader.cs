using System.Text.Json;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The persons who wrote an article, one name each: the first place in a fixed order that names one.</summary>
internal static class BylineReader
{
    private const int MostPersons = 20;

    private const Marks Elsewhere = Marks.Related | Marks.Footer | Marks.Nav | Marks.Comment | Marks.Teaser | Marks.Ad | Marks.Caption | Marks.Credit | Marks.Figure;

    private static readonly string[] AuthorClasses = ["author-name", "author_name", "author__name", "authorname", "byline-name", "byline__name", "byline-author", "byline__author", "post-author", "entry-author", "article-author", "creator-name", "meta-author", "meta__author", "article__author"];

    private static readonly string[] MetaNames =
    [
        "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "DC.Creator", "dcterms.creator", "dc.creator.name", "citation_author", "byl", "byline", "creator",
        "cXenseParse:author", "article:author", "og:article:author", "rbauthors", "shareaholic:article_author_name", "vr:author", "twitter:data1",
    ];

    public static Model.ValueList<string> Read(PageSource source, string? publisher)
    {
        List<string> said = Linked(source);
        List<string> marked = [.. Marked(source)];
        List<string> meta = [.. Meta(source)];
        List<string> links = AuthorLinks.Of(source, IsElsewhere);
        List<string> persons = [];
        foreach (IEnumerable<string> place in (ReadOnlySpan<IEnumerable<string>>)[said, marked, meta])
        {
            persons = persons.Count > 0 ? persons : Named(place, publisher, false);
        }

        if (persons.Count > 0)
        {
            // The first place may name one of several: another that names all of these and more knows better.
            foreach (IEnumerable<string> place in (ReadOnlySpan<IEnumerable<string>>)[meta, links])
            {
                List<string> more = Named(place, publisher, false);
                persons = more.Count > persons.Count && persons.TrueForAll(name => more.Contains(name, StringComparer.OrdinalIgnoreCase)) ? more : persons;
            }

            return [.. persons.Take(MostPersons)];
        }

        // What is only printed is believed once: the next line may be another story's. Links share a line already.
        foreach ((IEnumerable<string> place, bool once) in (ReadOnlySpan<(IEnumerable<string>, bool)>)[(Opened(source), true), (links, false), (Classed(source), true), (Printed(source), true)])
        {
            persons = persons.Count > 0 ? persons : Named(place, publisher, once);
        }

        // Who has a site under the own name is its publisher and its author.
        foreach (IEnumerable<string> place in (ReadOnlySpan<IEnumerable<string>>)[said, marked, meta])
        {
            persons = persons.Count > 0 ? persons : Named(place, null, false);
        }

        return [.. persons.Take(MostPersons)];
    }

    /// <summary>The persons that a place names, each once; of the first entry alone that names one where that is wanted.</summary>
    private static List<string> Named(IEnumerable<string> place, string? publisher, bool once)
    {
        List<string> persons = [];
        foreach (string printed in place)
        {
            persons.AddRange(PersonNames.In(printed, publisher).Where(name => !persons.Contains(name, StringComparer.OrdinalIgnoreCase)));
            if (once && persons.Count > 0)
            {
                break;
            }
        }

        return persons;
    }

    private static List<string> Linked(PageSource source)
    {
        List<string> names = [];
        Add(source.Linked, source.Linked.OfArticle("author") ?? source.Linked.OfArticle("creator"), names);
        return names;
    }

    private static void Add(LinkedFacts linked, JsonElement? author, List<string> names)
    {
        if (author is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (JsonElement item in list.EnumerateArray().Take(MostPersons))
            {
                Add(linked, item, names);
            }
        }
        else if (author is { } one && LinkedFacts.TextOf(linked.Resolved(one)) is { } name)
        {
            names.Add(name);
        }
    }

    private static IEnumerable<string> Meta(PageSource source) =>
        MetaNames.Select(name => source.Meta.All(name)).FirstOrDefault(values => values.Count > 0 && values.Any(value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase))) ?? [];

    /// <summary>What microdata or a link's relation calls the author.</summary>
    private static IEnumerable<string> Marked(PageSource source)
    {
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            bool property = node.Attribute("itemprop") is { } name && name.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase);
            bool relation = node.Name == "a" && node.Attribute("rel") is { } rel && rel.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase);
            if ((property || relation) && !IsElsewhere(source.Layout, node))
            {
                HtmlNode inner = property ? Named(node) : node;
                yield return inner.Attribute("content") ?? HtmlTree.TextOf(inner);
            }
        }
    }

    private static HtmlNode Named(HtmlNode author)
    {
        Stack<HtmlNode> open = new(author.Nodes);
        while (open.TryPop(out HtmlNode? node))
        {
            if (node.Attribute("itemprop") is "name")
            {
                return node;
            }

            foreach (HtmlNode child in node.Nodes)
            {
                open.Push(child);
            }
        }

        return author;
    }

    /// <summary>A line that begins with “By” near the beginning or the end of the text.</summary>
    private static IEnumerable<string> Opened(PageSource source)
    {
        int first = FirstBlock(source);
        int last = source.Layout.Blocks.FindLastIndex(block => block.Node.Order <= source.Last);
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => block.Index <= first + 1 ? first + 1 - block.Index : 1000 + Math.Abs(block.Index - last)))
        {
            bool near = block.Index <= first + 1 ? block.Index >= first - 25 : Math.Abs(block.Index - last) <= 4;
            if (near && block.Text.Length < 150 && (block.Marks & Elsewhere) == 0 && PersonNames.BehindBy(block.Text) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>What the name of an element's class calls the name of an author, nearest to the beginning of the text first.</summary>
    private static IEnumerable<string> Classed(PageSource source)
    {
        foreach (HtmlNode node in source.Tree.Nodes.Where(node => !node.IsText && node.End - node.Order < 12 && node.Attribute("class") is { } names && AuthorClasses.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase))).OrderBy(node => Math.Abs(node.Order - source.First)))
        {
            if (!IsElsewhere(source.Layout, node) && CleanText.Of(HtmlTree.TextOf(node)) is { Length: >= 4 and < 60 } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>What names mark as a byline.</summary>
    private static IEnumerable<string> Printed(PageSource source)
    {
        int first = FirstBlock(source);
        foreach (PageBlock block in source.Layout.Blocks.OrderBy(block => Math.Abs(block.Index - first)))
        {
            if ((block.Marks & (Marks.Byline | Marks.Bio)) != 0 && (block.Marks & Elsewhere) == 0 && block.Text.Length < 80)
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
