using Annals.Model;

namespace Annals.Pipeline.Site.Html;

/// <summary>The frame of every page: head, header, navigation, the line of formats, and footer. Between <see cref="Begin"/> and <see cref="End"/> stands the content.</summary>
internal static class HtmlShell
{
    private const string Styles = "style";
    private const string Mark = "mark";
    private const string Script = "script";

    /// <summary>Writes everything up to the opening tag of the main landmark and the line of formats in it.</summary>
    public static void Begin(HtmlWriter html, SiteSettings site, PageHead page)
    {
        html.Markup("<!DOCTYPE html>\n<html"u8).Attribute("lang"u8, site.Language).Markup(
            """
            >
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>
            """u8);
        html.Text(page.Title).Markup(" · "u8).Text(site.Title).Markup("</title>\n"u8);
        WriteHeadLinks(html, site, page);
        page.LinkedData?.Invoke(html);
        html.Markup("</head>\n<body>\n<a class=\"skip\" href=\"#content\">"u8).Text(Words.SkipToContent).Markup("</a>\n<header>\n"u8);
        WriteMasthead(html, site, page);
        WriteSections(html, page.Path);
        html.Markup("</header>\n<main id=\"content\">\n"u8);
        if (page.HasFormats)
        {
            WriteFormats(html, page.Path);
        }
    }

    /// <summary>Writes everything from the closing tag of the main landmark on.</summary>
    public static void End(HtmlWriter html, SiteSettings site)
    {
        html.Markup("</main>\n<footer>\n<p>"u8).Text(Words.Licence).Markup(": "u8).OutLink(site.LicenceAddress, site.LicenceName);
        if (site.Owner is { } owner)
        {
            html.Markup(" · "u8).Text(Words.PublishedBy).Markup(" "u8).Foreign(owner);
        }

        if (site.Contact is { } contact)
        {
            bool mail = contact.Contains('@') && !WebLink.HasScheme(contact);
            html.Markup(" · "u8).Text(Words.Contact).Markup(": "u8).OutLink(mail ? "mailto:" + contact : contact, contact);
        }

        html.Markup("</p>\n"u8);
        if (site.LegalNotice is { } notice)
        {
            html.Markup("<p>"u8).Foreign(notice).Markup("</p>\n"u8);
        }

        html.Markup("<p>"u8).Text(Words.KeptWith).Markup("</p>\n</footer>\n</body>\n</html>\n"u8);
    }

    private static void WriteMasthead(HtmlWriter html, SiteSettings site, PageHead page)
    {
        html.Markup("<div class=\"masthead\">\n<p class=\"site\"><a"u8).Attribute("href"u8, SitePath.Relative(page.Path, SitePath.Front, "html")).Markup(">"u8);
        html.Foreign(site.Title).Markup("</a></p>\n"u8);
        if (site.Tagline is { } tagline)
        {
            html.Markup("<p class=\"tagline\">"u8).Foreign(tagline).Markup("</p>\n"u8);
        }

        // The page of the search holds a form of its own.
        if (page.Path != SitePath.Search)
        {
            html.Markup("<form class=\"find\" role=\"search\""u8).Attribute("action"u8, SitePath.Relative(page.Path, SitePath.Search, "html"));
            html.Markup("><input type=\"search\" name=\"q\" maxlength=\"400\" dir=\"auto\""u8).Attribute("aria-label"u8, Words.Search);
            html.Attribute("placeholder"u8, Words.Search).Markup("></form>\n"u8);
        }

        html.Markup("</div>\n"u8);
    }

    private static void WriteHeadLinks(HtmlWriter html, SiteSettings site, PageHead page)
    {
        if (page.Description is { } description)
        {
            html.Markup("<meta name=\"description\""u8).Attribute("content"u8, description).Markup(">\n"u8);
        }

        if (page.NoIndex)
        {
            html.Markup("<meta name=\"robots\" content=\"noindex\">\n"u8);
        }

        // Not deferred, so that a look which the reader chose stands before the first paint.
        html.Markup("<script"u8).Attribute("src"u8, SitePath.Relative(page.Path, Script, "js")).Markup("></script>\n"u8);
        html.Markup("<link rel=\"stylesheet\""u8).Attribute("href"u8, SitePath.Relative(page.Path, Styles, "css")).Markup(">\n"u8);
        html.Markup("<link rel=\"icon\" type=\"image/svg+xml\""u8).Attribute("href"u8, SitePath.Relative(page.Path, Mark, "svg")).Markup(">\n"u8);
        if (page.HasCanonical && site.PublicAddress is { } address)
        {
            html.Markup("<link rel=\"canonical\""u8).Attribute("href"u8, SitePath.Absolute(address, page.Path, "html")).Markup(">\n"u8);
        }

        if (page.HasFormats)
        {
            WriteAlternate(html, page.Path, "application/json", "json");
            WriteAlternate(html, page.Path, "application/xml", "xml");
            WriteAlternate(html, page.Path, "text/markdown", "md");
        }

        if (page.Feed is { } feed)
        {
            WriteFeed(html, page, feed, "application/atom+xml", "atom");
            WriteFeed(html, page, feed, "application/rss+xml", "rss");
            WriteFeed(html, page, feed, "application/feed+json", "json");
        }
    }

    private static void WriteAlternate(HtmlWriter html, string path, string mediaType, string extension) =>
        html.Markup("<link rel=\"alternate\""u8).Attribute("type"u8, mediaType)
            .Attribute("href"u8, SitePath.Relative(path, path, extension)).Markup(">\n"u8);

    private static void WriteFeed(HtmlWriter html, PageHead page, string feed, string mediaType, string extension) =>
        html.Markup("<link rel=\"alternate\""u8).Attribute("type"u8, mediaType).Attribute("title"u8, page.Title)
            .Attribute("href"u8, SitePath.Relative(page.Path, feed, extension)).Markup(">\n"u8);

    private static void WriteSections(HtmlWriter html, string path)
    {
        html.Markup("<nav class=\"sections\""u8).Attribute("aria-label"u8, Words.SiteSections).Markup(">\n<ul>\n"u8);
        WriteSection(html, path, SitePath.Front, Words.Front);
        WriteSection(html, path, SitePath.AllYears, Words.Days);
        WriteSection(html, path, SitePath.Topics, Words.Topics);
        WriteSection(html, path, SitePath.Categories, Words.Categories);
        WriteSection(html, path, SitePath.Entities, Words.Entities);
        WriteSection(html, path, SitePath.Publishers, Words.Publishers);
        WriteSection(html, path, SitePath.Opinion, Words.Opinion);
        WriteSection(html, path, SitePath.Search, Words.Search);
        WriteSection(html, path, SitePath.About, Words.About);
        html.Markup("</ul>\n</nav>\n"u8);
    }

    private static void WriteSection(HtmlWriter html, string path, string to, string name)
    {
        html.Markup("<li><a"u8).Attribute("href"u8, SitePath.Relative(path, to, "html"));
        if (path == to)
        {
            html.Markup(" aria-current=\"page\""u8);
        }

        html.Markup(">"u8).Text(name).Markup("</a></li>\n"u8);
    }

    private static void WriteFormats(HtmlWriter html, string path)
    {
        html.Markup("<p class=\"formats\">"u8).Text(Words.Formats).Markup(":"u8);
        foreach (PageFormat format in PageFormats.All)
        {
            html.Markup(" <a"u8).Attribute("href"u8, SitePath.Relative(path, path, format.Extension()));
            if (format != PageFormat.Html)
            {
                html.Markup(" rel=\"alternate\""u8);
            }

            html.Markup(">"u8).Text(format.Label()).Markup("</a>"u8);
        }

        html.Markup("</p>\n"u8);
    }
}
