using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that lead to other pages: entities, related events, editorials.</summary>
internal static class EventHtmlTies
{
    public static void Write(HtmlWriter html, EventPage page)
    {
        WriteEntities(html, page);
        WriteRelated(html, page, RelatedWhen.Before, Words.BeforeThis);
        WriteRelated(html, page, RelatedWhen.After, Words.AfterThis);
        WriteDiscussions(html, page);
    }

    private static void WriteEntities(HtmlWriter html, EventPage page)
    {
        if (page.Entities.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"entities\">\n<h2>"u8).Text(Words.PeoplePlacesOrganisations).Markup("</h2>\n<ul>\n"u8);
        foreach (PageEntity entity in page.Entities.Span)
        {
            html.Markup("<li>"u8);
            WriteName(html, page, entity.Name, entity.Url);
            if (entity.Wikipedia is { } wikipedia)
            {
                html.Markup(" · "u8).OutLink(wikipedia, Words.Wikipedia);
            }

            if (entity.Wikidata is { } item)
            {
                html.Markup(" · "u8);
                WriteItem(html, item);
            }

            html.Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteItem(HtmlWriter html, string item)
    {
        if (WikidataItem.Address(item) is { } address)
        {
            html.OutLink(address, Words.Wikidata);
        }
        else
        {
            html.Text(Words.Wikidata).Markup(" "u8).Foreign(item);
        }
    }

    private static void WriteRelated(HtmlWriter html, EventPage page, RelatedWhen when, string heading)
    {
        bool any = false;
        foreach (RelatedEvent other in page.Related.Span)
        {
            if (other.When != when)
            {
                continue;
            }

            if (!any)
            {
                html.Markup("<section class=\"related\">\n<h2>"u8).Text(heading).Markup("</h2>\n<ol>\n"u8);
                any = true;
            }

            html.Markup("<li>"u8).Date(other.Date, DateWords.Day(other.Date)).Markup(" "u8).PageLink(page.Url, other.Url, other.Headline);
            WriteContext(html, page, other);
            html.Markup("</li>\n"u8);
        }

        html.Markup(any ? "</ol>\n</section>\n"u8 : ""u8);
    }

    private static void WriteContext(HtmlWriter html, EventPage page, RelatedEvent other)
    {
        if (other.Context.Count > 0)
        {
            html.Markup("<p class=\"context\">"u8).Text(Words.InCommon).Markup(": "u8);
            for (int i = 0; i < other.Context.Count; i++)
            {
                html.Markup(i == 0 ? ""u8 : ", "u8);
                WriteName(html, page, other.Context[i].Name, other.Context[i].Url);
            }

            html.Markup("</p>"u8);
        }

        if (other.Reason.Length > 0)
        {
            html.Markup("<p class=\"reason\">"u8).Foreign(other.Reason).Markup("</p>"u8);
        }
    }

    private static void WriteDiscussions(HtmlWriter html, EventPage page)
    {
        if (page.DiscussedIn.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"discussed\">\n<h2>"u8).Text(Words.DiscussedIn).Markup("</h2>\n<ul>\n"u8);
        foreach (Discussion editorial in page.DiscussedIn.Span)
        {
            html.Markup("<li>"u8).PageLink(page.Url, editorial.Url, editorial.Title);
            html.Markup(" "u8).Text(Words.By).Markup(" "u8).Foreign(editorial.Author).Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteName(HtmlWriter html, EventPage page, string name, string? path)
    {
        if (path is null)
        {
            html.Foreign(name);
        }
        else
        {
            html.PageLink(page.Url, path, name);
        }
    }
}
