using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Annals.App.Server;

/// <summary>Sends an answer that is whole in memory, with its tag; or that the reader has it already.</summary>
internal static class AnswerSender
{
    private const int SecondsToRetry = 5;

    public static async Task SendAsync(HttpRequest request, HttpResponse response, SiteAnswer answer, CancellationToken cancellation)
    {
        response.StatusCode = answer.Status;
        if (answer.IsChosen)
        {
            response.Headers.Vary = "Accept";
        }

        if (answer.Target is { } target)
        {
            response.Headers.Location = request.PathBase.ToUriComponent() + ServerHeaders.Location(target) + request.QueryString.ToUriComponent();
        }

        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = SecondsToRetry.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.MediaType is null)
        {
            return;
        }

        response.ContentType = ServerHeaders.ContentType(answer.MediaType);
        response.Headers.CacheControl = "no-cache";
        if (answer.Status == StatusCodes.Status200OK)
        {
            // Who takes packed bytes is sent others than who does not: the tag is then one of what they mean.
            EntityTagHeaderValue tag = new($"\"{answer.Digest}\"", isWeak: request.Headers.AcceptEncoding.Count > 0);
            response.Headers.ETag = tag.ToString();
            if (answer.Updated is { } updated)
            {
                response.Headers.LastModified = updated.ToString("R", CultureInfo.InvariantCulture);
            }

            if (ServerHeaders.Has(request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }
        }

        response.ContentLength = answer.Bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(answer.Bytes, cancellation);
        }
    }
}
