using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Events;
using Annals.Pipeline.Site.Html;
using Annals.Pipeline.Site.Pictures;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The events of a topic, category, entity or publisher as HTML.</summary>
internal static class SubjectHtml
{
    public static PageHead Head(SubjectPage page) =>
        new(page.Url, SubjectNames.Title(page)) { Feed = page.Facts is { HasFeed: true } ? FeedPath(page) : null };

    public static void Write(HtmlWriter html, SiteSettings site, SubjectPage page)
    {
        RowHtml rows = new(html, page.Url, site);
        WriteAbove(html, page);
        html.Markup("<h1>"u8).Foreign(page.Subject.Name);
        if (page.Period is { } period)
        {
            html.Markup(" <span class=\"period\">"u8).Text(SubjectNames.Period(period)).Markup("</span>"u8);
        }

        html.Markup("</h1>\n"u8);
        if (page.Facts is { } facts)
        {
            WriteFacts(html, rows, page, facts);
        }

        if (page.Facts is { Timeline.Count: > 0 } told)
        {
            TimelineHtml.Write(html, told.Timeline);
        }

        html.Markup("<div class=\"columns\">\n<div>\n"u8);
        WriteParts(html, rows, page);
        WriteRows(html, rows, page);
        html.Markup("</div>\n"u8);
        if (page.Facts is { } known && known.Companions.Count + known.Topics.Count > 0)
        {
            html.Markup("<aside>\n"u8);
            WriteCompanions(html, rows, page, known);
            WriteTopics(html, rows, known);
            html.Markup("</aside>\n"u8);
        }

        html.Markup("</div>\n"u8);
        StepHtml.Beside(
            html, page.Url, (ListWords.Earlier, SubjectNames.PeriodPage(page, page.Earlier)), (ListWords.Later, SubjectNames.PeriodPage(page, page.Later)));
    }

    private static void WriteRows(HtmlWriter html, RowHtml rows, SubjectPage page)
    {
        if (page.Rows.Count > 0)
        {
            string heading = page.Kind == SubjectKind.Publisher ? ListWords.CitedFor : page.Parts.Count > 0 ? ListWords.NewestEvents : Capital(ListWords.Events);
            html.Markup("<section>\n<h2>"u8).Text(heading).Markup("</h2>\n"u8);
            rows.Write(page.Rows, hasDates: true);
            html.Markup("</section>\n"u8);
        }
        else if (page.Parts.Count == 0)
        {
            html.Markup("<p class=\"nothing\">"u8).Text(ListWords.NoEvents).Markup("</p>\n"u8);
        }
    }

    private static void WriteCompanions(HtmlWriter html, RowHtml rows, SubjectPage page, SubjectFacts facts)
    {
        if (facts.Companions.Count == 0)
        {
            return;
        }

        html.Markup("<section>\n<h2>"u8).Text(page.Kind == SubjectKind.Publisher ? ListWords.OftenAbout : ListWords.OftenWith).Markup("</h2>\n"u8);
        if (facts.Ties.Count > 0)
        {
            ArcsHtml.Write(html, page.Url, facts);
        }
        else
        {
            rows.Write(facts.Companions);
        }

        html.Markup("</section>\n"u8);
    }

    private static void WriteTopics(HtmlWriter html, RowHtml rows, SubjectFacts facts)
    {
        if (facts.Topics.Count > 0)
        {
            html.Markup("<section>\n<h2>"u8).Text(ListWords.UnderTopics).Markup("</h2>\n"u8);
            rows.Write(facts.Topics);
            html.Markup("</section>\n"u8);
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string FeedPath(SubjectPage page) => page.Subject.Url + "/feed";

    private static void WriteAbove(HtmlWriter html, SubjectPage page)
    {
        NamedAddress index = SubjectNames.Index(page.Kind);
        if (page.Period is not { } period)
        {
            StepHtml.Above(html, page.Url, index);
        }
        else if (page.Parts.Count > 0 || period.Month == 0)
        {
            StepHtml.Above(html, page.Url, index, page.Subject);
        }
        else
        {
            ListPeriod year = new(period.Year);
            StepHtml.Above(html, page.Url, index, page.Subject, new NamedAddress(SubjectNames.Period(year), SubjectNames.PeriodUrl(page, year)));
        }
    }

    private static void WriteFacts(HtmlWriter html, RowHtml rows, SubjectPage page, SubjectFacts facts)
    {
        html.Markup("<p class=\"extent\">"u8);
        rows.Count(facts.Events, ListWords.Event, ListWords.Events);
        if (facts.First is { } first && facts.Last is { } last)
        {
            html.Markup(" · "u8).Date(first, DateWords.Short(first));
            html.Markup(first == last ? ""u8 : " – "u8);
            if (first != last)
            {
                html.Date(last, DateWords.Short(last));
            }
        }

        html.Markup("</p>\n<dl class=\"facts\">\n"u8);
        if (facts.OtherNames.Count > 0)
        {
            html.Markup("<dt>"u8).Text(ListWords.AlsoWritten).Markup("</dt><dd>"u8);
            for (int i = 0; i < facts.OtherNames.Count; i++)
            {
                html.Markup(i == 0 ? ""u8 : " · "u8).Foreign(facts.OtherNames[i]);
            }

            html.Markup("</dd>\n"u8);
        }

        WriteOut(html, ListWords.Encyclopedia, facts.Wikipedia, facts.Wikipedia);
        WriteOut(html, ListWords.Wikidata, facts.Wikidata is { } item ? WikidataItem.Address(item) : null, facts.Wikidata);
        WriteOut(html, ListWords.Website, facts.Home, facts.Home);
        if (facts.HasFeed)
        {
            WriteFeeds(html, page);
        }

        html.Markup("</dl>\n"u8);
    }

    private static void WriteOut(HtmlWriter html, string word, string? url, string? text)
    {
        if (url is not null)
        {
            html.Markup("<dt>"u8).Text(word).Markup("</dt><dd>"u8).OutLink(url, text).Markup("</dd>\n"u8);
        }
    }

    private static void WriteFeeds(HtmlWriter html, SubjectPage page)
    {
        html.Markup("<dt>"u8).Text(ListWords.Follow).Markup("</dt><dd>"u8);
        html.Markup("<a"u8).Attribute("href"u8, SitePath.Relative(page.Url, FeedPath(page), "atom")).Markup(">Atom</a> · "u8);
        html.Markup("<a"u8).Attribute("href"u8, SitePath.Relative(page.Url, FeedPath(page), "rss")).Markup(">RSS</a> · "u8);
        html.Markup("<a"u8).Attribute("href"u8, SitePath.Relative(page.Url, FeedPath(page), "json")).Markup(">JSON Feed</a></dd>\n"u8);
    }

    private static void WriteParts(HtmlWriter html, RowHtml rows, SubjectPage page)
    {
        if (page.Parts.Count == 0)
        {
            return;
        }

        html.Markup("<section>\n<h2>"u8).Text(SubjectNames.PartsHeading(page)).Markup("</h2>\n<ul class=\"periods\">\n"u8);
        foreach (ListPart part in page.Parts.Span)
        {
            html.Markup("<li>"u8).PageLink(page.Url, SubjectNames.PeriodUrl(page, part.Period), SubjectNames.Period(part.Period)).Markup(" <span class=\"count\">"u8);
            rows.Count(part.Rows, ListWords.Event, ListWords.Events);
            html.Markup("</span></li>\n"u8);
        }

        html.Markup("</ul>\n</section>\n"u8);
    }
}
