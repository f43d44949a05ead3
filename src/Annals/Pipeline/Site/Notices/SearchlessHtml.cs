using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Notices;

/// <summary>What stands in the place of the search where the site is nothing but files: what finds an event there all the same.</summary>
internal static class SearchlessHtml
{
    public static PageHead Head { get; } = new(SitePath.Search, Words.Search) { NoIndex = true, HasFormats = false, HasCanonical = false };

    public static void Write(HtmlWriter html)
    {
        html.Markup("<h1>"u8).Text(Words.Search).Markup("</h1>\n<p>"u8).Text(ListWords.NoSearchHere).Markup("</p>\n<ul>\n"u8);
        WriteLink(html, SitePath.AllYears, Words.Days);
        WriteLink(html, SitePath.Topics, Words.Topics);
        WriteLink(html, SitePath.Categories, Words.Categories);
        WriteLink(html, SitePath.Entities, Words.Entities);
        WriteLink(html, SitePath.Publishers, Words.Publishers);
        html.Markup("</ul>\n<p>"u8).Text(ListWords.SearchElsewhere).Markup("</p>\n"u8);
    }

    private static void WriteLink(HtmlWriter html, string path, string name) =>
        html.Markup("<li>"u8).PageLink(SitePath.Search, path, name).Markup("</li>\n"u8);
}
