using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Feeds;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;
using Microsoft.Net.Http.Headers;

namespace Annals.App.Server;

/// <summary>Answers requests with the bytes that the static site holds at the same address; only the search is another there, where nothing can search.</summary>
internal sealed class SiteEndpoint(EditionPool editions, ServerLimits limits, IReadOnlySet<string>? hosts)
{
    private const string SearchPage = "search";
    private const string SearchFeedPage = "search/feed";
    private const int SecondsToRetry = 5;

    private static readonly string[] PageEnds = [.. PageFormats.All.Select(format => format.Extension())];
    private static readonly string[] FeedEnds = [.. FeedFormats.All.Select(format => format.Extension())];

    public async Task AnswerAsync(HttpContext context, CancellationToken cancellation)
    {
        HttpRequest request = context.Request;
        HttpResponse response = context.Response;
        ServerHeaders.WriteSafety(response.Headers);
        if (hosts is not null && !hosts.Contains(request.Host.Host))
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (request.ContentLength > limits.MostBodyBytes)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            response.Headers.Connection = "close";
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        SiteAnswer answer = await FindAsync(request, cancellation);
        await SendAsync(request, response, answer, cancellation);
    }

    private async Task<SiteAnswer> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        string path = request.Path.Value is { Length: > 0 } whole ? whole[1..] : "";
        SiteRequest asked = SiteRequest.Of(path, extensions => AcceptHeader.Choose(request.Headers.Accept, extensions));
        if (asked.IsRedirect)
        {
            return SiteAnswer.Redirect(asked.Path);
        }

        try
        {
            return await editions.UseAsync(edition => Render(edition, request, path, asked), cancellation);
        }
        catch (StorageException)
        {
            return SiteAnswer.Unavailable;
        }
    }

    private static SiteAnswer Render(Edition edition, HttpRequest request, string path, SiteRequest asked)
    {
        string ChoosePage() => AcceptHeader.Choose(request.Headers.Accept, PageEnds);
        string query = request.Query["q"].ToString();
        (string page, string extension) = Split(path);
        bool isPage = extension.Length == 0 || PageEnds.Contains(extension);
        if (page == SearchPage && isPage)
        {
            int number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 1;
            SearchOrder order = request.Query["order"] == SearchLink.Relevance ? SearchOrder.Relevance : SearchOrder.Date;
            return SiteAnswer.Of(edition.RenderSearch(query, order, number, extension.Length > 0 ? extension : ChoosePage()), extension.Length == 0);
        }

        if (page == SearchFeedPage && FeedEnds.Contains(extension))
        {
            return SiteAnswer.Of(edition.RenderSearchFeed(query, extension), false);
        }

        if (SiteAddress.ParseFile(asked.Path, out _) is null)
        {
            return SiteAnswer.Of(edition.RenderMissing(path, extension.Length > 0 ? extension : ChoosePage()), extension.Length == 0);
        }

        SiteAnswer answer = SiteAnswer.Of(edition.Render(asked.Path), asked.IsChosen);
        return asked.IsChosen && answer.Target is { } target ? answer with { Target = Split(target).Page } : answer;
    }

    private static (string Page, string Extension) Split(string path)
    {
        foreach (string extension in PageEnds.Concat(FeedEnds))
        {
            if (path.EndsWith("." + extension, StringComparison.Ordinal))
            {
                return (path[..^(extension.Length + 1)], extension);
            }
        }

        return (path, "");
    }

    private static async Task SendAsync(HttpRequest request, HttpResponse response, SiteAnswer answer, CancellationToken cancellation)
    {
        response.StatusCode = answer.Status;
        if (answer.IsChosen)
        {
            response.Headers.Vary = "Accept";
        }

        if (answer.Target is { } target)
        {
            response.Headers.Location = ServerHeaders.Location(target) + request.QueryString.ToUriComponent();
        }

        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = SecondsToRetry.ToString(CultureInfo.InvariantCulture);
            return;
        }

        if (answer.MediaType is null)
        {
            return;
        }

        response.ContentType = ServerHeaders.ContentType(answer.MediaType);
        response.Headers.CacheControl = "no-cache";
        if (answer.Status == StatusCodes.Status200OK)
        {
            EntityTagHeaderValue tag = ServerHeaders.TagOf(answer.Bytes);
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
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(answer.Bytes, cancellation);
        }
    }
}
