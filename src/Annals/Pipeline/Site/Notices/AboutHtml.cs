using Annals.Model;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Notices;

/// <summary>What the site is, how it is made, and who answers for it.</summary>
internal static class AboutHtml
{
    public static void Write(HtmlWriter html, SiteSettings site)
    {
        html.Markup("<article class=\"about-page\">\n<h1>"u8).Text(Words.About).Markup(" "u8).Foreign(site.Title).Markup("</h1>\n"u8);
        if (site.Tagline is { } tagline)
        {
            html.Markup("<p class=\"lead\">"u8).Foreign(tagline).Markup("</p>\n"u8);
        }

        foreach (AboutPart part in AboutWords.Parts.Span)
        {
            html.Markup("<section>\n<h2>"u8).Text(part.Heading).Markup("</h2>\n"u8);
            foreach (string paragraph in part.Paragraphs.Span)
            {
                html.Markup("<p>"u8).Text(paragraph).Markup("</p>\n"u8);
            }

            html.Markup("</section>\n"u8);
        }

        WriteLicences(html, site);
        WriteOwner(html, site);
        html.Markup("</article>\n"u8);
    }

    private static void WriteLicences(HtmlWriter html, SiteSettings site)
    {
        html.Markup("<section>\n<h2>"u8).Text(Words.Licences).Markup("</h2>\n<p>"u8).Text(AboutWords.HeadlinesAreOf).Markup(" "u8);
        html.Foreign(site.TextSource).Markup(" "u8).Text(AboutWords.WorkOfEditors).Markup(" "u8).OutLink(site.TextLicenceAddress, site.TextLicenceName).Markup(". "u8);
        html.Text(site.TextAddress is null ? AboutWords.Attribution : AboutWords.AttributionByPage).Markup("</p>\n<p>"u8);
        html.Text(AboutWords.Summaries).Markup("</p>\n<p>"u8).Text(AboutWords.WholeChronicle).Markup(" "u8);
        html.OutLink(site.LicenceAddress, site.LicenceName).Markup(".</p>\n</section>\n"u8);
    }

    private static void WriteOwner(HtmlWriter html, SiteSettings site)
    {
        if (site.Owner is null && site.Contact is null && site.LegalNotice is null)
        {
            return;
        }

        html.Markup("<section>\n<h2>"u8).Text(AboutWords.WhoAnswers).Markup("</h2>\n"u8);
        if (site.Owner is { } owner)
        {
            html.Markup("<p>"u8).Text(Words.PublishedBy).Markup(" "u8).Foreign(owner).Markup("</p>\n"u8);
        }

        if (site.Contact is { } contact)
        {
            bool mail = contact.Contains('@') && !WebLink.HasScheme(contact);
            html.Markup("<p>"u8).Text(Words.Contact).Markup(": "u8).OutLink(mail ? "mailto:" + contact : contact, contact).Markup("</p>\n"u8);
        }

        if (site.LegalNotice is { } notice)
        {
            html.Markup("<p>"u8).Foreign(notice).Markup("</p>\n"u8);
        }

        html.Markup("</section>\n"u8);
    }
}
