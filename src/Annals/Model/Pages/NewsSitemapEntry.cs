namespace Annals.Model.Pages;

/// <summary>An event in the sitemap of news.</summary>
/// <param name="Url">its site path without extension</param>
public sealed record NewsSitemapEntry(string Url, string Title, string Language, DateOnly Date);
