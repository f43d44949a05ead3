using AngleSharp.Dom;

namespace Annals.Formats.Html;

/// <summary>An element or a piece of text of a page, in a tree that is cheap to walk many times.</summary>
public sealed class HtmlNode
{
    private readonly IElement? _element;

    internal HtmlNode(string name, string text, IElement? element, HtmlNode? parent)
    {
        Name = name;
        Text = text;
        _element = element;
        Parent = parent;
        Children = name.Length == 0 ? [] : new List<HtmlNode>(4);
    }

    /// <summary>The lower-case name of the element; empty for text.</summary>
    public string Name { get; }

    /// <summary>The characters of a piece of text, or of a script that is kept as text; else empty.</summary>
    public string Text { get; }

    public HtmlNode? Parent { get; }

    public IReadOnlyList<HtmlNode> Nodes => Children;

    /// <summary>Its place in the order of the page, from 0.</summary>
    public int Order { get; internal set; }

    /// <summary>The order of the first node behind it and all it holds.</summary>
    public int End { get; internal set; }

    public bool IsText => Name.Length == 0;

    internal List<HtmlNode> Children { get; }

    /// <summary>The value of an attribute; null where it has none.</summary>
    public string? Attribute(string name) => _element?.GetAttribute(name);

    /// <summary>Whether <paramref name="other"/> is this node or stands in it.</summary>
    public bool Holds(HtmlNode other) => other.Order >= Order && other.Order < End;

    /// <summary>The nearest element around it, or itself, of one of these names.</summary>
    public HtmlNode? Nearest(params ReadOnlySpan<string> names)
    {
        for (HtmlNode? node = this; node is not null; node = node.Parent)
        {
            if (names.Contains(node.Name))
            {
                return node;
            }
        }

        return null;
    }
}
