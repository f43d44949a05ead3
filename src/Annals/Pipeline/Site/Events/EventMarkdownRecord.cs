using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that speak of the page itself: history, corrections, licences, address and revision.</summary>
internal static class EventMarkdownRecord
{
    public static void Write(MarkdownOutput markdown, EventPage page, EventDetail detail)
    {
        WriteHistory(markdown, page);
        WriteCorrections(markdown, page);
        WriteLicences(markdown, page, detail);
        markdown.Part(Words.AboutThisPage);
        if (page.Title != page.Headline)
        {
            Name(markdown, Words.ShortForm).Text(page.Title).Markup("\n"u8);
        }

        Name(markdown, Words.Address).Markup("/"u8).Text(page.Url).Markup("\n"u8);
        Name(markdown, Words.TextLanguage).Text(page.Language).Markup("\n"u8);
        Name(markdown, Words.Revision).Number(page.Revision).Markup("\n"u8);
        if (page.Updated is { } updated)
        {
            Name(markdown, Words.Updated).Time(updated).Markup("\n"u8);
        }
    }

    private static void WriteHistory(MarkdownOutput markdown, EventPage page)
    {
        if (page.History.Count == 0)
        {
            return;
        }

        markdown.Part(Words.History);
        foreach (RevisionNote note in page.History.Span)
        {
            markdown.Markup("- "u8).RevisionLink(page.Url, note.Url, note.Revision);
            if (note.StateTime is { } time)
            {
                markdown.Markup(" "u8).Time(time);
            }

            if (note.Changed.Length == 0)
            {
                markdown.Flag(EventWords.Of(note.Cause)).Markup("\n"u8);
            }
            else
            {
                markdown.Label(EventWords.Of(note.Cause)).Text(note.Changed).Markup("\n"u8);
            }
        }
    }

    private static void WriteCorrections(MarkdownOutput markdown, EventPage page)
    {
        if (page.Corrections.Count == 0)
        {
            return;
        }

        markdown.Part(Words.Corrections);
        foreach (Correction correction in page.Corrections.Span)
        {
            markdown.Markup("- "u8).Date(correction.Date).Label(Words.Was).Text(correction.Was).Label(Words.Is).Text(correction.Is);
            markdown.Label(Words.Because).Text(correction.Because).Markup("\n"u8);
        }
    }

    private static void WriteLicences(MarkdownOutput markdown, EventPage page, EventDetail detail)
    {
        if (page.Licences.Count == 0)
        {
            return;
        }

        markdown.Part(Words.Licences);
        for (int i = 0; i < page.Licences.Count; i++)
        {
            Licence licence = page.Licences[i];
            markdown.Markup("- "u8);
            if (i < detail.LicenceOrigins.Count && detail.LicenceOrigins[i] is { } origin)
            {
                markdown.OutLink(origin, licence.Name);
            }
            else
            {
                markdown.Text(licence.Name);
            }

            markdown.Label(Words.Of).Text(licence.Of).Markup("\n"u8);
        }
    }

    private static MarkdownOutput Name(MarkdownOutput markdown, string name) => markdown.Markup("- _"u8).Text(name).Markup(":_ "u8);
}
