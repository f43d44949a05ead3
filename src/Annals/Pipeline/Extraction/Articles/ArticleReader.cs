using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Bylines;
using Annals.Pipeline.Extraction.Articles.Dates;
using Annals.Pipeline.Extraction.Articles.Metadata;
using Annals.Pipeline.Extraction.Articles.Tracing;
using Annals.Pipeline.Extraction.Articles.Voting;

namespace Annals.Pipeline.Extraction.Articles;

/// <summary>Reads an article from a page of HTML.</summary>
internal static class ArticleReader
{
    /// <param name="trace">writes down what becomes of each block; null: nobody asks</param>
    public static Article Read(DecodedText decoded, Capture capture, ReadingLimits limits, BodyTrace? trace)
    {
        string html = decoded.Text;
        HtmlTree tree = Tree(decoded, limits, out DiagnosticList diagnostics);
        PageLayout layout = PageLayout.Of(tree);
        if (layout.Blocks.Count >= ArticleLimits.Blocks)
        {
            diagnostics.Add(0, $"the page has more blocks of text than the limit of {ArticleLimits.Blocks}; the rest was left out");
        }

        List<PageBlock> body = BodyReader.Read(layout, trace);
        PageMeta meta = PageMeta.Of(tree);
        LinkedFacts linked = LinkedFacts.Of(tree.Scripts);
        string? canonical = new[] { meta.Link("canonical"), meta.First("og:url") }.FirstOrDefault(link => link is not null && WebAddress.Host(link) is not null);
        string? url = capture.Address is { } address ? WebAddress.Unwrap(address) ?? address : null;
        PageSource source = new(layout, html, meta, linked, url ?? canonical, body.Count > 0 ? body[0].Node.Order : tree.Nodes.Count, body.Count > 0 ? body[^1].Node.Order : tree.Nodes.Count);
        string? publisher = PublisherReader.Read(meta, linked, source.Url);
        string? title = TitleReader.Read(source, publisher);
        HeadlinePlace headline = HeadlinePlace.Of(source, title);
        (ArticleDate? published, ArticleDate? modified) = DateReader.Read(source, headline, capture.Seen);
        ValueList<Paragraph> paragraphs = Paragraphs(body, title, diagnostics, trace);
        return new Article
        {
            Url = url,
            Canonical = canonical,
            Title = title,
            Byline = BylineReader.Read(source, headline, publisher),
            Published = published,
            Modified = modified,
            Seen = capture.Seen,
            Publisher = publisher,
            Language = LanguageReader.Read(meta, linked, paragraphs),
            Description = DescriptionReader.Read(source, headline, title, publisher, paragraphs),
            Image = ImageReader.Read(source),
            Opinion = OpinionReader.Of(source, paragraphs, title),
            Paragraphs = paragraphs,
            Diagnostics = diagnostics.ToValueList(),
        };
    }

    /// <summary>The page as a tree of our own: what the parser made of it is half of what a page takes, and is let go at once.</summary>
    private static HtmlTree Tree(DecodedText decoded, ReadingLimits limits, out DiagnosticList diagnostics)
    {
        using HtmlPage page = HtmlPage.ParseQuickly(decoded.Text, ArticleLimits.Depth, ArticleLimits.Tags, ArticleLimits.Repeats);
        HtmlTree tree = HtmlTree.Of(page.Root, ArticleLimits.Nodes);
        diagnostics = Noted(decoded, page, tree, limits);
        return tree;
    }

    private static DiagnosticList Noted(DecodedText decoded, HtmlPage page, HtmlTree tree, ReadingLimits limits)
    {
        DiagnosticList diagnostics = new(limits);
        if (decoded.Note is { } note)
        {
            diagnostics.Add(0, note);
        }

        if (page.Flattened > 0)
        {
            diagnostics.Add(0, $"{page.Flattened} tags stood deeper than the limit of {ArticleLimits.Depth} elements and were flattened");
        }

        if (page.Unformatted > 0)
        {
            diagnostics.Add(0, $"{page.Unformatted} tags of formatting were taken out: left open as they are, they would be repeated more often than the limit of {ArticleLimits.Repeats}");
        }

        if (page.IsCut)
        {
            diagnostics.Add(0, $"the page has more tags than the limit of {ArticleLimits.Tags}; the rest was left out");
        }

        if (tree.IsCut)
        {
            diagnostics.Add(0, $"the page has more nodes than the limit of {ArticleLimits.Nodes}; the rest was left out");
        }

        return diagnostics;
    }

    /// <summary>The blocks as paragraphs: without the headline, without what stands twice, within the limit.</summary>
    private static ValueList<Paragraph> Paragraphs(List<PageBlock> body, string? title, DiagnosticList diagnostics, BodyTrace? trace)
    {
        List<Paragraph> paragraphs = [];
        int room = ArticleLimits.BodyChars;
        foreach (PageBlock block in body)
        {
            room -= block.Text.Length;
            if (room < 0)
            {
                diagnostics.Add(0, $"the text is longer than the limit of {ArticleLimits.BodyChars} characters; the rest was left out");
                body.Skip(body.IndexOf(block)).ToList().ForEach(rest => trace?.Drop(rest, BlockRule.Limit, $"the text is longer than the limit of {ArticleLimits.BodyChars} characters"));
                break;
            }

            if (title is not null && paragraphs.Count < 3 && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                trace?.Drop(block, BlockRule.Headline, "it is the headline, which is no part of the body");
                continue;
            }

            Paragraph paragraph = new(block.Kind, block.Text);
            trace?.Becomes(block, paragraph);
            paragraphs.Add(paragraph);
        }

        return BodyTidy.Tidy(paragraphs, trace).ToValueList();
    }
}
