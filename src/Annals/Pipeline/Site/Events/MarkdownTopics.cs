using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Events;

/// <summary>Reads the heading of topics and category: <c>[A](…) › [B](…) ([C](…), [D](…)) · [Category](…)</c>.</summary>
internal sealed class MarkdownTopics
{
    private const string CategoryFolder = "categories/";

    private readonly MarkdownPaths _paths;
    private readonly List<PageTopic> _topics = [];
    private readonly List<NamedAddress> _links = [];
    private string? _category;
    private bool _inLinks;
    private bool _afterDot;

    private MarkdownTopics(MarkdownPaths paths) => _paths = paths;

    public static (ValueList<PageTopic> Topics, string? Category) Read(ContainerInline? heading, MarkdownPaths paths)
    {
        MarkdownTopics reading = new(paths);
        for (Inline? inline = heading?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (InlineText.Link(inline) is { } link)
            {
                reading.Take(link, heading!.ParentBlock?.Line + 1 ?? 0);
            }
            else
            {
                reading.Take(InlineText.Of(inline));
            }
        }

        reading.CloseLinks();
        return (reading._topics.ToValueList(), reading._category);
    }

    private void Take(MarkdownLink link, int line)
    {
        string path = _paths.Of(link, line);
        if (_inLinks)
        {
            _links.Add(new(link.Text, path));
        }
        else if (_afterDot || path.StartsWith(CategoryFolder, StringComparison.Ordinal))
        {
            _category = link.Text;
        }
        else
        {
            CloseLinks();
            _topics.Add(new(link.Text, path, []));
        }
    }

    /// <summary>Between links stand only marks; words there were written by a person, who gave no address.</summary>
    private void Take(string text)
    {
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('(' or ')' or '›' or '·' or ','))
            {
                continue;
            }

            TakeWords(text[from..i].Trim());
            from = i + 1;
            _inLinks = i < text.Length ? text[i] == '(' || (_inLinks && text[i] == ',') : _inLinks;
            _afterDot |= i < text.Length && text[i] == '·';
        }
    }

    private void TakeWords(string words)
    {
        if (words.Length == 0 || _inLinks)
        {
            return;
        }

        if (_afterDot)
        {
            _category = words;
        }
        else
        {
            CloseLinks();
            _topics.Add(new(words, "topics/" + Slug.OfName(words, "topic-"), []));
        }
    }

    private void CloseLinks()
    {
        if (_links.Count > 0 && _topics.Count > 0)
        {
            _topics[^1] = _topics[^1] with { Links = _links.ToValueList() };
            _links.Clear();
        }
    }
}
