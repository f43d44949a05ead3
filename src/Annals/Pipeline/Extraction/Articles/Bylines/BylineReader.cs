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

    private static readonly string[] MetaNames =
    [
        "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "DC.Creator", "dcterms.creator", "dc.creator.name", "citation_author", "byl", "byline", "creator",
        "cXenseParse:author", "article:author", "og:article:author", "rbauthors", "shareaholic:article_author_name", "vr:author", "twitter:data1",
    ];

    public static Model.ValueList<string> Read(PageSource source, string? publisher)
    {
        foreach (IEnumerable<string> place in (IEnumerable<string>[])[Linked(source), Marked(source), Meta(source), Printed(source)])
        {
            List<string> persons = [];
            foreach (string printed in place)
            {
                persons.AddRange(PersonNames.In(printed, publisher).Where(name => !persons.Contains(name, StringComparer.OrdinalIgnoreCase)));
            }

            if (persons.Count > 0)
            {
                return [.. persons.Take(MostPersons)];
            }
        }

        return [];
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

    /// <summary>Lines that names mark as bylines, nearest to the beginning of the text first.</summary>
    private static IEnumerable<string> Printed(PageSource source)
    {
        IEnumerable<PageBlock> before = source.Layout.Blocks.Where(block => block.Node.Order <= source.First).Reverse().Take(25);
        foreach (PageBlock block in before)
        {
            if (block.Text.Length < 150 && (block.Marks & Elsewhere) == 0 && PersonNames.BehindBy(block.Text) is { } name)
            {
                yield return name;
                yield break;
            }
        }

        foreach (PageBlock block in source.Layout.Blocks)
        {
            if ((block.Marks & Marks.Byline) != 0 && (block.Marks & Elsewhere) == 0 && block.Text.Length < 100)
            {
                yield return block.Text;
                yield break;
            }
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
