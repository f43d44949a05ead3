using Annals.Formats.Feeds;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>What asking a sitemap gave.</summary>
/// <param name="Answer">of the sitemap itself</param>
/// <param name="Pages">the pages that it names, and those that the sitemaps in it name</param>
/// <param name="Faults">sitemaps in it that could not be read, and what was left out</param>
public sealed record SitemapTurn(FetchAnswer Answer, IReadOnlyList<SitemapLine> Pages, IReadOnlyList<string> Faults);
