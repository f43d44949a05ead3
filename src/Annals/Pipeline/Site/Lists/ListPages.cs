using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Markdown;
using Annals.Pipeline.Site.Opinion;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Every page that is not an event's, in any of the four formats, as UTF-8.</summary>
public static class ListPages
{
    public static void Write(PageBytes output, PageFormat format, FrontPage page, SiteSettings site) =>
        Write(output, format, site, FrontHtml.Head, h => FrontHtml.Write(h, site, page), f => FrontFields.Write(f, site, page), m => FrontMarkdown.Write(m, site, page));

    public static void Write(PageBytes output, PageFormat format, DayPage page, SiteSettings site) =>
        Write(output, format, site, DayHtml.Head(page), h => DayHtml.Write(h, site, page), f => DayFields.Write(f, page), m => DayMarkdown.Write(m, page));

    public static void Write(PageBytes output, PageFormat format, DayPartPage page, SiteSettings site) =>
        Write(
            output, format, site, DayPartHtml.Head(page), h => DayPartHtml.Write(h, site, page), f => DayFields.Write(f, page), m => DayPartMarkdown.Write(m, page));

    public static void Write(PageBytes output, PageFormat format, CalendarPage page, SiteSettings site) =>
        Write(
            output, format, site, CalendarHtml.Head(page), h => CalendarHtml.Write(h, site, page), f => CalendarFields.Write(f, page), m => CalendarMarkdown.Write(m, page));

    public static void Write(PageBytes output, PageFormat format, SubjectPage page, SiteSettings site) =>
        Write(output, format, site, SubjectHtml.Head(page), h => SubjectHtml.Write(h, site, page), f => SubjectFields.Write(f, page), m => SubjectMarkdown.Write(m, page));

    public static void Write(PageBytes output, PageFormat format, IndexPage page, SiteSettings site) =>
        Write(output, format, site, IndexHtml.Head(page), h => IndexHtml.Write(h, site, page), f => IndexFields.Write(f, page), m => IndexMarkdown.Write(m, page));

    public static void Write(PageBytes output, PageFormat format, SearchPage page, SiteSettings site) =>
        Write(output, format, site, SearchHtml.Head(page), h => SearchHtml.Write(h, site, page), f => SearchFields.Write(f, page), m => SearchMarkdown.Write(m, page));

    /// <summary>The list of editorials.</summary>
    /// <param name="editorials">newest first</param>
    public static void Write(PageBytes output, PageFormat format, ValueList<EditorialRow> editorials, SiteSettings site) =>
        Write(
            output, format, site, OpinionHtml.Head, h => OpinionHtml.Write(h, site, editorials), f => OpinionFields.Write(f, editorials), m => OpinionMarkdown.Write(m, editorials));

    public static void Write(PageBytes output, PageFormat format, Editorial page, SiteSettings site) =>
        Write(
            output, format, site, EditorialHtml.Head(page), h => EditorialHtml.Write(h, site, page), f => EditorialFields.Write(f, page), m => EditorialMarkdown.Write(m, page));

    private static void Write(
        PageBytes output,
        PageFormat format,
        SiteSettings site,
        PageHead head,
        Action<HtmlWriter> html,
        Action<FieldWriter> fields,
        Action<MarkdownOutput> markdown)
    {
        switch (format)
        {
            case PageFormat.Html:
                HtmlWriter writer = new(output);
                HtmlShell.Begin(writer, site, head);
                html(writer);
                HtmlShell.End(writer, site);
                break;
            case PageFormat.Json:
                fields(new JsonFields(output));
                break;
            case PageFormat.Xml:
                fields(new XmlFields(output, ListNames.XmlNamespace));
                break;
            default:
                markdown(new MarkdownOutput(output));
                break;
        }
    }
}
