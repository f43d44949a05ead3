using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Events, editorials and names as they stand in the HTML of every list.</summary>
/// <param name="html">of the page</param>
/// <param name="path">site path of the page the list stands on</param>
/// <param name="site">whose language needs no mark</param>
internal sealed class RowHtml(HtmlWriter html, string path, SiteSettings site)
{
    /// <param name="hasDates">false where all rows are of the day that the page or the heading names</param>
    /// <param name="snippets">one for each row, which stands in the place of its summary, or none at all</param>
    public void Write(ValueList<EventRow> rows, bool hasDates, ValueList<Snippet?> snippets = default)
    {
        html.Markup("<ul class=\"rows\">\n"u8);
        for (int i = 0; i < rows.Count; i++)
        {
            Write(rows[i], hasDates, snippets.Count > 0 ? snippets[i] : null);
        }

        html.Markup("</ul>\n"u8);
    }

    public void Write(ValueList<EditorialRow> editorials)
    {
        html.Markup("<ul class=\"rows\">\n"u8);
        foreach (EditorialRow row in editorials.Span)
        {
            html.Markup("<li>"u8).Date(row.Date, DateWords.Short(row.Date)).Markup("\n<p class=\"title\">"u8).PageLink(path, row.Url, row.Title, Other(row.Language)).Markup("</p>\n"u8);
            html.Markup("<p class=\"byline\">"u8).Text(Words.By).Markup(" "u8).Foreign(row.Author).Markup("</p>\n"u8);
            if (row.Lead is { } lead)
            {
                html.Markup("<p>"u8).Foreign(lead, Other(row.Language)).Markup("</p>\n"u8);
            }

            html.Markup("</li>\n"u8);
        }

        html.Markup("</ul>\n"u8);
    }

    public void Write(ValueList<CountedName> names)
    {
        html.Markup("<ul class=\"names\">\n"u8);
        foreach (CountedName name in names.Span)
        {
            html.Markup("<li>"u8);
            Link(name.Name, name.Url);
            html.Markup(" <span class=\"count\">"u8).Number(name.Events).Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n"u8);
    }

    /// <summary>A name, and a link where it has a page.</summary>
    public void Link(string name, string? url)
    {
        if (url is null)
        {
            html.Foreign(name);
        }
        else
        {
            html.PageLink(path, url, name);
        }
    }

    /// <summary>A number with the word for what it counts.</summary>
    public void Count(int number, string one, string many) => html.Number(number).Markup(" "u8).Text(number == 1 ? one : many);

    private string? Other(string language) => language == site.Language ? null : language;

    private void Write(EventRow row, bool hasDates, Snippet? snippet)
    {
        html.Markup("<li>"u8);
        if (hasDates && row.Date is { } date)
        {
            html.Date(date, DateWords.Short(date)).Markup("\n"u8);
        }
        else if (hasDates)
        {
            html.Markup("<span class=\"undated\">"u8).Text(Words.Undated).Markup("</span>\n"u8);
        }

        if (row.Topic is { } topic)
        {
            html.Markup("<p class=\"topic\">"u8).PageLink(path, topic.Url, topic.Name).Markup("</p>\n"u8);
        }

        string shown = row.Headline ?? row.Title;
        html.Markup(row.Headline is null ? "<p class=\"title\">"u8 : "<p class=\"title whole\">"u8);
        if (row.Status == EventStatus.Retracted)
        {
            html.Markup("<s>"u8).PageLink(path, row.Url, shown, Other(row.Language)).Markup("</s> <span class=\"note\">"u8);
            html.Text(ListWords.Retracted).Markup("</span></p>\n"u8);
        }
        else
        {
            html.PageLink(path, row.Url, shown, Other(row.Language)).Markup("</p>\n"u8);
        }

        if (snippet is not null)
        {
            Write(snippet);
        }
        else if (row.Summary is { } summary)
        {
            html.Markup("<p>"u8).Foreign(summary.Text, Other(summary.Language)).Markup("</p>\n"u8);
        }
        else if (row.Headline is null && row.Entities.Count > 0)
        {
            WriteEntities(row.Entities);
        }

        html.Markup("</li>\n"u8);
    }

    private void Write(Snippet snippet)
    {
        html.Markup("<p class=\"snippet\"><bdi>"u8);
        ReadOnlySpan<char> text = snippet.Text;
        int at = 0;
        foreach (SnippetMark mark in snippet.Marks.Span)
        {
            int start = Scalars.IndexOf(text, mark.Start);
            int end = Scalars.IndexOf(text, mark.Start + mark.Length);
            html.Text(text[at..start]).Markup("<mark>"u8).Text(text[start..end]).Markup("</mark>"u8);
            at = end;
        }

        html.Text(text[at..]).Markup("</bdi></p>\n"u8);
    }

    /// <summary>Names as words: their links stand on the page of the event, and would be most of a long list.</summary>
    private void WriteEntities(ValueList<ContextEntity> entities)
    {
        html.Markup("<p class=\"about\">"u8);
        for (int i = 0; i < entities.Count; i++)
        {
            html.Markup(i == 0 ? ""u8 : " · "u8).Foreign(entities[i].Name);
        }

        html.Markup("</p>\n"u8);
    }
}
