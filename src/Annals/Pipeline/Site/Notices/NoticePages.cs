using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Notices;

/// <summary>Pages that are no part of the chronicle: about, not found, moved, no search.</summary>
public static class NoticePages
{
    /// <summary>What the site is, how it is made, and who answers for it.</summary>
    public static void WriteAbout(PageBytes output, SiteSettings site)
    {
        HtmlWriter html = new(output);
        HtmlShell.Begin(html, site, new PageHead(SitePath.About, Words.About) { HasFormats = false });
        AboutHtml.Write(html, site);
        HtmlShell.End(html, site);
    }

    /// <summary>What stands in the place of the search where the site is nothing but files.</summary>
    public static void WriteSearchless(PageBytes output, SiteSettings site)
    {
        HtmlWriter html = new(output);
        HtmlShell.Begin(html, site, SearchlessHtml.Head);
        SearchlessHtml.Write(html);
        HtmlShell.End(html, site);
    }

    /// <summary>What is sent for an address where there is no page.</summary>
    public static void WriteNotFound(PageBytes output, PageFormat format, SiteSettings site)
    {
        switch (format)
        {
            case PageFormat.Html:
                NotFoundHtml.Write(new HtmlWriter(output), site);
                break;
            case PageFormat.Json:
                WriteNotFound(new JsonFields(output));
                break;
            case PageFormat.Xml:
                WriteNotFound(new XmlFields(output, ListNames.XmlNamespace));
                break;
            default:
                new MarkdownOutput(output).Markup("# "u8).Text(ListWords.NotFound).Markup("\n\n"u8).Text(ListWords.NotFoundMeans).Markup("\n"u8);
                break;
        }
    }

    /// <summary>What stands at an address that leads elsewhere, where no server can answer 301.</summary>
    public static void WriteForward(PageBytes output, PageFormat format, ForwardPage page, SiteSettings site)
    {
        switch (format)
        {
            case PageFormat.Html:
                ForwardHtml.Write(new HtmlWriter(output), page, site);
                break;
            case PageFormat.Json:
                WriteForward(new JsonFields(output), page);
                break;
            case PageFormat.Xml:
                WriteForward(new XmlFields(output, ListNames.XmlNamespace), page);
                break;
            default:
                new MarkdownOutput(output).Text(ListWords.MovedMeans).Markup(" "u8).PageLink(page.Url, page.Target, page.Title).Markup("\n"u8);
                break;
        }
    }

    private static void WriteNotFound(FieldWriter fields)
    {
        fields.BeginRoot("notFound"u8);
        fields.Text("kind"u8, "notFound");
        fields.Text("title"u8, ListWords.NotFound);
        fields.Text("because"u8, ListWords.NotFoundMeans);
        fields.EndRoot("notFound"u8);
    }

    private static void WriteForward(FieldWriter fields, ForwardPage page)
    {
        fields.BeginRoot("moved"u8);
        fields.Text("kind"u8, "moved");
        fields.Path("was"u8, page.Url);
        fields.Path("url"u8, page.Target);
        fields.Text("title"u8, page.Title);
        fields.EndRoot("moved"u8);
    }
}
