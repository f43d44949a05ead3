using System.Globalization;
using Annals.App.Server.Api;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Feeds;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;

namespace Annals.App.Server;

/// <summary>Answers requests with the bytes that the static site holds at the same address; only the search is another there, where the browser has to search.</summary>
internal sealed class SiteEndpoint(EditionPool editions, ServerLimits limits, IReadOnlySet<string>? hosts, string pathBase)
{
    private const string SearchPage = "search";
    private const string SearchFeedPage = "search/feed";

    private static readonly string[] PageEnds = [.. PageFormats.All.Select(format => format.Extension())];
    private static readonly string[] FeedEnds = [.. FeedFormats.All.Select(format => format.Extension())];

    /// <summary>Of pages kept in a generation: some ten thousand.</summary>
    private const long MostCachedBytes = 32 << 20;

    /// <summary>A larger page is composed each time.</summary>
    private const int MostBytesOfCached = 1 << 18;

    private readonly AnswerCache _answers = new(MostCachedBytes);
    private readonly ApiEndpoint _api = new(editions, pathBase);

    /// <summary>Whether a request names this site; one that does not, as a page elsewhere can make a browser send it, is refused.</summary>
    public bool IsMeant(HttpContext context)
    {
        ServerHeaders.WriteSafety(context.Response.Headers);
        if (hosts is null || hosts.Contains(context.Request.Host.Host))
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }

    public async Task AnswerAsync(HttpContext context, CancellationToken cancellation)
    {
        HttpRequest request = context.Request;
        HttpResponse response = context.Response;
        if (request.ContentLength > limits.MostBodyBytes)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            response.Headers.Connection = "close";
            return;
        }

        if (ApiEndpoint.IsAsked(request.Path))
        {
            await _api.AnswerAsync(request, response, cancellation);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        SiteAnswer answer = await FindAsync(request, cancellation);
        await AnswerSender.SendAsync(request, response, answer, cancellation);
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

    private SiteAnswer Render(Edition edition, HttpRequest request, string path, SiteRequest asked)
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

        SiteAnswer answer = Page(edition, asked.Path);
        return !asked.IsChosen ? answer : answer with { IsChosen = true, Target = answer.Target is { } target ? Split(target).Page : null };
    }

    private SiteAnswer Page(Edition edition, string path)
    {
        if (_answers.Find(edition.Version, path) is { } known)
        {
            return known;
        }

        SiteAnswer answer = SiteAnswer.Of(edition.Render(path), false);
        if (answer.Status == StatusCodes.Status200OK && answer.Bytes.Length <= MostBytesOfCached)
        {
            _answers.Keep(edition.Version, path, answer);
        }

        return answer;
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
}
