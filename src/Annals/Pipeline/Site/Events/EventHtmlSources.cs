using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Pictures;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that come from articles: cover image, sources, coverage, quotes.</summary>
internal static class EventHtmlSources
{
    public static void Write(HtmlWriter html, EventPage page, SiteSettings site)
    {
        if (page.Image is { } image)
        {
            WriteImage(html, page, image, site);
        }

        WriteSources(html, page, site);
        WriteCoverage(html, page, ArticleKind.News, Words.AlsoReportedBy);
        WriteCoverage(html, page, ArticleKind.Opinion, Words.CommentaryElsewhere);
        WriteQuotes(html, page);
    }

    private static void WriteImage(HtmlWriter html, EventPage page, CoverImage image, SiteSettings site)
    {
        html.Markup("<figure>\n"u8);
        if (SitePath.IsInside(image.Url) && site.Images == ImagePolicy.Store)
        {
            html.Markup("<img"u8).Attribute("src"u8, SitePath.RelativeFile(page.Url, image.Url));
            html.Attribute("alt"u8, image.Alternative ?? "").Markup(">\n<figcaption>"u8).Text(Words.CoverImage);
        }
        else
        {
            html.Markup("<figcaption>"u8);
            if (SitePath.IsInside(image.Url))
            {
                html.Markup("<a"u8).Attribute("href"u8, SitePath.RelativeFile(page.Url, image.Url)).Markup(">"u8).Text(Words.CoverImage).Markup("</a>"u8);
            }
            else
            {
                html.OutLink(image.Url, Words.CoverImage);
            }

            WriteDetail(html, Words.Shows, image.Alternative);
        }

        WriteDetail(html, Words.Credit, image.Credit);
        WriteDetail(html, Words.LicenceOf, image.Licence);
        html.Markup(" · "u8);
        EventHtmlTop.WriteFrom(html, page, image.Source);
        html.Markup("</figcaption>\n</figure>\n"u8);
    }

    private static void WriteSources(HtmlWriter html, EventPage page, SiteSettings site)
    {
        if (page.Sources.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"sources\">\n<h2>"u8).Text(Words.Sources).Markup("</h2>\n<ol>\n"u8);
        foreach (Source source in page.Sources.Span)
        {
            html.Markup("<li id=\"source-"u8).Number(source.Number).Markup("\">"u8);
            html.OutLink(source.Url, source.Publisher ?? WebAddress.Host(source.Url) ?? source.Url);
            WriteDetail(html, Words.Via, source.Via);
            if (EventHtmlTop.Other(source.Language, site) is { } language)
            {
                WriteDetail(html, Words.Language, language);
            }

            WriteDate(html, source.Published);
            if (source.Archived is { } archived)
            {
                html.Markup(" · "u8).OutLink(archived, Words.ArchivedCopy);
            }

            if (source.State is { } state)
            {
                html.Markup(" · <em>"u8).Text(state == SourceState.Dead ? Words.SourceDead : Words.SourceChanged).Markup("</em>"u8);
            }

            WritePublisher(html, page, source);

            html.Markup("</li>\n"u8);
        }

        html.Markup("</ol>\n"u8);
        CoverageHtml.Write(html, page);
        html.Markup("</section>\n"u8);
    }

    /// <summary>Leads to what else the publisher was cited for: only a current event is surely on that page, and so is there one.</summary>
    private static void WritePublisher(HtmlWriter html, EventPage page, Source source)
    {
        if (page.Status == EventStatus.Current && page.RevisionOf is null && SitePath.OfPublisher(source.Url) is { } publisher)
        {
            html.Markup(" · "u8).Text(Words.MoreFrom).Markup(" "u8).PageLink(page.Url, publisher, publisher.AsSpan(publisher.IndexOf('/') + 1));
        }
    }

    private static void WriteCoverage(HtmlWriter html, EventPage page, ArticleKind kind, string heading)
    {
        bool any = false;
        foreach (CoverageItem item in page.Coverage.Span)
        {
            if (item.Kind != kind)
            {
                continue;
            }

            if (!any)
            {
                html.Markup("<section class=\"coverage\">\n<h2>"u8).Text(heading).Markup("</h2>\n<ul>\n"u8);
                any = true;
            }

            html.Markup("<li>"u8).OutLink(item.Url, item.Title);
            if (item.Publisher is { } publisher)
            {
                html.Markup(" · "u8).Foreign(publisher);
            }

            WriteDate(html, item.Published);
            if (item.Copies > 0)
            {
                html.Markup(" · "u8).Text(Words.Copies).Markup(": "u8).Number(item.Copies);
            }

            html.Markup("</li>\n"u8);
        }

        html.Markup(any ? "</ul>\n</section>\n"u8 : ""u8);
    }

    private static void WriteQuotes(HtmlWriter html, EventPage page)
    {
        if (page.Quotes.Count == 0)
        {
            return;
        }

        html.Markup("<section class=\"quotes\">\n<h2>"u8).Text(Words.InTheirWords).Markup("</h2>\n"u8);
        foreach (Quotation quote in page.Quotes.Span)
        {
            html.Markup("<figure>\n<blockquote><p dir=\"auto\">"u8).Text(quote.Text).Markup("</p></blockquote>\n<figcaption>"u8).Foreign(quote.Speaker);
            html.Markup(" · "u8);
            EventHtmlTop.WriteFrom(html, page, quote.Source);
            html.Markup("</figcaption>\n</figure>\n"u8);
        }

        html.Markup("</section>\n"u8);
    }

    private static void WriteDate(HtmlWriter html, DateOnly? published)
    {
        if (published is { } day)
        {
            html.Markup(" · "u8).Date(day, DateWords.Short(day));
        }
    }

    private static void WriteDetail(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
        {
            html.Markup(" · "u8).Text(name).Markup(" "u8).Foreign(value);
        }
    }
}
