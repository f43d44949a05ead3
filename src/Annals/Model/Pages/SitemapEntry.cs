namespace Annals.Model.Pages;

/// <summary>A page in a sitemap.</summary>
/// <param name="Url">its site path without extension</param>
/// <param name="Updated">when its text last changed; null: unknown</param>
public sealed record SitemapEntry(string Url, DateTimeOffset? Updated);
