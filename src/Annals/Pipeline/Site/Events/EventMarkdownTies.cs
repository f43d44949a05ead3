using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that lead to other pages: entities, related events, editorials.</summary>
internal static class EventMarkdownTies
{
    public static void Write(MarkdownOutput markdown, EventPage page)
    {
        WriteEntities(markdown, page);
        WriteRelated(markdown, page);
        WriteDiscussions(markdown, page);
    }

    private static void WriteEntities(MarkdownOutput markdown, EventPage page)
    {
        if (page.Entities.Count == 0)
        {
            return;
        }

        markdown.Part(Words.PeoplePlacesOrganisations);
        foreach (PageEntity entity in page.Entities.Span)
        {
            markdown.Markup("- "u8);
            if (entity.Url is { } path)
            {
                markdown.PageLink(page.Url, path, entity.Name);
            }
            else
            {
                markdown.Text(entity.Name);
            }

            if (entity.Wikipedia is { } wikipedia)
            {
                markdown.Label(Words.Wikipedia).UnnamedLink(wikipedia);
            }

            if (entity.Wikidata is { } item)
            {
                markdown.Label(Words.Wikidata);
                if (WikidataItem.Address(item) is { } address)
                {
                    markdown.OutLink(address, item);
                }
                else
                {
                    markdown.Text(item);
                }
            }

            markdown.Markup("\n"u8);
        }
    }

    /// <summary>Newest first, later and earlier events apart; a record in another order gets a heading at every change, so that its order is kept.</summary>
    private static void WriteRelated(MarkdownOutput markdown, EventPage page)
    {
        if (page.Related.Count == 0)
        {
            return;
        }

        markdown.Part(Words.Related);
        int place = 0;
        for (int i = 0; i < page.Related.Count; i++)
        {
            RelatedEvent other = page.Related[i];
            if (i == 0 || page.Related[i - 1].When != other.When)
            {
                markdown.Markup(i == 0 ? "#### "u8 : "\n#### "u8).Text(other.When == RelatedWhen.Before ? Words.BeforeThis : Words.AfterThis).Markup("\n\n"u8);
                place = 0;
            }

            markdown.Number(++place).Markup(". "u8).PageLink(page.Url, other.Url, other.Headline).Markup(" "u8).Date(other.Date);
            WriteContext(markdown, page, other);
            markdown.Markup("\n"u8);
        }
    }

    /// <summary>Names without a page are strong, so that a comma in a name divides nothing.</summary>
    private static void WriteContext(MarkdownOutput markdown, EventPage page, RelatedEvent other)
    {
        if (other.Context.Count > 0)
        {
            markdown.Markup(" _"u8).Text(Words.Context).Markup(": "u8);
            for (int i = 0; i < other.Context.Count; i++)
            {
                ContextEntity entity = other.Context[i];
                markdown.Markup(i == 0 ? ""u8 : ", "u8);
                if (entity.Url is { } path)
                {
                    markdown.PageLink(page.Url, path, entity.Name);
                }
                else
                {
                    markdown.Markup("**"u8).Emphasised(entity.Name).Markup("**"u8);
                }
            }

            markdown.Markup("_"u8);
        }

        if (other.Reason.Length > 0)
        {
            markdown.Markup(" "u8).Text(other.Reason);
        }
    }

    private static void WriteDiscussions(MarkdownOutput markdown, EventPage page)
    {
        if (page.DiscussedIn.Count == 0)
        {
            return;
        }

        markdown.Part(Words.DiscussedIn);
        foreach (Discussion editorial in page.DiscussedIn.Span)
        {
            markdown.Markup("- "u8).PageLink(page.Url, editorial.Url, editorial.Title).Label(Words.By).Text(editorial.Author).Markup("\n"u8);
        }
    }
}
