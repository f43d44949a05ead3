using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>
/// An event page as Markdown. Every field of the page is visible in it and can be read back: what tells
/// the name of a detail from its value is emphasis, which escaped text can never hold.
/// </summary>
public static class EventMarkdown
{
    public static void Write(PageBytes output, EventPage page, EventDetail detail)
    {
        MarkdownOutput markdown = new(output);
        if (page.Status == EventStatus.Suppressed)
        {
            WriteSuppressed(markdown, page, detail);
            return;
        }

        MarkdownShell.Begin(markdown, page.Url);
        EventMarkdownTop.Write(markdown, page);
        EventMarkdownSources.Write(markdown, page);
        EventMarkdownTies.Write(markdown, page);
        EventMarkdownRecord.Write(markdown, page, detail);
    }

    private static void WriteSuppressed(MarkdownOutput markdown, EventPage page, EventDetail detail)
    {
        EventMarkdownTop.WriteDate(markdown, page);
        markdown.Markup("\n# "u8).Text(Words.Suppressed).Markup("\n"u8);
        EventMarkdownTop.WriteStatus(markdown, page);
        markdown.Part(Words.AboutThisPage).Markup("- _"u8).Text(Words.Identifier).Markup("_ "u8).Text(detail.Id.Value).Markup("\n"u8);
    }
}
