using System.Globalization;
using Annals.Storage;

namespace Annals.App.Server;

/// <summary>Tells whoever watches the server whether it can read the chronicle.</summary>
internal sealed class HealthEndpoint(EditionPool editions)
{
    public const string Path = "/healthz";

    public async Task AnswerAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json";
        try
        {
            long version = await editions.UseAsync(edition => edition.Version, cancellation);
            await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"status\":\"ok\",\"version\":{version}}}\n"), cancellation);
        }
        catch (StorageException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await response.WriteAsync("{\"status\":\"unavailable\"}\n", cancellation);
        }
    }
}
