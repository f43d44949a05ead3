using System.Text;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Markdown;

/// <summary>A paragraph or list item as it was read: what it begins with, and the details named in it.</summary>
/// <param name="Line">1-based, in the text that was read</param>
/// <param name="Lead">what stands before the first name</param>
internal sealed record MarkdownLine(int Line, MarkdownFact Lead, IReadOnlyList<MarkdownFact> Facts)
{
    private const char Separator = '·';

    /// <summary>The text of the whole line, names and all.</summary>
    public string Whole { get; private init; } = "";

    public static MarkdownLine Of(int line, ContainerInline? content)
    {
        List<MarkdownFact> facts = [];
        EmphasisInline? name = null;
        StringBuilder text = new();
        StringBuilder outside = new();
        List<MarkdownLink> links = [];
        for (Inline? inline = content?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is EmphasisInline { DelimiterCount: 1, DelimiterChar: '_' or '*' } next)
            {
                facts.Add(Close(name, text, outside, links, beforeName: true));
                name = next;
                text.Clear();
                outside.Clear();
                links = [];
                continue;
            }

            InlineText.Append(text, inline);
            if (InlineText.Link(inline) is { } link)
            {
                links.Add(link);
            }
            else
            {
                InlineText.Append(outside, inline);
            }
        }

        facts.Add(Close(name, text, outside, links, beforeName: false));
        return new(line, facts[0], facts[1..]) { Whole = content is null ? "" : InlineText.Of(content) };
    }

    /// <summary>The first detail of that name; null where there is none.</summary>
    public MarkdownFact? Fact(string name)
    {
        foreach (MarkdownFact fact in Facts)
        {
            if (fact.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return fact;
            }
        }

        return null;
    }

    public string? Text(string name) => Fact(name)?.Text;

    private static MarkdownFact Close(EmphasisInline? name, StringBuilder text, StringBuilder outside, List<MarkdownLink> links, bool beforeName)
    {
        string label = name is null ? "" : InlineText.Of(name);
        return new(
            label.EndsWith(':') ? label[..^1] : label, name, Value(text, beforeName), Value(outside, beforeName), links);
    }

    /// <summary>The dot before the next name belongs to neither.</summary>
    private static string Value(StringBuilder text, bool beforeName)
    {
        ReadOnlySpan<char> value = text.ToString().AsSpan().Trim();
        return (beforeName && value.EndsWith(Separator.ToString()) ? value[..^1].TrimEnd() : value).ToString();
    }
}
