using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>The top of an event page: date, topics and category, status, headline, summary.</summary>
internal static class EventHtmlTop
{
    public static void Write(HtmlWriter html, EventPage page, EventDetail detail, SiteSettings site)
    {
        html.Markup("<header>\n"u8);
        WriteDate(html, page);
        WriteTopics(html, page);
        WriteHeadline(html, page, site);
        EventHtmlEvidence.Write(html, page, detail);
        html.Markup("</header>\n"u8);
        if (page.Summary is { } summary)
        {
            html.Markup("<section class=\"summary\">\n<p"u8);
            WriteLanguage(html, summary.Language, site);
            html.Markup(" dir=\"auto\">"u8);
            WriteSummary(html, page, detail, summary.Text);
            html.Markup("</p>\n<p class=\"from\">"u8);
            WriteFrom(html, page, summary.Source);
            html.Markup("</p>\n</section>\n"u8);
        }
    }

    /// <summary>Writes <c>From source 1</c> as a link to the source, if the page has it.</summary>
    public static void WriteFrom(HtmlWriter html, EventPage page, int source)
    {
        bool listed = page.Sources.Any(s => s.Number == source);
        if (listed)
        {
            html.Markup("<a href=\"#source-"u8).Number(source).Markup("\">"u8);
        }

        html.Text(Words.FromSource).Markup(" "u8).Number(source);
        if (listed)
        {
            html.Markup("</a>"u8);
        }
    }

    /// <summary>The language of a text, where it is not that of the site.</summary>
    public static string? Other(string? language, SiteSettings site) => language == site.Language ? null : language;

    private static void WriteDate(HtmlWriter html, EventPage page)
    {
        html.Markup("<p class=\"date\">"u8);
        if (page.Date is { } date)
        {
            html.Markup("<a"u8).Attribute("href"u8, SitePath.Relative(page.Url, SitePath.OfDay(date), "html")).Markup("><time"u8);
            html.Attribute("datetime"u8, IsoTime.Of(date)).Markup(">"u8);
            LeafHtml.Write(html, date);
            html.Markup("</time></a>"u8);
        }
        else
        {
            html.Text(Words.Undated);
        }

        html.Markup("</p>\n"u8);
    }

    private static void WriteTopics(HtmlWriter html, EventPage page)
    {
        if (page.Topics.Count > 0)
        {
            html.Markup("<p class=\"topics\">"u8).Text(Words.PartOf).Markup(": "u8);
            for (int i = 0; i < page.Topics.Count; i++)
            {
                html.Markup(i == 0 ? ""u8 : " › "u8);
                WriteTopic(html, page, page.Topics[i]);
            }

            html.Markup("</p>\n"u8);
        }

        if (page.Category is { } category)
        {
            html.Markup("<p class=\"category\">"u8).Text(Words.Subject).Markup(": "u8);
            html.PageLink(page.Url, SitePath.OfCategory(category), category).Markup("</p>\n"u8);
        }
    }

    private static void WriteTopic(HtmlWriter html, EventPage page, PageTopic topic)
    {
        html.PageLink(page.Url, topic.Url, topic.Name);
        for (int i = 0; i < topic.Links.Count; i++)
        {
            html.Markup(i == 0 ? " ("u8 : ", "u8).PageLink(page.Url, topic.Links[i].Url, topic.Links[i].Name);
        }

        html.Markup(topic.Links.Count > 0 ? ")"u8 : ""u8);
    }

    private static void WriteHeadline(HtmlWriter html, EventPage page, SiteSettings site)
    {
        WriteStatus(html, page);
        html.Markup("<h1"u8);
        WriteLanguage(html, page.Language, site);
        html.Markup(" dir=\"auto\">"u8);
        WriteStruck(html, page, page.Headline);
        html.Markup("</h1>\n"u8);
        if (page.HeadlineCut)
        {
            html.Markup("<p class=\"cut\">"u8).Text(Words.HeadlineCut).Markup("</p>\n"u8);
        }

        if (page.TextChanged is { } changed)
        {
            html.Markup("<p class=\"changed\">"u8).Text(Words.TextChanged).Markup(": "u8).Date(changed, DateWords.Day(changed)).Markup("</p>\n"u8);
        }
    }

    private static void WriteStatus(HtmlWriter html, EventPage page)
    {
        if (page.RevisionOf is { } whole)
        {
            html.Markup("<div class=\"status\" role=\"note\">\n<p><strong>"u8).Text(Words.OneRevision).Markup("</strong> "u8).Text(Words.OneRevisionMeans).Markup(" "u8);
            html.PageLink(page.Url, whole, Words.EventItself).Markup("</p>\n</div>\n"u8);
        }

        if (page.Status == EventStatus.Current)
        {
            return;
        }

        html.Markup("<div class=\"status\" role=\"note\">\n<p><strong>"u8).Text(EventWords.Of(page.Status)).Markup("</strong> "u8);
        html.Text(EventWords.Meaning(page.Status)).Markup("</p>\n"u8);
        if (page.Because is { } because)
        {
            html.Markup("<p>"u8).Text(Words.Reason).Markup(": "u8).Foreign(because).Markup("</p>\n"u8);
        }

        html.Markup("</div>\n"u8);
    }

    private static void WriteLanguage(HtmlWriter html, string language, SiteSettings site)
    {
        if (Other(language, site) is { } other)
        {
            html.Attribute("lang"u8, other);
        }
    }

    /// <summary>The summary with its entities linked.</summary>
    private static void WriteSummary(HtmlWriter html, EventPage page, EventDetail detail, string text)
    {
        bool struck = page.Status == EventStatus.Retracted;
        html.Markup(struck ? "<s>"u8 : ""u8);
        int at = 0;
        int scalar = 0;
        foreach (EntityMention mention in detail.SummaryMentions.Span)
        {
            PageEntity? entity = mention.Entity < page.Entities.Count ? page.Entities[mention.Entity] : null;
            if (entity?.Url is null || mention.Start < scalar)
            {
                continue;
            }

            int start = at + Scalars.IndexOf(text.AsSpan(at), mention.Start - scalar);
            int end = start + Scalars.IndexOf(text.AsSpan(start), mention.Length);
            html.Text(text.AsSpan(at, start - at)).PageLink(page.Url, entity.Url, text.AsSpan(start, end - start));
            at = end;
            scalar = mention.Start + mention.Length;
        }

        html.Text(text.AsSpan(at)).Markup(struck ? "</s>"u8 : ""u8);
    }

    private static void WriteStruck(HtmlWriter html, EventPage page, string text)
    {
        bool struck = page.Status == EventStatus.Retracted;
        html.Markup(struck ? "<s>"u8 : ""u8).Text(text).Markup(struck ? "</s>"u8 : ""u8);
    }
}
