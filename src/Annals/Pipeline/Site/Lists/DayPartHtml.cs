using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The pages of a long day as HTML: its further parts, and what its first page has more than that of another day.</summary>
internal static class DayPartHtml
{
    public static PageHead Head(DayPartPage page) => new(SitePath.OfDayPart(page.Date, page.Part.Number), DayAddress.OfPart(page.Date, page.Part.Number).Name);

    public static void Write(HtmlWriter html, SiteSettings site, DayPartPage page)
    {
        string path = SitePath.OfDayPart(page.Date, page.Part.Number);
        StepHtml.Above(html, path, DayAddress.AllYears, DayAddress.OfYear(page.Date), DayAddress.OfMonth(page.Date), DayAddress.OfDay(page.Date));
        html.Markup("<h1><span class=\"weekday\">"u8).Text(DateWords.DayOfWeek(page.Date)).Markup("</span> "u8).Text(DateWords.Day(page.Date));
        html.Markup(" <span class=\"period\">"u8).Text(ListWords.Part).Markup(" "u8).Number(page.Part.Number).Markup(" "u8).Text(ListWords.OfParts).Markup(" "u8).Number(page.Parts);
        html.Markup("</span></h1>\n"u8);
        DayGroupHtml.Write(html, site, path, page.Part);
        WriteBeside(html, page.Date, page.Part.Number, page.Parts);
    }

    /// <summary>Where the categories begin, and the parts.</summary>
    public static void WriteContents(HtmlWriter html, SiteSettings site, DateOnly date, DayContents contents)
    {
        string path = SitePath.OfDay(date);
        RowHtml rows = new(html, path, site);
        html.Markup("<section class=\"leaf contents\">\n<h2>"u8).Text(ListWords.Contents).Markup("</h2>\n<p class=\"extent\">"u8);
        rows.Count(contents.Events, ListWords.Event, ListWords.Events);
        html.Markup(" "u8).Text(ListWords.In).Markup(" "u8).Number(contents.Parts.Count).Markup(" "u8).Text(ListWords.Parts).Markup(": 1"u8);
        for (int number = 2; number <= contents.Parts.Count; number++)
        {
            html.Markup(" · <a"u8).Attribute("href"u8, SitePath.Relative(path, SitePath.OfDayPart(date, number), "html")).Markup(">"u8).Number(number).Markup("</a>"u8);
        }

        html.Markup("</p>\n<ul class=\"periods\">\n"u8);
        foreach (DayCategory category in contents.Categories.Span)
        {
            string page = category.Part == 1 ? "" : SitePath.Relative(path, SitePath.OfDayPart(date, category.Part), "html");
            html.Markup("<li><a"u8).Attribute("href"u8, $"{page}#{DayGroupHtml.Place(category.Category)}").Markup(">"u8);
            html.Foreign(category.Category?.Name ?? ListWords.WithoutCategory).Markup("</a> <span class=\"count\">"u8);
            rows.Count(category.Events, ListWords.Event, ListWords.Events);
            if (category.Part > 1)
            {
                html.Markup(", "u8).Text(ListWords.FromPart).Markup(" "u8).Number(category.Part);
            }

            html.Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    /// <summary>The parts before and after one.</summary>
    public static void WriteBeside(HtmlWriter html, DateOnly date, int number, int parts) => StepHtml.Beside(
        html,
        SitePath.OfDayPart(date, number),
        (ListWords.PreviousPart, number > 1 ? DayAddress.OfPart(date, number - 1) : null),
        (ListWords.NextPart, number < parts ? DayAddress.OfPart(date, number + 1) : null));
}
