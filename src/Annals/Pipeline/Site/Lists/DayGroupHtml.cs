using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The events of a day as HTML, by category and topic path.</summary>
internal static class DayGroupHtml
{
    /// <param name="groups">all of a day</param>
    public static void Write(HtmlWriter html, SiteSettings site, string path, ValueList<DayGroup> groups) => Write(html, site, path, groups, null);

    /// <summary>A part of a long day: its contents lead to the headings of the categories.</summary>
    public static void Write(HtmlWriter html, SiteSettings site, string path, DayPart part) => Write(html, site, path, part.Groups, part);

    /// <summary>The place on a part where a category begins, for links.</summary>
    public static string Place(NamedAddress? category) => category is null ? "categories" : category.Url.Replace('/', '-');

    private static void Write(HtmlWriter html, SiteSettings site, string path, ValueList<DayGroup> groups, DayPart? part)
    {
        RowHtml rows = new(html, path, site);
        for (int i = 0; i < groups.Count; i++)
        {
            DayGroup group = groups[i];
            if (i == 0 || groups[i - 1].Category != group.Category)
            {
                html.Markup(i == 0 ? "<section class=\"leaf\">\n<h2"u8 : "</section>\n<section class=\"leaf\">\n<h2"u8);
                WriteHeading(html, rows, group.Category, part, i == 0 && part is { IsContinued: true });
            }

            if (group.Topics.Count > 0)
            {
                WriteTopics(html, rows, group);
            }

            rows.Write(group.Rows, hasDates: false);
        }

        html.Markup(groups.Count == 0 ? ""u8 : "</section>\n"u8);
    }

    private static void WriteHeading(HtmlWriter html, RowHtml rows, NamedAddress? category, DayPart? part, bool isContinued)
    {
        if (part is not null)
        {
            html.Attribute("id"u8, Place(category));
        }

        html.Markup(">"u8);
        rows.Link(category?.Name ?? ListWords.WithoutCategory, category?.Url);
        if (isContinued)
        {
            html.Markup(" <span class=\"count\">"u8).Text(ListWords.Continued).Markup("</span>"u8);
        }

        html.Markup("</h2>\n"u8);
    }

    private static void WriteTopics(HtmlWriter html, RowHtml rows, DayGroup group)
    {
        html.Markup("<h3>"u8);
        for (int i = 0; i < group.Topics.Count; i++)
        {
            html.Markup(i == 0 ? ""u8 : " › "u8);
            rows.Link(group.Topics[i].Name, group.Topics[i].Url);
        }

        html.Markup("</h3>\n"u8);
    }
}
