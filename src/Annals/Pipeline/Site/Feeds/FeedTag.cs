using Annals.Model;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>
/// Names of feeds and their items as <c>tag:</c> addresses (RFC 4151). They must not depend on the site's address, which may change or not be there:
/// the authority is a name that nobody can own.
/// </summary>
public static class FeedTag
{
    private const string Authority = "tag:annals.invalid,2026:";

    public static string OfEvent(EventId id) => $"{Authority}event/{id.Value}";

    /// <param name="url">site path of the editorial</param>
    public static string OfEditorial(string url) => Authority + Uri.EscapeDataString(url).Replace("%2F", "/", StringComparison.Ordinal);

    /// <param name="url">site path of the feed, without extension</param>
    public static string OfFeed(string url) => $"{Authority}feed/{Uri.EscapeDataString(url).Replace("%2F", "/", StringComparison.Ordinal)}";
}
