using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>One page, fetched as it stands; asked only whether it changed where it is known.</summary>
public sealed class PageSource(PoliteClient client, TimeProvider time)
{
    /// <summary>How often a page must have been found at the same new address before the old one is asked no more.</summary>
    public const int LastingMoves = 3;

    /// <summary>Asks a followed page.</summary>
    /// <returns>the answer, and the page where it came whole</returns>
    public Task<(FetchAnswer Answer, FetchedCapture? Page)> FetchAsync(FollowedSource source, CancellationToken cancellation)
    {
        return FetchAsync(new FetchRequest(AddressOf(source), source.Tag, source.Modified), source.Address, cancellation);
    }

    /// <summary>Where a source is asked: at its new address, once it was found there often enough.</summary>
    public static string AddressOf(FollowedSource source) => source.MovedTimes >= LastingMoves && source.Moved is { } moved ? moved : source.Address;

    /// <summary>Fetches a page once.</summary>
    public Task<(FetchAnswer Answer, FetchedCapture? Page)> FetchAsync(string address, CancellationToken cancellation) =>
        FetchAsync(new FetchRequest(address), address, cancellation);

    /// <summary>Makes a request for a page.</summary>
    /// <param name="address">what the page is kept under</param>
    public async Task<(FetchAnswer Answer, FetchedCapture? Page)> FetchAsync(FetchRequest request, string address, CancellationToken cancellation)
    {
        FetchAnswer answer = await client.FetchAsync(request, cancellation);
        if (answer.Refusal is not null || answer.IsUnchanged)
        {
            return (answer, null);
        }

        Capture capture = new(address, answer.Body, address, answer.Header("Content-Type"), answer.LastModified);
        return (answer, new FetchedCapture(capture, time.GetUtcNow(), answer.Status ?? 0, SourceHeaders.Text(answer)));
    }
}
