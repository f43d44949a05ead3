using System.Globalization;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Relative links to pages of search results.</summary>
public static class SearchLink
{
    /// <param name="query">as typed; a lone surrogate in it becomes U+FFFD</param>
    /// <param name="number">of the page of results, from 1</param>
    public static string Of(string query, int number, PageFormat format)
    {
        string file = format == PageFormat.Html ? SitePath.Search : $"{SitePath.Search}.{format.Extension()}";
        string link = $"{file}?q={Uri.EscapeDataString(query)}";
        return number == 1 ? link : string.Create(CultureInfo.InvariantCulture, $"{link}&page={number}");
    }
}
