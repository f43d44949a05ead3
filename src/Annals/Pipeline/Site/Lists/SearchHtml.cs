using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Feeds;
using Annals.Pipeline.Site.Html;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The search form and what was found as HTML.</summary>
internal static class SearchHtml
{
    public static PageHead Head(SearchPage page) =>
        new(SitePath.Search, page.Query.Length == 0 ? Words.Search : $"{Words.Search}: {page.Query}")
        {
            NoIndex = true,
            HasFormats = false,
            HasCanonical = false,
            LinkedData = page.Query.Length == 0 ? null : html => WriteFeeds(html, page),
        };

    public static void Write(HtmlWriter html, SiteSettings site, SearchPage page)
    {
        RowHtml rows = new(html, SitePath.Search, site);
        html.Markup("<h1>"u8).Text(Words.Search).Markup("</h1>\n<form class=\"search\" role=\"search\" action=\"search\" method=\"get\">\n<label for=\"q\">"u8);
        html.Text(ListWords.SearchFor).Markup("</label>\n<input type=\"search\" id=\"q\" name=\"q\" dir=\"auto\" maxlength=\"400\""u8).Attribute("value"u8, page.Query);
        if (page.Order == SearchOrder.Relevance)
        {
            html.Markup(">\n<input type=\"hidden\" name=\"order\""u8).Attribute("value"u8, SearchLink.Relevance);
        }

        html.Markup(">\n<button type=\"submit\">"u8).Text(Words.Search).Markup("</button>\n</form>\n<p class=\"note\">"u8).Text(SearchWords.Language).Markup("</p>\n"u8);
        if (page.Notice is { } notice)
        {
            html.Markup("<p class=\"note\" role=\"status\">"u8).Text(notice).Markup("</p>\n"u8);
        }

        if (page.Query.Length == 0)
        {
            return;
        }

        WriteFormats(html, page);
        if (page.Suggestion is { } suggestion)
        {
            html.Markup("<p class=\"suggestion\">"u8).Text(ListWords.DidYouMean).Markup(": <a"u8);
            html.Attribute("href"u8, SearchLink.Of(suggestion, 1, PageFormat.Html, page.Order)).Markup(">"u8).Foreign(suggestion).Markup("</a></p>\n"u8);
        }

        html.Markup("<p class=\"extent\" role=\"status\">"u8);
        if (page.Found == 0)
        {
            html.Text(ListWords.NothingFound);
        }
        else
        {
            rows.Count(page.Found, ListWords.Event, ListWords.Events);
            html.Markup(" "u8).Text(ListWords.Found);
        }

        html.Markup("</p>\n<div class=\"columns\">\n<div>\n"u8);
        if (page.Rows.Count > 0)
        {
            WriteOrders(html, page);
        }

        if (page.Editorials.Count > 0)
        {
            html.Markup("<section class=\"editorials\">\n<h2>"u8).Text(ListWords.Editorials).Markup("</h2>\n"u8);
            rows.Write(page.Editorials);
            html.Markup("</section>\n"u8);
        }

        rows.Write(page.Rows, hasDates: true, page.Snippets);
        WritePages(html, page);
        html.Markup("</div>\n"u8);
        SearchFacetHtml.Write(html, page);
        html.Markup("</div>\n"u8);
    }

    /// <summary>So that programs that follow feeds find that of the search.</summary>
    private static void WriteFeeds(HtmlWriter html, SearchPage page) =>
        html.Markup("<link rel=\"alternate\" type=\"application/atom+xml\""u8).Attribute("title"u8, $"{Words.Search}: {page.Query}")
            .Attribute("href"u8, SearchLink.OfFeed(page.Query, FeedFormat.Atom.Extension())).Markup(">\n"u8);

    private static void WriteOrders(HtmlWriter html, SearchPage page)
    {
        html.Markup("<p class=\"order\">"u8).Text(ListWords.Order).Markup(":"u8);
        WriteOrder(html, page, SearchOrder.Date, ListWords.NewestFirst);
        WriteOrder(html, page, SearchOrder.Relevance, ListWords.BestFirst);
        html.Markup("</p>\n"u8);
    }

    private static void WriteOrder(HtmlWriter html, SearchPage page, SearchOrder order, string name)
    {
        html.Markup(" <a"u8).Attribute("href"u8, SearchLink.Of(page.Query, 1, PageFormat.Html, order));
        if (page.Order == order)
        {
            html.Markup(" aria-current=\"true\""u8);
        }

        html.Markup(">"u8).Text(name).Markup("</a>"u8);
    }

    /// <summary>The search in other forms, and its feed: also where nothing is found yet, since that is what is worth being told of later.</summary>
    private static void WriteFormats(HtmlWriter html, SearchPage page)
    {
        html.Markup("<p class=\"formats\">"u8).Text(Words.Formats).Markup(":"u8);
        foreach (PageFormat format in PageFormats.All)
        {
            if (format != PageFormat.Html)
            {
                html.Markup(" <a rel=\"alternate\""u8).Attribute("href"u8, SearchLink.Of(page.Query, page.Number, format, page.Order)).Markup(">"u8).Text(format.Label()).Markup("</a>"u8);
            }
        }

        html.Markup(" · <a rel=\"alternate\" type=\"application/atom+xml\""u8).Attribute("href"u8, SearchLink.OfFeed(page.Query, FeedFormat.Atom.Extension()));
        html.Markup(">"u8).Text(ListWords.FollowSearch).Markup("</a></p>\n"u8);
    }

    private static void WritePages(HtmlWriter html, SearchPage page)
    {
        if (page.Number == 1 && !page.HasMore)
        {
            return;
        }

        html.Markup("<nav class=\"beside\""u8).Attribute("aria-label"u8, ListWords.Page).Markup(">\n"u8);
        if (page.Number > 1)
        {
            html.Markup("<a rel=\"prev\""u8).Attribute("href"u8, SearchLink.Of(page.Query, page.Number - 1, PageFormat.Html, page.Order)).Markup(">"u8);
            html.Text(ListWords.PreviousPage).Markup("</a>\n"u8);
        }

        if (page.HasMore)
        {
            html.Markup("<a rel=\"next\""u8).Attribute("href"u8, SearchLink.Of(page.Query, page.Number + 1, PageFormat.Html, page.Order)).Markup(">"u8);
            html.Text(ListWords.NextPage).Markup("</a>\n"u8);
        }

        html.Markup("</nav>\n"u8);
    }
}
