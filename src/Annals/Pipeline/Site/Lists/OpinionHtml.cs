using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The list of editorials as HTML.</summary>
internal static class OpinionHtml
{
    public static PageHead Head => new(SitePath.Opinion, ListWords.Editorials) { Feed = "opinion/feed" };

    public static void Write(HtmlWriter html, SiteSettings site, ValueList<EditorialRow> editorials)
    {
        html.Markup("<h1>"u8).Text(ListWords.Editorials).Markup("</h1>\n"u8);
        if (editorials.Count == 0)
        {
            html.Markup("<p class=\"nothing\">"u8).Text(ListWords.NoEditorials).Markup("</p>\n"u8);
            return;
        }

        new RowHtml(html, SitePath.Opinion, site).Write(editorials);
    }
}
