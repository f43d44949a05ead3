using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>
/// Feeds in any of the three formats, as UTF-8. Links are absolute where the site has a public address. Without one Atom holds relative links, which
/// RFC 4287 allows; RSS and JSON Feed, which ask for absolute ones, leave them out and keep the items' names.
/// </summary>
public static class FeedPages
{
    public static void Write(PageBytes output, FeedFormat format, Feed feed, SiteSettings site)
    {
        Feed shown = feed.Items.Count <= Feed.MostItems ? feed : feed with { Items = feed.Items.Take(Feed.MostItems).ToValueList() };
        switch (format)
        {
            case FeedFormat.Atom:
                AtomFeed.Write(output, shown, site);
                break;
            case FeedFormat.Rss:
                RssFeed.Write(output, shown, site);
                break;
            default:
                JsonFeed.Write(output, shown, site);
                break;
        }
    }

    /// <summary>When the newest text in the feed changed; the start of 1970 for an empty one, as Atom wants some time.</summary>
    internal static DateTimeOffset Updated(Feed feed)
    {
        DateTimeOffset updated = DateTimeOffset.UnixEpoch;
        foreach (FeedItem item in feed.Items.Span)
        {
            updated = item.Updated > updated ? item.Updated : updated;
        }

        return updated;
    }

    /// <summary>Absolute link to a file; null without a public address.</summary>
    internal static string? Link(SiteSettings site, string url, string extension) =>
        site.PublicAddress is { } address ? SitePath.Absolute(address, url, extension) : null;

    internal static string Title(Feed feed, SiteSettings site) => feed.Title == site.Title ? site.Title : $"{feed.Title} · {site.Title}";

    internal static string Author(SiteSettings site) => site.Owner ?? site.Title;

    internal static string Rights(SiteSettings site) => $"{site.LicenceName} <{site.LicenceAddress}>";
}
