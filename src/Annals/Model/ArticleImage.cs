namespace Annals.Model;

/// <summary>The picture an article is shown with.</summary>
/// <param name="Url">its address; null where only its words are known</param>
/// <param name="Credit">who made or lent it, as the page prints it</param>
/// <param name="Caption">what the page says it shows</param>
public sealed record ArticleImage(string? Url, string? Credit, string? Caption = null);
