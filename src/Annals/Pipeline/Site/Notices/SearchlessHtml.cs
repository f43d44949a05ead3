using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Notices;

/// <summary>
/// The search where the site is nothing but files: a script searches an index of plain files. Without it there is still what finds an event: its date,
/// topic, category, names and sources.
/// </summary>
internal static class SearchlessHtml
{
    private const string Script = "find";

    public static PageHead Head { get; } = new(SitePath.Search, Words.Search)
    {
        NoIndex = true,
        HasFormats = false,
        HasCanonical = false,
        LinkedData = html => html.Markup("<script"u8).Attribute("src"u8, SitePath.Relative(SitePath.Search, Script, "js")).Markup("></script>\n"u8),
    };

    public static void Write(HtmlWriter html)
    {
        html.Markup("<h1>"u8).Text(Words.Search).Markup("</h1>\n<form class=\"search\" role=\"search\" data-shelf=\"find\" action=\"search.html\" hidden>\n<label for=\"q\">"u8);
        html.Text(ListWords.SearchFor).Markup("</label>\n<input type=\"search\" id=\"q\" name=\"q\" dir=\"auto\" maxlength=\"400\">\n<button type=\"submit\">"u8);
        html.Text(Words.Search).Markup("</button>\n<p class=\"note\">"u8).Text(SearchWords.OfflineLanguage).Markup("</p>\n</form>\n<div id=\"found\"></div>\n"u8);
        html.Markup("<p>"u8).Text(ListWords.NoSearchHere).Markup("</p>\n<ul>\n"u8);
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
