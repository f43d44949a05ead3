using Annals.Model;
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

        if (page.Suggestion is { } suggestion)
        {
            markdown.Text(ListWords.DidYouMean).Markup(": "u8);
            Link(markdown, suggestion, SearchLink.Of(suggestion, 1, PageFormat.Markdown, page.Order));
            markdown.Markup("\n\n"u8);
        }

        rows.Count(page.Found, ListWords.Event, ListWords.Events);
        markdown.Markup(" "u8).Text(ListWords.Found).Markup("\n\n"u8);
        rows.Write(page.Editorials);
        rows.Write(page.Rows, hasDates: true);
        WriteFacets(markdown, page);
    }

    private static void WriteFacets(MarkdownOutput markdown, SearchPage page)
    {
        if (page.Facets.Count == 0)
        {
            return;
        }

        markdown.Markup("## "u8).Text(ListWords.Narrow).Markup("\n\n"u8);
        foreach (SearchFacet facet in page.Facets.Span)
        {
            markdown.Markup("- "u8).Text(SearchWords.OfFacet(facet.Kind)).Markup(": "u8);
            Link(markdown, facet.Name, SearchLink.Of($"{page.Query} {facet.Condition}", 1, PageFormat.Markdown, page.Order));
            markdown.Markup(" ("u8).Number(facet.Events).Markup(")\n"u8);
        }
    }

    private static void Link(MarkdownOutput markdown, string text, string link)
    {
        markdown.Markup("["u8).Text(text).Markup("]("u8);
        markdown.Target(link).Markup(")"u8);
    }
}
