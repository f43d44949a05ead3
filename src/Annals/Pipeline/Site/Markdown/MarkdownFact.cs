using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Markdown;

/// <summary>A detail of a line: the emphasised name and what stands after it, up to the next name.</summary>
/// <param name="Name">without a colon at its end; empty for what stands before the first name</param>
/// <param name="Emphasis">the name as it was read; null before the first name</param>
/// <param name="Text">the whole value</param>
/// <param name="TextOutsideLinks">the value without what is linked in it</param>
internal sealed record MarkdownFact(
    string Name, EmphasisInline? Emphasis, string Text, string TextOutsideLinks, IReadOnlyList<MarkdownLink> Links)
{
    /// <summary>The target of the first link; the text where nothing is linked.</summary>
    public string Target => Links.Count > 0 ? Links[0].Target : Text;
}
