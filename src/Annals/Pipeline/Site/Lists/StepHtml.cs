using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The ways from a list page to the pages above and beside it.</summary>
internal static class StepHtml
{
    /// <summary>The pages that a page lies in, outermost first.</summary>
    public static void Above(HtmlWriter html, string path, params ReadOnlySpan<NamedAddress> pages)
    {
        html.Markup("<nav class=\"above\""u8).Attribute("aria-label"u8, Words.PartOf).Markup(">"u8);
        for (int i = 0; i < pages.Length; i++)
        {
            html.Markup(i == 0 ? ""u8 : " › "u8).PageLink(path, pages[i].Url, pages[i].Name);
        }

        html.Markup("</nav>\n"u8);
    }

    /// <summary>The pages before and after a page; nothing where there is neither.</summary>
    public static void Beside(HtmlWriter html, string path, (string Word, NamedAddress? Page) before, (string Word, NamedAddress? Page) after)
    {
        if (before.Page is null && after.Page is null)
        {
            return;
        }

        html.Markup("<nav class=\"beside\""u8).Attribute("aria-label"u8, before.Word + " · " + after.Word).Markup(">\n"u8);
        if (before.Page is { } previous)
        {
            html.Markup("<a rel=\"prev\""u8).Attribute("href"u8, SitePath.Relative(path, previous.Url, "html"));
            html.Markup("><span>"u8).Text(before.Word).Markup("</span> "u8).Foreign(previous.Name).Markup("</a>\n"u8);
        }

        if (after.Page is { } next)
        {
            html.Markup("<a rel=\"next\""u8).Attribute("href"u8, SitePath.Relative(path, next.Url, "html"));
            html.Markup("><span>"u8).Text(after.Word).Markup("</span> "u8).Foreign(next.Name).Markup("</a>\n"u8);
        }

        html.Markup("</nav>\n"u8);
    }
}
