namespace Annals.Formats.Feeds;

/// <summary>An address in a sitemap: of a page, or of another sitemap.</summary>
/// <param name="Modified">when it changed last or was published, as it is written; null: it is not said</param>
public sealed record SitemapLine(string Address, string? Modified);
