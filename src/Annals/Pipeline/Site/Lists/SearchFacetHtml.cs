using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What a search may be narrowed to, as links with the number of events behind each.</summary>
internal static class SearchFacetHtml
{
    private static readonly SubjectKind?[] Kinds = [null, SubjectKind.Category, SubjectKind.Topic, SubjectKind.Entity, SubjectKind.Publisher];

    public static void Write(HtmlWriter html, SearchPage page)
    {
        if (page.Facets.Count == 0)
        {
            return;
        }

        html.Markup("<aside class=\"facets\""u8).Attribute("aria-label"u8, ListWords.Narrow).Markup(">\n<h2>"u8).Text(ListWords.Narrow).Markup("</h2>\n"u8);
        if (page.Counted < page.Found)
        {
            html.Markup("<p class=\"note\">"u8).Text(ListWords.CountedInNewest).Markup("</p>\n"u8);
        }

        foreach (SubjectKind? kind in Kinds)
        {
            Write(html, page, kind);
        }

        html.Markup("</aside>\n"u8);
    }

    private static void Write(HtmlWriter html, SearchPage page, SubjectKind? kind)
    {
        SearchFacet[] facets = [.. page.Facets.Where(facet => facet.Kind == kind)];
        if (facets.Length == 0)
        {
            return;
        }

        html.Markup("<h3>"u8).Text(SearchWords.OfFacet(kind)).Markup("</h3>\n<ul class=\"names\">\n"u8);
        foreach (SearchFacet facet in facets)
        {
            html.Markup("<li><a"u8).Attribute("href"u8, SearchLink.Of($"{page.Query} {facet.Condition}", 1, PageFormat.Html, page.Order)).Markup(">"u8);
            html.Foreign(facet.Name).Markup("</a> <span class=\"count\">"u8).Number(facet.Events).Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n"u8);
    }
}
