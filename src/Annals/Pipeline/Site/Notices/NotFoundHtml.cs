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
        html.Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'\">\n"u8);
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"u8);
        html.Markup("<meta name=\"robots\" content=\"noindex\">\n<script"u8).Attribute("src"u8, root + "script.js").Markup("></script>\n<link rel=\"stylesheet\""u8).Attribute("href"u8, root + "style.css").Markup(">\n<title>"u8);
        html.Text(ListWords.NotFound).Markup(" · "u8).Text(site.Title).Markup("</title>\n</head>\n<body>\n<header>\n<div class=\"masthead\">\n<p class=\"site\"><a"u8);
        html.Attribute("href"u8, root + "index.html").Markup(">"u8).Foreign(site.Title).Markup("</a></p>\n</div>\n</header>\n<main id=\"content\">\n<h1>"u8);
        html.Text(ListWords.NotFound).Markup("</h1>\n<p>"u8).Text(ListWords.NotFoundMeans).Markup("</p>\n<form class=\"search lost\" role=\"search\""u8);
        html.Attribute("action"u8, $"{root}{SitePath.Search}.html").Markup(">\n<label for=\"q\">"u8).Text(ListWords.SearchFor);
        html.Markup("</label>\n<input type=\"search\" id=\"q\" name=\"q\" dir=\"auto\" maxlength=\"400\">\n<button type=\"submit\">"u8).Text(Words.Search);
        html.Markup("</button>\n</form>\n<ul>\n"u8);
        WriteLink(html, root, SitePath.Front, Words.Front);
        WriteLink(html, root, SitePath.AllYears, Words.Days);
        WriteLink(html, root, SitePath.Topics, Words.Topics);
        WriteLink(html, root, SitePath.Categories, Words.Categories);
        WriteLink(html, root, SitePath.Entities, Words.Entities);
        WriteLink(html, root, SitePath.Publishers, Words.Publishers);
        html.Markup("</ul>\n</main>\n</body>\n</html>\n"u8);
    }

    private static void WriteLink(HtmlWriter html, string root, string path, string name) =>
        html.Markup("<li><a"u8).Attribute("href"u8, $"{root}{path}.html").Markup(">"u8).Text(name).Markup("</a></li>\n"u8);

    /// <summary>The path of the site's root, with a slash at both ends.</summary>
    public static string Root(string? publicAddress) =>
        Uri.TryCreate(publicAddress, UriKind.Absolute, out Uri? address) ? address.AbsolutePath.TrimEnd('/') + "/" : "/";
}
