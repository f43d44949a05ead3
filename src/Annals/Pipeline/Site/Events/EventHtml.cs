using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>An event page as HTML: its parts in the order in which a reader meets them; a part with nothing to say is left out.</summary>
public static class EventHtml
{
    public static void Write(PageBytes output, EventPage page, EventDetail detail, SiteSettings site)
    {
        HtmlWriter html = new(output);
        if (page.Status == EventStatus.Suppressed)
        {
            WriteSuppressed(html, page, detail, site);
            return;
        }

        HtmlShell.Begin(html, site, new(page.Url, page.Title)
        {
            Description = page.Summary?.Text ?? page.Headline,
            NoIndex = page.RevisionOf is not null || page.Status is EventStatus.Removed or EventStatus.Merged,
            LinkedData = head => EventJsonLd.Write(head, site, page),
        });
        html.Markup("<article class=\"event\">\n"u8);
        EventHtmlTop.Write(html, page, detail, site);
        EventHtmlSources.Write(html, page, site);
        EventHtmlTies.Write(html, page);
        EventHtmlRecord.Write(html, page, detail);
        html.Markup("</article>\n"u8);
        HtmlShell.End(html, site);
    }

    /// <summary>Only id, date and class of reason: the address itself may hold words of the text, so the page names no other format.</summary>
    private static void WriteSuppressed(HtmlWriter html, EventPage page, EventDetail detail, SiteSettings site)
    {
        HtmlShell.Begin(html, site, new(page.Url, Words.Suppressed) { NoIndex = true, HasFormats = false, HasCanonical = false });
        html.Markup("<article class=\"event suppressed\">\n<h1>"u8).Text(Words.Suppressed).Markup("</h1>\n<p>"u8).Text(Words.SuppressedMeans);
        html.Markup("</p>\n<dl>\n"u8);
        if (page.Because is { } because)
        {
            html.Markup("<dt>"u8).Text(Words.Reason).Markup("</dt><dd>"u8).Foreign(because).Markup("</dd>\n"u8);
        }

        if (page.Date is { } date)
        {
            html.Markup("<dt>"u8).Text(Words.Date).Markup("</dt><dd>"u8).Date(date).Markup("</dd>\n"u8);
        }

        html.Markup("<dt>"u8).Text(Words.Identifier).Markup("</dt><dd>"u8).Text(detail.Id.Value).Markup("</dd>\n</dl>\n</article>\n"u8);
        HtmlShell.End(html, site);
    }
}
