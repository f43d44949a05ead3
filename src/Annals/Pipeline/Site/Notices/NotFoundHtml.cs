using Annals.Model;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Notices;

/// <summary>What is sent for an address where there is no page. As that may be any address, the links begin at the root of the site.</summary>
internal static class NotFoundHtml
{
    public static void Write(HtmlWriter html, SiteSettings site)
    {
        string root = Root(site.PublicAddress);
        html.Markup("<!DOCTYPE html>\n<html"u8).Attribute("lang"u8, site.Language).Markup(">\n<head>\n<meta charset=\"utf-8\">\n"u8);
        html.Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; base-uri 'none'\">\n"u8);
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"u8);
        html.Markup("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"stylesheet\""u8).Attribute("href"u8, root + "style.css").Markup(">\n<title>"u8);
        html.Text(ListWords.NotFound).Markup(" · "u8).Text(site.Title).Markup("</title>\n</head>\n<body>\n<header>\n<p class=\"site\"><a"u8);
        html.Attribute("href"u8, root + "index.html").Markup(">"u8).Foreign(site.Title).Markup("</a></p>\n</header>\n<main id=\"content\">\n<h1>"u8);
        html.Text(ListWords.NotFound).Markup("</h1>\n<p>"u8).Text(ListWords.NotFoundMeans).Markup("</p>\n<ul>\n"u8);
        WriteLink(html, root, SitePath.Front, Words.Front);
        WriteLink(html, root, SitePath.AllYears, Words.Days);
        WriteLink(html, root, SitePath.Topics, Words.Topics);
        WriteLink(html, root, SitePath.Entities, Words.Entities);
        html.Markup("</ul>\n</main>\n</body>\n</html>\n"u8);
    }

    private static void WriteLink(HtmlWriter html, string root, string path, string name) =>
        html.Markup("<li><a"u8).Attribute("href"u8, $"{root}{path}.html").Markup(">"u8).Text(name).Markup("</a></li>\n"u8);

    /// <summary>The path of the site's root, with a slash at both ends.</summary>
    public static string Root(string? publicAddress) =>
        Uri.TryCreate(publicAddress, UriKind.Absolute, out Uri? address) ? address.AbsolutePath.TrimEnd('/') + "/" : "/";
}
