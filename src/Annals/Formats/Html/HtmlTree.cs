using System.Text;
using AngleSharp.Dom;

namespace Annals.Formats.Html;

/// <summary>A page as a list of nodes in its own order: what draws nothing (comments, styles, scripts, templates, drawings) is left out.</summary>
/// <param name="Nodes">all nodes; an element stands before what it holds</param>
/// <param name="Scripts">the texts of scripts that hold data (<c>application/ld+json</c>)</param>
/// <param name="IsCut">the page has more nodes than the limit, and the rest was left out</param>
public sealed record HtmlTree(IReadOnlyList<HtmlNode> Nodes, IReadOnlyList<string> Scripts, bool IsCut)
{
    // A page of thousands of nodes is asked for a handful of them by name: found once, not by a walk each time.
    private readonly Lazy<ILookup<string, HtmlNode>> _byName = new(() => Nodes.Where(node => !node.IsText).ToLookup(node => node.Name, StringComparer.Ordinal));

    /// <summary>The element <c>html</c>.</summary>
    public HtmlNode Root => Nodes[0];

    /// <summary>The elements of this name, in the order of the page.</summary>
    public IEnumerable<HtmlNode> Elements(string name) => _byName.Value[name];

    /// <summary>Reads the tree of a document.</summary>
    /// <param name="mostNodes">nodes kept</param>
    public static HtmlTree Of(IDocument document, int mostNodes)
    {
        using NodeBuffer nodes = new();
        List<string> scripts = [];
        HtmlNode root = new("html", "", document.DocumentElement, null);
        nodes.Add(root);
        if (document.DocumentElement is { } top)
        {
            Fill(top, root, nodes, scripts, mostNodes);
        }

        root.End = nodes.Count;
        return new HtmlTree(nodes.ToList(), scripts, nodes.Count >= mostNodes);
    }

    /// <summary>By hand, not by recursion: how deep a page may be is bounded only roughly before it is parsed. By index: the parser looks for a next sibling from the first one on.</summary>
    private static void Fill(IElement top, HtmlNode root, NodeBuffer nodes, List<string> scripts, int mostNodes)
    {
        Stack<(INodeList Sources, int Next, HtmlNode Parent)> open = new();
        open.Push((top.ChildNodes, 0, root));
        while (open.TryPop(out (INodeList Sources, int Next, HtmlNode Parent) level))
        {
            (INodeList sources, int next, HtmlNode parent) = level;
            if (next >= sources.Length || nodes.Count >= mostNodes)
            {
                parent.End = nodes.Count;
                continue;
            }

            open.Push((sources, next + 1, parent));
            INode source = sources[next];
            if (Made(source, parent, scripts) is { } made)
            {
                made.Order = nodes.Count;
                nodes.Add(made);
                made.End = nodes.Count;
                parent.Add(made, sources.Length - next);
                if (!made.IsText && source.HasChildNodes)
                {
                    open.Push((source.ChildNodes, 0, made));
                }
            }
        }
    }

    /// <summary>The pieces of text in a node, in the order of the page.</summary>
    public IEnumerable<HtmlNode> TextsIn(HtmlNode node)
    {
        for (int order = node.Order; order < node.End; order++)
        {
            if (Nodes[order].IsText)
            {
                yield return Nodes[order];
            }
        }
    }

    /// <summary>For each node, by its order, whether it is or stands in an element of one of these names.</summary>
    public bool[] AreIn(params ReadOnlySpan<string> names)
    {
        bool[] are = new bool[Nodes.Count];
        for (int i = 0; i < are.Length; i++)
        {
            HtmlNode node = Nodes[i];
            are[i] = (!node.IsText && names.Contains(node.Name)) || (node.Parent is { } parent && are[parent.Order]);
        }

        return are;
    }

    /// <summary>The characters of all text in a node, as they stand.</summary>
    /// <param name="node">an element or a piece of text</param>
    /// <param name="most">once there are so many, the rest is left out: elements that hold one another would give the same text again and again</param>
    public static string TextOf(HtmlNode node, int most = int.MaxValue)
    {
        // Most elements that are asked hold one piece of text.
        if ((node.IsText ? node : node.Children is [{ IsText: true } child] ? child : null) is { } only)
        {
            return only.Text.Length <= most ? only.Text : only.Text[..most];
        }

        StringBuilder text = new();
        Gather(node, text, most);
        return text.ToString();
    }

    private static void Gather(HtmlNode node, StringBuilder text, int most)
    {
        Stack<HtmlNode> open = new([node]);
        while (text.Length < most && open.TryPop(out HtmlNode? next))
        {
            if (next.IsText)
            {
                text.Append(next.Text.AsSpan(0, Math.Min(next.Text.Length, most - text.Length)));
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
