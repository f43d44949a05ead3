using Annals.Formats.Html;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>What the microdata of a page describes.</summary>
internal static class Microdata
{
    private static readonly string[] Others = ["/Comment", "/UserComments", "/Answer", "/VideoObject", "/AudioObject", "/ImageObject"];

    /// <summary>Whether the microdata around an element is of a comment, an answer, a picture or a film rather than of the article.</summary>
    public static bool IsOfOther(HtmlNode node)
    {
        for (HtmlNode? at = node; at is not null; at = at.Parent)
        {
            if (at.Attribute("itemtype") is { } type)
            {
                return Others.Any(other => type.EndsWith(other, StringComparison.OrdinalIgnoreCase));
            }
        }

        return false;
    }
}
