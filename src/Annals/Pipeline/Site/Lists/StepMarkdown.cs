using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The ways from a list page to the pages above and beside it.</summary>
internal static class StepMarkdown
{
    /// <summary>The pages that a page lies in, outermost first.</summary>
    public static void Above(MarkdownOutput markdown, string path, params ReadOnlySpan<NamedAddress> pages)
    {
        for (int i = 0; i < pages.Length; i++)
        {
            markdown.Markup(i == 0 ? ""u8 : " › "u8).PageLink(path, pages[i].Url, pages[i].Name);
        }

        markdown.Markup("\n\n"u8);
    }

    /// <summary>The pages before and after a page; nothing where there is neither.</summary>
    public static void Beside(MarkdownOutput markdown, string path, (string Word, NamedAddress? Page) before, (string Word, NamedAddress? Page) after)
    {
        if (before.Page is { } previous)
        {
            markdown.Text(before.Word).Markup(": "u8).PageLink(path, previous.Url, previous.Name).Markup("\n\n"u8);
        }

        if (after.Page is { } next)
        {
            markdown.Text(after.Word).Markup(": "u8).PageLink(path, next.Url, next.Name).Markup("\n\n"u8);
        }
    }
}
