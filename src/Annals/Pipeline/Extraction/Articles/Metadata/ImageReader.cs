using System.Text.Json;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>The picture a page is shown with, its caption and its credit.</summary>
internal static class ImageReader
{
    private const int LongestCredit = 200;

    public static ArticleImage? Read(PageSource source)
    {
        string?[] named =
        [
            source.Meta.First("og:image", "og:image:url", "og:image:secure_url"),
            source.Meta.First("twitter:image", "twitter:image:src"),
            Linked(source.Linked),
            source.Meta.Link("image_src"),
        ];
        string? url = named.OfType<string>().Select(address => Absolute(address, source.Url)).FirstOrDefault(address => address is not null && !StandIns.Holds(address));
        (string? caption, string? credit) = Words(source);
        return url is null && caption is null && credit is null ? null : new ArticleImage(url, credit, caption);
    }

    private static string? Linked(LinkedFacts linked)
    {
        JsonElement? image = linked.OfArticle("image");
        if (image is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
        {
            image = list[0];
        }

        return image is { ValueKind: JsonValueKind.Object } one ? LinkedFacts.TextOf(LinkedFacts.Member(linked.Resolved(one), "url")) : LinkedFacts.TextOf(image);
    }

    /// <summary>Caption and credit of the first figure up to the end of the text.</summary>
    private static (string? Caption, string? Credit) Words(PageSource source)
    {
        HtmlNode? figure = source.Tree.Elements("figure").FirstOrDefault(node => node.Order <= source.Last && source.Layout.Blocks.Exists(block => node.Holds(block.Node)));
        if (figure is null)
        {
            return (null, null);
        }

        string? caption = null;
        string? credit = null;
        foreach (PageBlock block in source.Layout.Blocks.Where(block => figure.Holds(block.Node)))
        {
            if (CreditLine.In(block.Text) is { } split)
            {
                credit ??= split.Credit;
                caption ??= split.Caption;
            }
            else if ((block.Marks & Marks.Credit) != 0 && (block.Marks & Marks.Caption) == 0 && block.Text.Length <= LongestCredit)
            {
                credit ??= CleanText.Of(block.Text);
            }
            else
            {
                caption ??= block.Text;
            }
        }

        return (caption, credit);
    }

    private static string? Absolute(string url, string? page)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return WebUri.TryCreate(page, out Uri? origin) && WebUri.TryCreate(origin, url, out Uri? whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri : url;
    }
}
