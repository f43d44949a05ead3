using Annals.Model.Pages;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>An editorial as Markdown.</summary>
internal static class EditorialMarkdown
{
    public static void Write(MarkdownOutput markdown, Editorial page)
    {
        MarkdownShell.Begin(markdown, page.Url);
        StepMarkdown.Above(markdown, page.Url, new NamedAddress(ListWords.Editorials, SitePath.Opinion));
        markdown.Markup("# "u8).Text(page.Title).Markup("\n\n"u8).Text(Words.By).Markup(" "u8).Text(page.Author).Markup(", "u8).Date(page.Date).Markup("\n\n"u8);
        if (page.Lead is { } lead)
        {
            markdown.Markup("> "u8).Text(lead).Markup("\n\n"u8);
        }

        new EditorialMarkdownBody(markdown, page.Url).Write(page.Body);
        if (page.Events.Count > 0)
        {
            markdown.Markup("## "u8).Text(ListWords.EventsDiscussed).Markup("\n\n"u8);
            foreach (NamedAddress linked in page.Events.Span)
            {
                markdown.Markup("- "u8).PageLink(page.Url, linked.Url, linked.Name).Markup("\n"u8);
            }

            markdown.Markup("\n"u8);
        }

        markdown.Markup("_"u8).Text(ListWords.SignedOpinion).Markup("_\n"u8);
    }
}
