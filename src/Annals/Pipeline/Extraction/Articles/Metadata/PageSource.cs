using Annals.Formats.Html;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>All that the readers of facts look at.</summary>
/// <param name="Layout">the page</param>
/// <param name="Html">its source</param>
/// <param name="Meta">its head</param>
/// <param name="Linked">its JSON-LD</param>
/// <param name="Url">where it came from, else what it says its address is</param>
/// <param name="First">the order of the first node of the body text; the end of the page where there is none</param>
/// <param name="Last">the order of the last node of the body text</param>
internal sealed record PageSource(PageLayout Layout, string Html, PageMeta Meta, LinkedFacts Linked, string? Url, int First, int Last)
{
    public HtmlTree Tree => Layout.Tree;

    /// <summary>The index of the first block of the body text; how many blocks there are where there is none.</summary>
    public int FirstBlock => Layout.Blocks.FindIndex(block => block.Node.Order >= First) is >= 0 and int found ? found : Layout.Blocks.Count;

    /// <summary>Whether <c>3/4/2017</c> is a day in March: in American English, and English that says no country.</summary>
    public bool MonthFirst =>
        Meta.Language is { } language && (language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-us", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en_us", StringComparison.OrdinalIgnoreCase));
}
