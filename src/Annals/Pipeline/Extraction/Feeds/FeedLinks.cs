using AngleSharp.Dom;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>Finds the feeds that a page names as its own (<c>rel="alternate"</c> with the type of a feed).</summary>
public static class FeedLinks
{
    /// <summary>Feeds that are looked at.</summary>
    private const int Most = 100;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

    /// <summary>Address and title of each, in the order of the page.</summary>
    public static IReadOnlyList<(string Address, string? Title)> Of(Capture page)
    {
        using HtmlPage html = HtmlPage.ParseQuickly(PageText.Of(page).Text, ArticleLimits.Depth, ArticleLimits.Tags, ArticleLimits.Repeats);
        string? written = html.Root.QuerySelector("base[href]")?.GetAttribute("href");
        if (!WebUri.TryCreate(page.Address, out Uri? root))
        {
            return [];
        }

        Uri start = written is not null && WebUri.TryCreate(root, written, out Uri? given) ? given : root;
        List<(string, string?)> found = [];
        foreach (IElement link in html.Root.QuerySelectorAll("link[href], a[href]").Where(IsFeed).Take(Most))
        {
            if (WebUri.TryCreate(start, link.GetAttribute("href")!.Trim(), out Uri? address) && address.Scheme is "http" or "https" && !found.Exists(known => known.Item1 == address.AbsoluteUri))
            {
                found.Add((address.AbsoluteUri, CleanText.Of(link.GetAttribute("title") ?? "") is { Length: > 0 } title ? title : null));
            }
        }

        return found;
    }

    private static bool IsFeed(IElement link) =>
        (link.GetAttribute("rel") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(rel => rel.Equals("alternate", StringComparison.OrdinalIgnoreCase) || rel.Equals("feed", StringComparison.OrdinalIgnoreCase))
        && Types.Contains((link.GetAttribute("type") ?? "").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
}
