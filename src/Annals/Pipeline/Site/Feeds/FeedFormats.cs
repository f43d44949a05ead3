using Annals.Model;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>How each <see cref="FeedFormat"/> is called in file names and as a media type.</summary>
public static class FeedFormats
{
    public static ValueList<FeedFormat> All { get; } = [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];

    /// <summary>The end of the file's name, without the full stop.</summary>
    public static string Extension(this FeedFormat format) => format switch
    {
        FeedFormat.Atom => "atom",
        FeedFormat.Rss => "rss",
        _ => "json",
    };

    /// <summary>Without a charset: every file is UTF-8.</summary>
    public static string MediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Rss => "application/rss+xml",
        _ => "application/feed+json",
    };
}
