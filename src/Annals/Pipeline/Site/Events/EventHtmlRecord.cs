using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that speak of the page itself: history, corrections, licences, address and revision.</summary>
internal static class EventHtmlRecord
{
    public static void Write(HtmlWriter html, EventPage page, EventDetail detail)
    {
        WriteHistory(html, page);
        WriteCorrections(html, page);
        html.Markup("<footer>\n"u8);
        WriteLicences(html, page, detail);
        WriteAbout(html, page);
        html.Markup("</footer>\n"u8);
    }

    private static void WriteHistory(HtmlWriter html, EventPage page)
    {
        if (page.History.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"history\">\n<h2>"u8).Text(Words.History).Markup("</h2>\n<ul>\n"u8);
        foreach (RevisionNote note in page.History.Span)
        {
            html.Markup("<li><a"u8).Attribute("href"u8, SitePath.Relative(page.Url, note.Url, "html")).Markup(">"u8);
            html.Text(Words.Revision).Markup(" "u8).Number(note.Revision).Markup("</a>"u8);
            if (note.StateTime is { } time)
            {
                html.Markup(" · "u8).Time(time);
            }

            html.Markup(" · "u8).Text(EventWords.Of(note.Cause));
            if (note.Changed.Length > 0)
            {
                html.Markup(": "u8).Foreign(note.Changed);
            }

            html.Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteCorrections(HtmlWriter html, EventPage page)
    {
        if (page.Corrections.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"corrections\">\n<h2>"u8).Text(Words.Corrections).Markup("</h2>\n<ul>\n"u8);
        foreach (Correction correction in page.Corrections.Span)
        {
            html.Markup("<li>"u8).Date(correction.Date, DateWords.Short(correction.Date)).Markup(" · "u8).Text(Words.Was).Markup(" <del>"u8).Foreign(correction.Was);
            html.Markup("</del> · "u8).Text(Words.Is).Markup(" <ins>"u8).Foreign(correction.Is);
            html.Markup("</ins> · "u8).Text(Words.Because).Markup(" "u8).Foreign(correction.Because).Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteLicences(HtmlWriter html, EventPage page, EventDetail detail)
    {
        if (page.Licences.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"licences\">\n<h2>"u8).Text(Words.Licences).Markup("</h2>\n<ul>\n"u8);
        for (int i = 0; i < page.Licences.Count; i++)
        {
            Licence licence = page.Licences[i];
            html.Markup("<li>"u8).Text(EventWords.OfText(licence.Of)).Markup(": "u8);
            if (i < detail.LicenceOrigins.Count && detail.LicenceOrigins[i] is { } origin)
            {
                html.OutLink(origin, licence.Name);
            }
            else
            {
                html.Foreign(licence.Name);
            }

            html.Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }

    private static void WriteAbout(HtmlWriter html, EventPage page)
    {
        html.Markup("<p class=\"about\">"u8).Text(Words.Address).Markup(": <bdi>/"u8).Text(page.Url).Markup("</bdi> · "u8);
        html.Text(Words.Revision).Markup(" "u8).Number(page.Revision);
        if (page.Updated is { } updated)
        {
            html.Markup(" · "u8).Text(Words.Updated).Markup(" "u8).Time(updated);
        }

        html.Markup("</p>\n"u8);
    }
}
