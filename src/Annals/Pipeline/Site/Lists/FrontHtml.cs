using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The front page as HTML.</summary>
internal static class FrontHtml
{
    private const string FeedPath = "feed";

    public static PageHead Head => new(SitePath.Front, ListWords.LatestEvents) { Feed = FeedPath };

    public static void Write(HtmlWriter html, SiteSettings site, FrontPage page)
    {
        RowHtml rows = new(html, SitePath.Front, site);
        html.Markup("<h1 class=\"front-title\">"u8).Text(ListWords.LatestEvents).Markup("</h1>\n<div class=\"columns\">\n<div class=\"latest\">\n"u8);
        if (page.Days.Count == 0)
        {
            html.Markup("<p class=\"nothing\">"u8).Text(ListWords.EmptyChronicle).Markup("</p>\n"u8);
        }

        foreach (DayBlock day in page.Days.Span)
        {
            html.Markup("<section class=\"leaf day-leaf\">\n<h2 class=\"day\"><a"u8).Attribute("href"u8, SitePath.Relative(SitePath.Front, SitePath.OfDay(day.Date), "html"));
            html.Markup(">"u8);
            LeafHtml.Write(html, day.Date);
            html.Markup("</a></h2>\n"u8);
            rows.Write(day.Rows, hasDates: false);
            if (day.Events is { } events)
            {
                html.Markup("<p class=\"rest\">"u8).PageLink(SitePath.Front, SitePath.OfDay(day.Date), $"{ListWords.AllOfDay} {events}").Markup("</p>\n"u8);
            }

            html.Markup("</section>\n"u8);
        }

        html.Markup("</div>\n<aside>\n"u8);
        WriteRunning(html, rows, page);
        WriteEditorials(html, rows, page);
        WriteExtent(html, rows, page);
        html.Markup("</aside>\n</div>\n"u8);
    }

    private static void WriteRunning(HtmlWriter html, RowHtml rows, FrontPage page)
    {
        if (page.Running.Count == 0)
        {
            return;
        }

        html.Markup("<section>\n<h2>"u8).Text(ListWords.RunningTopics).Markup("</h2>\n<ul class=\"running\">\n"u8);
        foreach (RunningTopic topic in page.Running.Span)
        {
            html.Markup("<li>"u8).PageLink(SitePath.Front, topic.Url, topic.Name).Markup(" <span class=\"count\">"u8);
            rows.Count(topic.Events, ListWords.Event, ListWords.Events);
            html.Markup(", "u8).Text(ListWords.Last).Markup(" "u8).Date(topic.Last, DateWords.Short(topic.Last)).Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteEditorials(HtmlWriter html, RowHtml rows, FrontPage page)
    {
        if (page.Editorials.Count == 0)
        {
            return;
        }

        html.Markup("<section>\n<h2>"u8).Text(ListWords.FromEditorials).Markup("</h2>\n"u8);
        rows.Write(page.Editorials);
        html.Markup("<p>"u8).PageLink(SitePath.Front, SitePath.Opinion, ListWords.AllEditorials).Markup("</p>\n</section>\n"u8);
    }

    private static void WriteExtent(HtmlWriter html, RowHtml rows, FrontPage page)
    {
        if (page.First is { } first && page.Last is { } last)
        {
            html.Markup("<p class=\"extent\">"u8);
            rows.Count(page.Events, ListWords.Event, ListWords.Events);
            html.Markup(" "u8).Text(ListWords.From).Markup(" "u8).PageLink(SitePath.Front, SitePath.OfDay(first), DateWords.Day(first));
            html.Markup(" "u8).Text(ListWords.To).Markup(" "u8).PageLink(SitePath.Front, SitePath.OfDay(last), DateWords.Day(last)).Markup("</p>\n"u8);
        }
    }
}
