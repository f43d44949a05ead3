using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The list of editorials as Markdown.</summary>
internal static class OpinionMarkdown
{
    public static void Write(MarkdownOutput markdown, ValueList<EditorialRow> editorials)
    {
        MarkdownShell.Begin(markdown, SitePath.Opinion);
        markdown.Markup("# "u8).Text(ListWords.Editorials).Markup("\n\n"u8);
        if (editorials.Count == 0)
        {
            markdown.Text(ListWords.NoEditorials).Markup("\n"u8);
            return;
        }

        new RowMarkdown(markdown, SitePath.Opinion).Write(editorials);
    }
}
