using AngleSharp.Dom;

namespace Annals.Formats.Html;

/// <summary>An element or a piece of text of a page, in a tree that is cheap to walk many times.</summary>
public sealed class HtmlNode
{
    // Taken once: the parser's own look-up costs several times as much, and every element is asked for a dozen names.
    private readonly (string Name, string Value)[] _attributes;

    private List<HtmlNode>? _children;

    internal HtmlNode(string name, string text, IElement? element, HtmlNode? parent)
    {
        Name = name;
        Text = text;
        _attributes = AttributesOf(element);
        Parent = parent;
    }

    /// <summary>The lower-case name of the element; empty for text.</summary>
    public string Name { get; }

    /// <summary>The characters of a piece of text, or of a script that is kept as text; else empty.</summary>
    public string Text { get; }

    public HtmlNode? Parent { get; }

    public IReadOnlyList<HtmlNode> Nodes => Children;

    /// <summary>As <see cref="Nodes"/>, which can be walked without an enumerator; nobody adds to it but <see cref="Add"/>.</summary>
    internal List<HtmlNode> Children => _children ??= [];

    /// <summary>Its place in the order of the page, from 0.</summary>
    public int Order { get; internal set; }

    /// <summary>The order of the first node behind it and all it holds.</summary>
    public int End { get; internal set; }

    public bool IsText => Name.Length == 0;

    /// <summary>Whether it has any attribute.</summary>
    internal bool HasAttributes => _attributes.Length > 0;

    /// <summary>The value of an attribute by its lower-case name; null where it has none.</summary>
    public string? Attribute(string name)
    {
        foreach ((string known, string value) in _attributes)
        {
            if (known == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="other"/> is this node or stands in it.</summary>
    public bool Holds(HtmlNode other) => other.Order >= Order && other.Order < End;

    /// <param name="room">children it will have, at most</param>
    internal void Add(HtmlNode child, int room) => (_children ??= new List<HtmlNode>(room)).Add(child);

    private static (string Name, string Value)[] AttributesOf(IElement? element)
    {
        if (element is null || element.Attributes.Length == 0)
        {
            return [];
        }

        INamedNodeMap all = element.Attributes;
        (string Name, string Value)[] attributes = new (string, string)[all.Length];
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = all[i]!;
            attributes[i] = (attribute.Name, attribute.Value);
        }

        return attributes;
    }

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
