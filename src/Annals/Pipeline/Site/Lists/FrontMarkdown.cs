using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The front page as Markdown.</summary>
internal static class FrontMarkdown
{
    public static void Write(MarkdownOutput markdown, SiteSettings site, FrontPage page)
    {
        RowMarkdown rows = new(markdown, SitePath.Front);
        MarkdownShell.Begin(markdown, SitePath.Front);
        markdown.Markup("# "u8).Text(site.Title).Markup("\n\n"u8);
        if (page.Days.Count == 0)
        {
            markdown.Text(ListWords.EmptyChronicle).Markup("\n\n"u8);
        }

        foreach (DayBlock day in page.Days.Span)
        {
            markdown.Markup("## "u8).PageLink(SitePath.Front, SitePath.OfDay(day.Date), DateWords.Day(day.Date)).Markup("\n\n"u8);
            rows.Write(day.Rows, hasDates: false);
            if (day.Events is { } events)
            {
                markdown.PageLink(SitePath.Front, SitePath.OfDay(day.Date), $"{ListWords.AllOfDay} {events}").Markup("\n\n"u8);
            }
        }

        if (page.Running.Count > 0)
        {
            WriteRunning(markdown, rows, page);
        }

        if (page.Editorials.Count > 0)
        {
            markdown.Markup("## "u8).PageLink(SitePath.Front, SitePath.Opinion, ListWords.FromEditorials).Markup("\n\n"u8);
            rows.Write(page.Editorials);
        }

        if (page.First is { } first && page.Last is { } last)
        {
            rows.Count(page.Events, ListWords.Event, ListWords.Events);
            markdown.Markup(" "u8).Text(ListWords.From).Markup(" "u8).PageLink(SitePath.Front, SitePath.OfDay(first), DateWords.Day(first));
            markdown.Markup(" "u8).Text(ListWords.To).Markup(" "u8).PageLink(SitePath.Front, SitePath.OfDay(last), DateWords.Day(last)).Markup("\n\n"u8);
        }

        markdown.PageLink(SitePath.Front, SitePath.AllYears, Words.Days).Markup(" · "u8);
        markdown.PageLink(SitePath.Front, SitePath.Topics, Words.Topics).Markup(" · "u8);
        markdown.PageLink(SitePath.Front, SitePath.Categories, Words.Categories).Markup(" · "u8);
        markdown.PageLink(SitePath.Front, SitePath.Entities, Words.Entities).Markup(" · "u8);
        markdown.PageLink(SitePath.Front, SitePath.Publishers, Words.Publishers).Markup(" · "u8);
        markdown.PageLink(SitePath.Front, SitePath.Opinion, Words.Opinion).Markup("\n"u8);
    }

    private static void WriteRunning(MarkdownOutput markdown, RowMarkdown rows, FrontPage page)
    {
        markdown.Markup("## "u8).Text(ListWords.RunningTopics).Markup("\n\n"u8);
        foreach (RunningTopic topic in page.Running.Span)
        {
            markdown.Markup("- "u8).PageLink(SitePath.Front, topic.Url, topic.Name).Markup(" ("u8);
            rows.Count(topic.Events, ListWords.Event, ListWords.Events);
            markdown.Markup(", "u8).Text(ListWords.Last).Markup(" "u8).Date(topic.Last).Markup(")\n"u8);
        }

        markdown.Markup("\n"u8);
    }
}
