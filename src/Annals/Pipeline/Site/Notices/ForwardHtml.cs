using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Notices;

/// <summary>A page that leads to another, for browsers and for readers without them.</summary>
internal static class ForwardHtml
{
    public static void Write(HtmlWriter html, ForwardPage page, SiteSettings site)
    {
        string link = SitePath.Relative(page.Url, page.Target, "html");
        html.Markup("<!DOCTYPE html>\n<html"u8).Attribute("lang"u8, site.Language).Markup(">\n<head>\n<meta charset=\"utf-8\">\n"u8);
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"refresh\""u8);
        html.Attribute("content"u8, "0; url=" + link).Markup(">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\""u8);
        html.Attribute("href"u8, site.PublicAddress is { } address ? SitePath.Absolute(address, page.Target, "html") : link).Markup(">\n<title>"u8);
        html.Text(ListWords.Moved).Markup(": "u8).Text(page.Title).Markup("</title>\n</head>\n<body>\n<p>"u8).Text(ListWords.MovedMeans).Markup(" "u8);
        html.PageLink(page.Url, page.Target, page.Title).Markup("</p>\n</body>\n</html>\n"u8);
    }
}
