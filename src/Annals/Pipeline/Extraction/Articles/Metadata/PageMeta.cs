using Annals.Formats.Html;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the head of a page says: its <c>meta</c> elements, links and title.</summary>
internal sealed class PageMeta
{
    /// <summary>Values kept of one name.</summary>
    private const int MostValues = 20;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The element <c>title</c>.</summary>
    public string? Title { get; private set; }

    /// <summary>The language the page declares for itself.</summary>
    public string? Language { get; private init; }

    public static PageMeta Of(HtmlTree tree)
    {
        PageMeta meta = new() { Language = tree.Root.Attribute("lang") ?? tree.Root.Attribute("xml:lang") };
        foreach (HtmlNode node in tree.Elements("meta"))
        {
            meta.Add(node);
        }

        foreach (HtmlNode node in tree.Elements("link"))
        {
            if (node.Attribute("rel") is { } relation && node.Attribute("href") is { } target)
            {
                meta._links.TryAdd(relation, target.Trim());
            }
        }

        meta.Title = tree.Elements("title").FirstOrDefault(node => node.Nearest("body") is null) is { } title ? CleanText.Of(HtmlTree.TextOf(title)) : null;
        return meta;
    }

    /// <summary>The first value of the first of these names that has one, cleaned; null where none has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out List<string>? values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>The names that have a value, in the order of the page.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>The target of the first <c>link</c> with this relation.</summary>
    public string? Link(string relation) => _links.GetValueOrDefault(relation);

    private void Add(HtmlNode node)
    {
        if (node.Attribute("content") is not { } content || CleanText.Of(content) is not { Length: > 0 } value)
        {
            return;
        }

        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (node.Attribute(attribute)?.Trim() is { Length: > 0 } name && (attribute != "itemprop" || !Microdata.IsOfOther(node)))
            {
                List<string> values = _values.TryGetValue(name, out List<string>? known) ? known : _values[name] = [];
                if (values.Count < MostValues)
                {
                    values.Add(value);
                }
            }
        }
    }
}
