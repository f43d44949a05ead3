using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Bylines;
using Annals.Pipeline.Extraction.Articles.Dates;
using Annals.Pipeline.Extraction.Articles.Metadata;
using Annals.Pipeline.Extraction.Articles.Voting;

namespace Annals.Pipeline.Extraction.Articles;

/// <summary>Reads an article from a page of HTML.</summary>
internal static class ArticleReader
{
    public static Article Read(string html, Capture capture, DiagnosticList diagnostics, ReadingLimits limits)
    {
        using HtmlPage page = HtmlPage.ParseQuickly(html, limits.HtmlDepth);
        HtmlTree tree = HtmlTree.Of(page.Root, ArticleLimits.Nodes);
        PageLayout layout = PageLayout.Of(tree);
        List<PageBlock> body = BodyReader.Read(layout);
        PageMeta meta = PageMeta.Of(tree);
        LinkedFacts linked = LinkedFacts.Of(tree.Scripts);
        string? canonical = new[] { meta.Link("canonical"), meta.First("og:url") }.FirstOrDefault(link => link is not null && WebAddress.Host(link) is not null);
        string? url = capture.Address is { } address ? WebAddress.Unwrap(address) ?? address : null;
        PageSource source = new(layout, meta, linked, url ?? canonical, body.Count > 0 ? body[0].Node.Order : tree.Nodes.Count, body.Count > 0 ? body[^1].Node.Order : tree.Nodes.Count);
        string? publisher = PublisherReader.Read(meta, linked, source.Url);
        string? title = TitleReader.Read(source, publisher);
        (ArticleDate? published, ArticleDate? modified) = DateReader.Read(source, capture.Seen);
        ValueList<Paragraph> paragraphs = body.Select(block => new Paragraph(block.Kind, block.Text)).ToValueList();
        return new Article
        {
            Url = url,
            Canonical = canonical,
            Title = title,
            Byline = BylineReader.Read(source, publisher),
            Published = published,
            Modified = modified,
            Seen = capture.Seen,
            Publisher = publisher,
            Language = meta.Language,
            Description = DescriptionReader.Read(source),
            Image = null,
            Opinion = OpinionReader.Of(source, paragraphs, title),
            Paragraphs = paragraphs,
            Diagnostics = diagnostics.ToValueList(),
        };
    }
}
