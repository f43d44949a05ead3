namespace Annals.Pipeline.Site.Markdown;

/// <summary>A link as it was read.</summary>
/// <param name="IsUnnamed">its text is all emphasis: it only shows where the link leads</param>
internal sealed record MarkdownLink(string Text, string Target, bool IsUnnamed);
