using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>An index of names as HTML.</summary>
internal static class IndexHtml
{
    public static PageHead Head(IndexPage page) => new(page.Url, Title(page));

    public static void Write(HtmlWriter html, SiteSettings site, IndexPage page)
    {
        RowHtml rows = new(html, page.Url, site);
        NamedAddress index = SubjectNames.Index(page.Kind);
        if (page.Part.Prefix.Length > 0)
        {
            StepHtml.Above(html, page.Url, [index, .. page.Above.Select(prefix => SubjectNames.PrefixPage(page.Kind, prefix))]);
        }

        html.Markup("<h1>"u8).Text(Title(page)).Markup("</h1>\n<p class=\"extent\">"u8);
        rows.Count(page.Part.Names, ListWords.Name, ListWords.Names);
        html.Markup("</p>\n"u8);
        if (page.Below.Count > 0)
        {
            WriteBelow(html, page);
        }

        if (page.Foremost.Count > 0)
        {
            html.Markup("<section>\n<h2>"u8).Text(ListWords.MostEvents).Markup("</h2>\n"u8);
            rows.Write(page.Foremost);
            html.Markup("</section>\n"u8);
        }

        if (page.Names.Count > 0)
        {
            rows.Write(page.Names);
        }
    }

    private static string Title(IndexPage page)
    {
        string index = SubjectNames.Index(page.Kind).Name;
        return page.Part.Prefix.Length == 0 ? index : $"{index}: {SubjectNames.Prefix(page.Part.Prefix)}";
    }

    private static void WriteBelow(HtmlWriter html, IndexPage page)
    {
        html.Markup("<nav"u8).Attribute("aria-label"u8, ListWords.ByFirstLetter).Markup(">\n<ul class=\"letters\">\n"u8);
        foreach (NameIndexPart part in page.Below.Span)
        {
            NamedAddress named = SubjectNames.PrefixPage(page.Kind, part.Prefix);
            html.Markup("<li>"u8).PageLink(page.Url, named.Url, named.Name).Markup(" <span class=\"count\">"u8).Number(part.Names).Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n</nav>\n"u8);
    }
}
