using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>An index of names as Markdown.</summary>
internal static class IndexMarkdown
{
    public static void Write(MarkdownOutput markdown, IndexPage page)
    {
        RowMarkdown rows = new(markdown, page.Url);
        NamedAddress index = SubjectNames.Index(page.Kind);
        MarkdownShell.Begin(markdown, page.Url);
        if (page.Part.Prefix.Length > 0)
        {
            StepMarkdown.Above(markdown, page.Url, [index, .. page.Above.Select(prefix => SubjectNames.PrefixPage(page.Kind, prefix))]);
        }

        markdown.Markup("# "u8).Text(index.Name);
        if (page.Part.Prefix.Length > 0)
        {
            markdown.Markup(": "u8).Text(SubjectNames.Prefix(page.Part.Prefix));
        }

        markdown.Markup("\n\n"u8);
        foreach (NameIndexPart part in page.Below.Span)
        {
            NamedAddress named = SubjectNames.PrefixPage(page.Kind, part.Prefix);
            markdown.Markup("- "u8).PageLink(page.Url, named.Url, named.Name).Markup(" ("u8).Number(part.Names).Markup(")\n"u8);
        }

        markdown.Markup(page.Below.Count > 0 ? "\n"u8 : ""u8);
        if (page.Foremost.Count > 0)
        {
            markdown.Markup("## "u8).Text(ListWords.MostEvents).Markup("\n\n"u8);
            rows.Write(page.Foremost);
        }

        rows.Write(page.Names);
    }
}
