using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Pictures;

namespace Annals.Pipeline.Site.Lists;

/// <summary>A month, a year and all years as HTML.</summary>
internal static class CalendarHtml
{
    private const int Week = 7;

    public static PageHead Head(CalendarPage page) => new(CalendarNames.Of(page).Url, CalendarNames.Of(page).Name);

    public static void Write(HtmlWriter html, SiteSettings site, CalendarPage page)
    {
        NamedAddress self = CalendarNames.Of(page);
        if (page.Kind == CalendarKind.Month)
        {
            StepHtml.Above(html, self.Url, DayAddress.AllYears, DayAddress.OfYear(page.From));
        }
        else if (page.Kind == CalendarKind.Year)
        {
            StepHtml.Above(html, self.Url, DayAddress.AllYears);
        }

        RowHtml rows = new(html, self.Url, site);
        html.Markup("<h1>"u8).Text(self.Name).Markup("</h1>\n<p class=\"extent\">"u8);
        rows.Count(page.Parts.Sum(part => part.Events), ListWords.Event, ListWords.Events);
        WriteWithoutData(html, rows, page.Parts.Sum(part => part.DaysWithoutData));
        html.Markup("</p>\n"u8);
        if (page.Kind == CalendarKind.Month)
        {
            WriteMonth(html, self, page);
        }
        else
        {
            HeatHtml.Write(html, self.Url, page);
            WriteParts(html, rows, self, page);
            SharesHtml.Write(html, self.Url, page.Categories);
        }

        StepHtml.Beside(
            html,
            self.Url,
            (ListWords.Earlier, page.Previous is { } previous ? CalendarNames.Of(page.Kind, previous) : null),
            (ListWords.Later, page.Next is { } next ? CalendarNames.Of(page.Kind, next) : null));
    }

    private static void WriteWithoutData(HtmlWriter html, RowHtml rows, int days)
    {
        if (days > 0)
        {
            html.Markup(" · "u8);
            rows.Count(days, ListWords.DayOne, ListWords.DayMany);
            html.Markup(" "u8).Text(ListWords.WithoutData);
        }
    }

    private static void WriteParts(HtmlWriter html, RowHtml rows, NamedAddress self, CalendarPage page)
    {
        html.Markup("<ul class=\"periods\">\n"u8);
        foreach (CalendarPart part in page.Parts.Span)
        {
            NamedAddress named = CalendarNames.OfPart(page.Kind, part.From);
            html.Markup("<li>"u8).PageLink(self.Url, named.Url, named.Name).Markup(" <span class=\"count\">"u8);
            rows.Count(part.Events, ListWords.Event, ListWords.Events);
            WriteWithoutData(html, rows, part.DaysWithoutData);
            html.Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n"u8);
    }

    private static void WriteMonth(HtmlWriter html, NamedAddress self, CalendarPage page)
    {
        html.Markup("<table class=\"month\">\n<caption>"u8).Text(self.Name).Markup("</caption>\n<thead><tr>"u8);
        foreach (string day in ListWords.DaysOfWeek)
        {
            html.Markup("<th scope=\"col\"><abbr"u8).Attribute("title"u8, day).Markup(">"u8).Text(day.AsSpan(0, 2)).Markup("</abbr></th>"u8);
        }

        html.Markup("</tr></thead>\n<tbody>\n<tr>"u8);
        DateOnly first = new(page.From.Year, page.From.Month, 1);
        int column = ((int)first.DayOfWeek + Week - 1) % Week;
        for (int i = 0; i < column; i++)
        {
            html.Markup("<td></td>"u8);
        }

        int most = page.Parts.Max(part => part.Events);
        int last = DateTime.DaysInMonth(first.Year, first.Month);
        int next = 0;
        for (int day = 1; day <= last; day++)
        {
            bool isPart = next < page.Parts.Count && page.Parts[next].From.Day == day;
            WriteDay(html, self, day, isPart ? page.Parts[next++] : null, most);
            column = (column + 1) % Week;
            html.Markup(column == 0 && day < last ? "</tr>\n<tr>"u8 : ""u8);
        }

        html.Markup("</tr>\n</tbody>\n</table>\n"u8);
    }

    private static void WriteDay(HtmlWriter html, NamedAddress self, int day, CalendarPart? part, int most)
    {
        if (part is null)
        {
            html.Markup("<td><span class=\"n\">"u8).Number(day).Markup("</span></td>"u8);
            return;
        }

        bool noData = part.DaysWithoutData > 0;
        html.Markup("<td class=\""u8).Text(noData ? "no-data" : Heat.ClassOf(part.Events, most)).Markup("\"><a"u8);
        html.Attribute("href"u8, SitePath.Relative(self.Url, SitePath.OfDay(part.From), "html")).Markup("><span class=\"n\">"u8);
        html.Number(day).Markup("</span> <span class=\"count\">"u8);
        if (noData)
        {
            html.Text(ListWords.NoData);
        }
        else
        {
            html.Number(part.Events).Markup("<span class=\"unit\"> "u8).Text(part.Events == 1 ? ListWords.Event : ListWords.Events).Markup("</span>"u8);
        }

        html.Markup("</span></a></td>"u8);
    }
}
