namespace Annals.Pipeline.Site.Feeds;

/// <summary>The three formats of every feed.</summary>
public enum FeedFormat
{
    Atom,
    Rss,
    Json,
}
