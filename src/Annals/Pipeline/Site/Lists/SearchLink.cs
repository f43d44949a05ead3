using System.Globalization;
using Annals.Model;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Relative links to pages of search results, and to the feeds of a search.</summary>
public static class SearchLink
{
    /// <summary>The value of <c>order</c> for the best first.</summary>
    public const string Relevance = "relevance";

    /// <summary>The value of <c>order</c> for the newest first.</summary>
    public const string Date = "date";

    /// <param name="query">as typed; a lone surrogate in it becomes U+FFFD</param>
    /// <param name="number">of the page of results, from 1</param>
    public static string Of(string query, int number, PageFormat format, SearchOrder order = SearchOrder.Date)
    {
        string file = format == PageFormat.Html ? SitePath.Search : $"{SitePath.Search}.{format.Extension()}";
        string link = $"{file}?q={Uri.EscapeDataString(query)}{(order == SearchOrder.Relevance ? $"&order={Relevance}" : "")}";
        return number == 1 ? link : string.Create(CultureInfo.InvariantCulture, $"{link}&page={number}");
    }

    /// <param name="extension">of the feed's format</param>
    public static string OfFeed(string query, string extension) => $"{SitePath.Search}/feed.{extension}?q={Uri.EscapeDataString(query)}";
}
