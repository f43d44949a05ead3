using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What was found as Markdown.</summary>
internal static class SearchMarkdown
{
    public static void Write(MarkdownOutput markdown, SearchPage page)
    {
        RowMarkdown rows = new(markdown, SitePath.Search);
        markdown.Markup("# "u8).Text(Words.Search).Markup(": "u8).Text(page.Query).Markup("\n\n"u8);
        if (page.Notice is { } notice)
        {
            markdown.Text(notice).Markup("\n\n"u8);
        }

        rows.Count(page.Found, ListWords.Event, ListWords.Events);
        markdown.Markup(" "u8).Text(ListWords.Found).Markup("\n\n"u8);
        rows.Write(page.Rows, hasDates: true);
    }
}
