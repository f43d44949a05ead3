namespace Annals.App.Server.Api;

/// <summary>What lets programs in pages of other sites read the API: everything in it is public, and nothing depends on who asks.</summary>
internal static class ApiHeaders
{
    public const string Methods = "GET, HEAD, OPTIONS";

    private const string SecondsToRemember = "86400";

    public static void Write(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Retry-After";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Answers a browser that asks whether it may ask (https://fetch.spec.whatwg.org/#cors-preflight-fetch).</summary>
    public static void WritePreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = "Accept, If-None-Match, If-Modified-Since";
        response.Headers.AccessControlMaxAge = SecondsToRemember;
    }
}
