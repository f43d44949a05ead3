using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>The top of an event page: date, topics and category, headline, status, summary.</summary>
internal static class EventMarkdownTop
{
    public static void Write(MarkdownOutput markdown, EventPage page)
    {
        WriteDate(markdown, page);
        markdown.Markup("\n"u8);
        WriteTopics(markdown, page);
        bool struck = page.Status == EventStatus.Retracted && !string.IsNullOrWhiteSpace(page.Headline);
        markdown.Markup(struck ? "# ~~"u8 : "# "u8).Emphasised(page.Headline).Markup(struck ? "~~\n"u8 : "\n"u8);
        if (page.RevisionOf is { } whole)
        {
            markdown.Markup("\n_"u8).Text(Words.OneRevision).Markup(":_ "u8).Text(Words.OneRevisionMeans).Markup(" "u8).PageLink(page.Url, whole, Words.EventItself).Markup("\n"u8);
        }

        WriteStatus(markdown, page);
        if (page.HeadlineCut)
        {
            markdown.Markup("\n_"u8).Text(Words.Shortened).Markup(":_ "u8).Text(Words.HeadlineCut).Markup("\n"u8);
        }

        if (page.TextChanged is { } changed)
        {
            markdown.Markup("\n_"u8).Text(Words.TextChanged).Markup(":_ "u8).Date(changed).Markup("\n"u8);
        }

        if (page.Summary is { } summary)
        {
            WriteSummary(markdown, page, summary);
        }
    }

    public static void WriteDate(MarkdownOutput markdown, EventPage page)
    {
        markdown.Markup("### "u8);
        if (page.Date is { } date)
        {
            markdown.PageLink(page.Url, SitePath.OfDay(date), IsoTime.Of(date)).Markup("\n"u8);
        }
        else
        {
            markdown.Text(Words.Undated).Markup("\n"u8);
        }
    }

    public static void WriteStatus(MarkdownOutput markdown, EventPage page)
    {
        if (page.Status != EventStatus.Current)
        {
            markdown.Markup("\n_"u8).Text(EventWords.Of(page.Status)).Markup(":_ "u8).Text(EventWords.Meaning(page.Status)).Markup("\n"u8);
        }

        if (page.Because is { } because)
        {
            markdown.Markup("\n_"u8).Text(Words.Reason).Markup(":_ "u8).Text(because).Markup("\n"u8);
        }
    }

    private static void WriteTopics(MarkdownOutput markdown, EventPage page)
    {
        if (page.Topics.Count == 0 && page.Category is null)
        {
            return;
        }

        markdown.Markup("#####"u8);
        for (int i = 0; i < page.Topics.Count; i++)
        {
            PageTopic topic = page.Topics[i];
            markdown.Markup(i == 0 ? " "u8 : " › "u8).PageLink(page.Url, topic.Url, topic.Name);
            for (int j = 0; j < topic.Links.Count; j++)
            {
                markdown.Markup(j == 0 ? " ("u8 : ", "u8).PageLink(page.Url, topic.Links[j].Url, topic.Links[j].Name);
            }

            markdown.Markup(topic.Links.Count > 0 ? ")"u8 : ""u8);
        }

        if (page.Category is { } category)
        {
            markdown.Markup(page.Topics.Count > 0 ? " · "u8 : " "u8).PageLink(page.Url, SitePath.OfCategory(category), category);
        }

        markdown.Markup("\n"u8);
    }

    private static void WriteSummary(MarkdownOutput markdown, EventPage page, Summary summary)
    {
        bool struck = page.Status == EventStatus.Retracted && !string.IsNullOrWhiteSpace(summary.Text);
        markdown.Markup(struck ? "\n~~"u8 : "\n"u8).Emphasised(summary.Text).Markup(struck ? "~~\n\n_"u8 : "\n\n_"u8);
        markdown.Text(Words.FromSource).Markup("_ "u8).Number(summary.Source);
        if (summary.Language != page.Language)
        {
            markdown.Label(Words.Language).Text(summary.Language);
        }

        markdown.Markup("\n"u8);
    }
}
