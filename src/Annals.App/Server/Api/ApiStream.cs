using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>
/// Sends a whole list. It is read piece by piece, each from the chronicle as it then is, so that a slow reader holds nothing that others wait for; places
/// in lists do not move, so nothing is sent twice, and nothing that stays is left out.
/// </summary>
internal sealed class ApiStream(EditionPool editions)
{
    private const int ItemsAtOnce = 200;

    /// <returns>what is to be sent instead; null: all was sent</returns>
    public async Task<SiteAnswer?> SendAsync(IApiList list, ApiValues asked, ApiFormat format, HttpRequest request, HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = format == ApiFormat.Csv ? ApiTerms.CsvType + "; charset=utf-8; header=present" : ApiTerms.JsonlType;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept";
        PageBytes buffer = new(1 << 16);
        if (format == ApiFormat.Csv)
        {
            ItemWriter.WriteLine(buffer, list.Columns);
        }

        long left = asked.Number(ApiTerms.Limit, long.MaxValue);
        ApiCursor? behind = asked.Cursor;
        do
        {
            int most = (int)Math.Min(left, ItemsAtOnce);
            ApiCursor? from = behind;
            ApiBatch batch = await WriteAsync(list, asked, from, most, format, buffer, response, cancellation);
            if (batch.IsGivenUp && !response.HasStarted)
            {
                return ApiProblem.TooMuch;
            }

            if (batch.IsGivenUp)
            {
                // What was sent must not look whole.
                response.HttpContext.Abort();
                return null;
            }

            left -= batch.Written;
            behind = batch.Next;
            if (HttpMethods.IsHead(request.Method))
            {
                return null;
            }

            await response.Body.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.Clear();
        }
        while (behind is not null && left > 0);
        return null;
    }

    private async Task<ApiBatch> WriteAsync(
        IApiList list, ApiValues asked, ApiCursor? from, int most, ApiFormat format, PageBytes buffer, HttpResponse response, CancellationToken cancellation)
    {
        try
        {
            return await editions.UseAsync((chronicle, edition) => list.Write(chronicle, edition, asked, from, most, format, buffer), cancellation);
        }
        catch (StorageException) when (response.HasStarted)
        {
            // What was sent must not look whole.
            response.HttpContext.Abort();
            throw;
        }
    }
}
