using Annals.Formats.Html;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Parts of a page in which a name is not that of the article's author.</summary>
internal static class OtherParts
{
    /// <summary>Elements around a name whose class names are asked for words of customers.</summary>
    private const int VoiceDepth = 6;

    private const Marks Elsewhere = Marks.Related | Marks.Footer | Marks.Nav | Marks.Comment | Marks.Teaser | Marks.Ad | Marks.Caption | Marks.Credit | Marks.Figure;

    /// <summary>Class names of the foot of an article.</summary>
    private static readonly string[] OwnFeet = ["post-footer", "entry-footer", "article-footer", "article__footer", "node-footer", "story-footer", "content-footer", "postfooter", "post__footer"];

    /// <summary>Whether a node stands among parts for other things: another story, a comment, a picture, the foot of the page.</summary>
    /// <param name="but">parts where it may stand nonetheless</param>
    public static bool Hold(PageSource source, HeadlinePlace headline, HtmlNode node, Marks but = Marks.None) =>
        IsVoice(node) || headline.IsAmong(node, Elsewhere & ~Marks.Footer & ~but) || (headline.IsAmong(node, Marks.Footer) && !IsOwnFoot(source, node));

    /// <summary>Whether a node stands in the words of a customer or a reader.</summary>
    private static bool IsVoice(HtmlNode node)
    {
        HtmlNode? at = node;
        for (int depth = 0; at is not null && depth < VoiceDepth; depth++, at = at.Parent)
        {
            if (at.Attribute("class") is { } names && names.Contains("testimonial", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the foot that a node stands in is that of the article, where many systems print who wrote it.</summary>
    private static bool IsOwnFoot(PageSource source, HtmlNode node)
    {
        for (HtmlNode? at = node; at is not null; at = at.Parent)
        {
            if ((source.Layout.MarksOf[at.Order] & Marks.Footer) == 0)
            {
                continue;
            }

            bool named = at.Attribute("class") is { } names && OwnFeet.Any(own => names.Contains(own, StringComparison.OrdinalIgnoreCase));
            bool inside = at.Name == "footer" && at.Nearest("article") is { } article && article.Order < source.First && article.End > source.First;
            if (!named && !inside)
            {
                return false;
            }
        }

        return true;
    }
}
