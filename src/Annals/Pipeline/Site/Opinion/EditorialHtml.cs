using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Lists;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>An editorial as HTML.</summary>
internal static class EditorialHtml
{
    public static PageHead Head(Editorial page) => new(page.Url, page.Title) { Description = page.Lead };

    public static void Write(HtmlWriter html, SiteSettings site, Editorial page)
    {
        html.Markup("<article class=\"editorial\""u8);
        if (page.Language != site.Language)
        {
            html.Attribute("lang"u8, page.Language);
        }

        html.Markup(">\n"u8);
        StepHtml.Above(html, page.Url, new NamedAddress(ListWords.Editorials, SitePath.Opinion));
        html.Markup("<h1>"u8).Foreign(page.Title).Markup("</h1>\n<p class=\"byline\">"u8).Text(Words.By).Markup(" "u8).Foreign(page.Author);
        html.Markup(", "u8).Date(page.Date, DateWords.Day(page.Date)).Markup("</p>\n"u8);
        if (page.Lead is { } lead)
        {
            html.Markup("<p class=\"lead\">"u8).Foreign(lead).Markup("</p>\n"u8);
        }

        Write(html, page.Url, page.Body);
        if (page.Events.Count > 0)
        {
            html.Markup("<section>\n<h2>"u8).Text(ListWords.EventsDiscussed).Markup("</h2>\n<ul class=\"rows\">\n"u8);
            foreach (NamedAddress linked in page.Events.Span)
            {
                html.Markup("<li><p class=\"title\">"u8).PageLink(page.Url, linked.Url, linked.Name).Markup("</p></li>\n"u8);
            }

            html.Markup("</ul>\n</section>\n"u8);
        }

        html.Markup("<p class=\"note\">"u8).Text(ListWords.SignedOpinion).Markup("</p>\n</article>\n"u8);
    }

    private static void Write(HtmlWriter html, string path, ValueList<EditorialBlock> blocks)
    {
        foreach (EditorialBlock block in blocks.Span)
        {
            Open(html, block);
            WriteInlines(html, path, block.Inlines);
            Write(html, path, block.Blocks);
            Close(html, block);
        }
    }

    private static void Open(HtmlWriter html, EditorialBlock block)
    {
        if (block.Kind == EditorialBlockKind.NumberedList)
        {
            html.Markup("<ol start=\""u8).Number(block.Level).Markup("\">\n"u8);
            return;
        }

        html.Markup(block.Kind switch
        {
            EditorialBlockKind.Heading => block.Level switch { <= 2 => "<h2>"u8, 3 => "<h3>"u8, _ => "<h4>"u8 },
            EditorialBlockKind.Quote => "<blockquote>\n"u8,
            EditorialBlockKind.List => "<ul>\n"u8,
            EditorialBlockKind.Item => "<li>"u8,
            EditorialBlockKind.Break => "<hr>\n"u8,
            _ => "<p>"u8,
        });
    }

    private static void Close(HtmlWriter html, EditorialBlock block) => html.Markup(block.Kind switch
    {
        EditorialBlockKind.Heading => block.Level switch { <= 2 => "</h2>\n"u8, 3 => "</h3>\n"u8, _ => "</h4>\n"u8 },
        EditorialBlockKind.Quote => "</blockquote>\n"u8,
        EditorialBlockKind.List => "</ul>\n"u8,
        EditorialBlockKind.NumberedList => "</ol>\n"u8,
        EditorialBlockKind.Item => "</li>\n"u8,
        EditorialBlockKind.Break => ""u8,
        _ => "</p>\n"u8,
    });

    private static void WriteInlines(HtmlWriter html, string path, ValueList<EditorialInline> inlines)
    {
        foreach (EditorialInline inline in inlines.Span)
        {
            switch (inline.Kind)
            {
                case EditorialInlineKind.Text:
                    html.Text(inline.Text);
                    break;
                case EditorialInlineKind.Break:
                    html.Markup("<br>\n"u8);
                    break;
                case EditorialInlineKind.Emphasis:
                    html.Markup("<em>"u8);
                    WriteInlines(html, path, inline.Inlines);
                    html.Markup("</em>"u8);
                    break;
                case EditorialInlineKind.Strong:
                    html.Markup("<strong>"u8);
                    WriteInlines(html, path, inline.Inlines);
                    html.Markup("</strong>"u8);
                    break;
                default:
                    WriteLink(html, path, inline);
                    break;
            }
        }
    }

    private static void WriteLink(HtmlWriter html, string path, EditorialInline link)
    {
        string address = link.Address ?? "";
        bool isEvent = link.Kind == EditorialInlineKind.EventLink;
        bool isLink = isEvent || WebLink.IsAllowed(address);
        if (isLink)
        {
            html.Markup(isEvent ? "<a"u8 : "<a rel=\"external\""u8).Attribute("href"u8, isEvent ? SitePath.Relative(path, address, "html") : address);
            html.Markup(">"u8);
        }

        WriteInlines(html, path, link.Inlines);
        html.Markup(isLink ? "</a>"u8 : ""u8);
    }
}
