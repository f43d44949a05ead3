using Annals.Model;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>Names of feeds and their items.</summary>
public static class FeedTag
{
    public static string OfEvent(EventId id) => $"{OwnTag.Authority}event/{id.Value}";

    /// <param name="url">site path of the editorial</param>
    public static string OfEditorial(string url) => OwnTag.Authority + Uri.EscapeDataString(url).Replace("%2F", "/", StringComparison.Ordinal);

    /// <param name="url">site path of the feed, without extension</param>
    public static string OfFeed(string url) => $"{OwnTag.Authority}feed/{Uri.EscapeDataString(url).Replace("%2F", "/", StringComparison.Ordinal)}";
}
