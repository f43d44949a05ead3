using Annals.Pipeline.Site.Feeds;

namespace Annals.Pipeline.Site.Composition;

/// <summary>What files are called by their extensions.</summary>
internal static class MediaTypes
{
    /// <summary>The page format with an extension; HTML for any other.</summary>
    public static PageFormat FormatOf(string extension)
    {
        foreach (PageFormat format in PageFormats.All.Span)
        {
            if (format.Extension() == extension)
            {
                return format;
            }
        }

        return PageFormat.Html;
    }

    public static string Of(SiteAddress address, string extension) => address.Kind switch
    {
        SitePageKind.Feed or SitePageKind.SubjectFeed or SitePageKind.OpinionFeed => FeedFormatOf(extension).MediaType(),
        SitePageKind.Robots => "text/plain",
        SitePageKind.OfflineParts or SitePageKind.OfflineWords or SitePageKind.OfflineRows => OfAsset(".js"),
        SitePageKind.Asset or SitePageKind.Picture => OfAsset(address.Path),
        _ => FormatOf(extension).MediaType(),
    };

    public static FeedFormat FeedFormatOf(string extension)
    {
        foreach (FeedFormat format in FeedFormats.All.Span)
        {
            if (format.Extension() == extension)
            {
                return format;
            }
        }

        return FeedFormat.Atom;
    }

    private static string OfAsset(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "css" => "text/css",
        "js" => "text/javascript",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "json" => "application/schema+json",
        "xsd" => "application/xml",
        _ => "application/octet-stream",
    };
}
