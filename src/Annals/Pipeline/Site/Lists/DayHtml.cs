using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The page of a day as HTML.</summary>
internal static class DayHtml
{
    public static PageHead Head(DayPage page) => new(SitePath.OfDay(page.Date), DateWords.Day(page.Date));

    public static void Write(HtmlWriter html, SiteSettings site, DayPage page)
    {
        string path = SitePath.OfDay(page.Date);
        StepHtml.Above(html, path, DayAddress.AllYears, DayAddress.OfYear(page.Date), DayAddress.OfMonth(page.Date));
        html.Markup("<h1><span class=\"weekday\">"u8).Text(DateWords.DayOfWeek(page.Date)).Markup("</span> "u8).Text(DateWords.Day(page.Date)).Markup("</h1>\n"u8);
        WriteState(html, page);
        if (page.Contents is { } contents)
        {
            DayPartHtml.WriteContents(html, site, page.Date, contents);
            DayGroupHtml.Write(html, site, path, new DayPart(1, page.Groups, false, page.Updated));
            DayPartHtml.WriteBeside(html, page.Date, 1, contents.Parts.Count);
        }
        else
        {
            DayGroupHtml.Write(html, site, path, page.Groups);
        }

        WriteHeld(html, page.Held);
        if (page.Origin is { } origin)
        {
            html.Markup("<p class=\"origin\">"u8).Text(ListWords.TextFrom).Markup(" "u8).OutLink(origin, ListWords.DayPageRevision).Markup("</p>\n"u8);
        }

        WriteSameDays(html, site, path, page.SameDays);
        StepHtml.Beside(
            html,
            path,
            (ListWords.PreviousDay, page.Previous is { } previous ? DayAddress.OfDay(previous) : null),
            (ListWords.NextDay, page.Next is { } next ? DayAddress.OfDay(next) : null));
    }

    private static void WriteState(HtmlWriter html, DayPage page)
    {
        if (page.State == DayState.NoData)
        {
            html.Markup("<div class=\"no-data\" role=\"note\">\n<p><strong>"u8).Text(ListWords.NoDataDay).Markup("</strong></p>\n<p>"u8);
            html.Text(ListWords.NoDataMeans).Markup("</p>\n</div>\n"u8);
        }
        else if (page.Groups.Count == 0)
        {
            html.Markup("<p class=\"nothing\"><strong>"u8).Text(ListWords.NothingRecorded).Markup(".</strong> "u8);
            html.Text(ListWords.NothingRecordedMeans).Markup("</p>\n"u8);
        }
    }

    private static void WriteSameDays(HtmlWriter html, SiteSettings site, string path, ValueList<SameDay> days)
    {
        if (days.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"leaf same-day\">\n<h2>"u8).Text(ListWords.OnThisDay).Markup("</h2>\n<ul class=\"rows\">\n"u8);
        foreach (SameDay day in days.Span)
        {
            html.Markup("<li><p class=\"title whole\"><span class=\"topic\">"u8).PageLink(path, SitePath.OfDay(day.Date), DateWords.Year(day.Date.Year)).Markup("</span> "u8);
            html.PageLink(path, day.Event.Url, day.Event.Title, day.Event.Language == site.Language ? null : day.Event.Language);
            if (day.Events > 1)
            {
                html.Markup(" <span class=\"count\">+"u8).Number(day.Events - 1).Markup("</span>"u8);
            }

            html.Markup("</p></li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteHeld(HtmlWriter html, int held)
    {
        if (held == 1)
        {
            html.Markup("<p class=\"held\">"u8).Text(ListWords.HeldOne).Markup("</p>\n"u8);
        }
        else if (held > 1)
        {
            html.Markup("<p class=\"held\">"u8).Number(held).Markup(" "u8).Text(ListWords.HeldMany).Markup("</p>\n"u8);
        }
    }
}
