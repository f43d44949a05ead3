using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Events, editorials and names as they stand in the Markdown of every list.</summary>
/// <param name="markdown">of the page</param>
/// <param name="path">site path of the page the list stands on</param>
internal sealed class RowMarkdown(MarkdownOutput markdown, string path)
{
    /// <param name="hasDates">false where all rows are of the day that the page or the heading names</param>
    public void Write(ValueList<EventRow> rows, bool hasDates)
    {
        foreach (EventRow row in rows.Span)
        {
            markdown.Markup("- "u8);
            if (hasDates && row.Date is { } date)
            {
                markdown.Date(date).Markup(" "u8);
            }

            if (row.Topic is { } topic)
            {
                markdown.PageLink(path, topic.Url, topic.Name).Markup(": "u8);
            }

            markdown.PageLink(path, row.Url, row.Headline ?? row.Title);
            if (row.Status == EventStatus.Retracted)
            {
                markdown.Markup(" ("u8).Text(ListWords.Retracted).Markup(")"u8);
            }

            if (row.Summary is { } summary)
            {
                markdown.Markup("  \n  "u8).Text(summary.Text);
            }
            else if (row.Headline is null && row.Entities.Count > 0)
            {
                WriteEntities(row.Entities);
            }

            markdown.Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    public void Write(ValueList<EditorialRow> editorials)
    {
        foreach (EditorialRow row in editorials.Span)
        {
            markdown.Markup("- "u8).Date(row.Date).Markup(" "u8).PageLink(path, row.Url, row.Title).Markup(", "u8);
            markdown.Markup("_"u8).Text(Words.By).Markup(" "u8).Text(row.Author).Markup("_"u8);
            if (row.Lead is { } lead)
            {
                markdown.Markup("  \n  "u8).Text(lead);
            }

            markdown.Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    public void Write(ValueList<CountedName> names)
    {
        foreach (CountedName name in names.Span)
        {
            markdown.Markup("- "u8);
            Link(name.Name, name.Url);
            markdown.Markup(" ("u8).Number(name.Events).Markup(")\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    /// <summary>A name, and a link where it has a page.</summary>
    public void Link(string name, string? url)
    {
        if (url is null)
        {
            markdown.Text(name);
        }
        else
        {
            markdown.PageLink(path, url, name);
        }
    }

    /// <summary>A number with the word for what it counts.</summary>
    public void Count(int number, string one, string many) => markdown.Number(number).Markup(" "u8).Text(number == 1 ? one : many);

    private void WriteEntities(ValueList<ContextEntity> entities)
    {
        markdown.Markup("  \n  "u8);
        for (int i = 0; i < entities.Count; i++)
        {
            markdown.Markup(i == 0 ? ""u8 : " · "u8);
            Link(entities[i].Name, entities[i].Url);
        }
    }
}
