using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.App.Following;

/// <summary>What looking at an address for feeds gave.</summary>
/// <param name="IsFeed">it is one itself</param>
/// <param name="Feeds">those that the page there names, with their titles</param>
/// <param name="Refusal">why it could not be looked at; null: it was</param>
internal sealed record FeedSearch(bool IsFeed, IReadOnlyList<(string Address, string? Title)> Feeds, FetchRefusal? Refusal)
{
    public static async Task<FeedSearch> LookAsync(Outbound outbound, string address, CancellationToken cancellation)
    {
        (FetchAnswer answer, FetchedCapture? page) = await new PageSource(outbound.Client, TimeProvider.System).FetchAsync(address, cancellation);
        return page is null ? new FeedSearch(false, [], answer.Refusal)
            : new Extractor().Read(page.Capture).Any(reading => reading is FeedReading) ? new FeedSearch(true, [], null)
            : new FeedSearch(false, FeedLinks.Of(page.Capture), null);
    }
}
