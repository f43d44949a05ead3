using System.Text;
using AngleSharp.Dom;

namespace Annals.Formats.Html;

/// <summary>A page as a list of nodes in its own order: what draws nothing (comments, styles, scripts, templates, drawings) is left out.</summary>
/// <param name="Nodes">all nodes; an element stands before what it holds</param>
/// <param name="Scripts">the texts of scripts that hold data (<c>application/ld+json</c>)</param>
/// <param name="IsCut">the page has more nodes than the limit, and the rest was left out</param>
public sealed record HtmlTree(IReadOnlyList<HtmlNode> Nodes, IReadOnlyList<string> Scripts, bool IsCut)
{
    /// <summary>The element <c>html</c>.</summary>
    public HtmlNode Root => Nodes[0];

    /// <summary>The elements of this name, in the order of the page.</summary>
    public IEnumerable<HtmlNode> Elements(string name) => Nodes.Where(node => node.Name == name);

    /// <summary>Reads the tree of a document.</summary>
    /// <param name="mostNodes">nodes kept</param>
    public static HtmlTree Of(IDocument document, int mostNodes)
    {
        List<HtmlNode> nodes = [];
        List<string> scripts = [];
        HtmlNode root = new("html", "", document.DocumentElement, null);
        nodes.Add(root);
        INode? source = document.DocumentElement?.FirstChild;
        HtmlNode parent = root;

        // By hand, not by recursion: how deep a page may be is bounded only roughly before it is parsed.
        while (source is not null)
        {
            HtmlNode? made = nodes.Count < mostNodes ? Made(source, parent, scripts) : null;
            if (made is not null)
            {
                made.Order = nodes.Count;
                nodes.Add(made);
                parent.Children.Add(made);
            }

            if (made is { IsText: false } && source.FirstChild is { } child)
            {
                parent = made;
                source = child;
                continue;
            }

            if (made is not null)
            {
                made.End = nodes.Count;
            }

            while (source is not null && source.NextSibling is null)
            {
                source = source.Parent == document.DocumentElement ? null : source.Parent;
                parent.End = nodes.Count;
                parent = parent.Parent ?? root;
            }

            source = source?.NextSibling;
        }

        root.End = nodes.Count;
        return new HtmlTree(nodes, scripts, nodes.Count >= mostNodes);
    }

    /// <summary>The characters of all text in a node, as they stand.</summary>
    public static string TextOf(HtmlNode node)
    {
        StringBuilder text = new();
        Gather(node, text);
        return text.ToString();
    }

    private static void Gather(HtmlNode node, StringBuilder text)
    {
        Stack<HtmlNode> open = new([node]);
        while (open.TryPop(out HtmlNode? next))
        {
            if (next.IsText)
            {
                text.Append(next.Text);
                continue;
            }

            // A block or a line break parts words.
            if (next.Name is "br" or "p" or "div" or "li" or "h1" or "h2" or "h3" or "td")
            {
                text.Append(' ');
            }

            for (int i = next.Children.Count - 1; i >= 0; i--)
            {
                open.Push(next.Children[i]);
            }
        }
    }

    private static HtmlNode? Made(INode source, HtmlNode parent, List<string> scripts)
    {
        if (source is IText text)
        {
            return text.Data.Length == 0 ? null : new HtmlNode("", text.Data, null, parent);
        }

        if (source is not IElement element)
        {
            return null;
        }

        switch (element.LocalName)
        {
            case "script":
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                {
                    scripts.Add(element.TextContent);
                }

                return null;
            case "style" or "template" or "svg" or "canvas" or "object" or "embed":
                return null;
            default:
                return new HtmlNode(element.LocalName, "", element, parent);
        }
    }
}
