using Annals.Formats.Feeds;
using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles;
using Annals.Pipeline.Extraction.Articles.Plain;
using Annals.Pipeline.Extraction.Articles.Tracing;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// Reads a capture: pure, and whatever the content is, the answer is a reading or a reason why there is none. What it is, its content tells: a page with
/// the box of a day, wikitext with a day's marks and MediaWiki's exports are day pages; any other page of HTML, JSON lines with titles or texts, and plain
/// text with running prose are articles.
/// </summary>
public sealed class Extractor(ReadingLimits limits)
{
    public Extractor()
        : this(new ReadingLimits())
    {
    }

    /// <summary>
    /// All states and days in <paramref name="capture"/>, in its order; one <see cref="RefusedReading"/> where there is none. One that is cut off is refused, since nobody can
    /// tell what else a page said; of a feed the complete items are read all the same, and the refusal follows.
    /// </summary>
    public ValueList<Reading> Read(Capture capture) => Read(capture, null);

    /// <summary>What the reader decided on each block of an article's page, in the order of the page: reads the capture again, and writes down the way.</summary>
    /// <param name="part">the article's place among those of the capture, from 0</param>
    public ValueList<BlockVerdict> Explain(Capture capture, int part)
    {
        BodyTrace trace = new();
        ArticleReading? reading = Read(capture, trace).ElementAtOrDefault(part) as ArticleReading;
        return trace.Verdicts.Count > 0 || reading is null
            ? trace.Verdicts
            : reading.Article.Paragraphs.Select(paragraph => new BlockVerdict(paragraph.Kind, paragraph.Text, true, BlockRule.Plain, "handed in as text, and kept as it is")).ToValueList();
    }

    private ValueList<Reading> Read(Capture capture, BodyTrace? trace)
    {
        if (capture.Cut is { } cut)
        {
            return FeedReadings.ReadCut(capture, cut, limits);
        }

        if (capture.Bytes.IsEmpty)
        {
            return [new RefusedReading($"{capture.Name} is empty.")];
        }

        if (capture.MediaType == KeptDays.MediaType)
        {
            return KeptDays.Read(capture);
        }

        if (capture.MediaType == FeedItems.MediaType)
        {
            return FeedItems.Read(capture);
        }

        if (ContentKind.IsXmlExport(capture.Bytes.Span))
        {
            return XmlExport.Read(capture, limits);
        }

        if (capture.Bytes.Length > limits.PageBytes)
        {
            return [new RefusedReading($"{capture.Name} has {capture.Bytes.Length} bytes; the limit of a page is {limits.PageBytes} bytes.")];
        }

        DecodedText decoded = PageText.Of(capture);
        string text = decoded.Text;
        if (OwnPage.Of(text) is { } own)
        {
            return [new RefusedReading($"{capture.Name} is {own}: no article, and events of a chronicle are taken from their own pages in JSON, XML or Markdown, nothing from its lists, feeds and HTML.")];
        }

        if (FeedReader.IsFeed(text))
        {
            return FeedReadings.Read(decoded, capture, limits);
        }

        return ContentKind.Of(text, capture) switch
        {
            ContentKind.Json when JsonArticles.Are(text) => JsonArticles.Read(text, capture),
            ContentKind.Json => ApiJson.Read(text, capture, limits),
            ContentKind.Html => Page(decoded, capture, trace),
            ContentKind.Wikitext => WikitextDays.Read(text, PageFacts.Of(capture, null, null, null), limits),
            ContentKind.Script => [new RefusedReading($"{capture.Name} is a script or a style sheet.")],
            var other => Plain(decoded, capture, trace) ?? [new RefusedReading($"{capture.Name} is neither a day page nor an article: {other}.")],
        };
    }

    /// <summary>A page with a box of a day is a day page, any other is an article.</summary>
    private ValueList<Reading> Page(DecodedText decoded, Capture capture, BodyTrace? trace)
    {
        string html = decoded.Text;
        ValueList<Reading> days = HtmlDays.MayBeDay(html, capture) ? HtmlDays.Read(html, capture, PageFacts.Of(capture, null, null, null), limits) : [];
        if (days.Count > 0)
        {
            return days;
        }

        Article article = ArticleReader.Read(decoded, capture, limits, trace);
        return article.Paragraphs.Count > 0 || article.Title is not null
            ? [new ArticleReading(article)]
            : [new RefusedReading($"{capture.Name} is HTML, but neither a day page nor an article: it has no box of a day, no headline and no running text.")];
    }

    private ValueList<Reading>? Plain(DecodedText decoded, Capture capture, BodyTrace? trace) =>
        !ContentKind.IsMarkup(decoded.Text) && PlainArticle.Read(decoded.Text, capture, decoded.Note, new DiagnosticList(limits), trace) is { } article ? [new ArticleReading(article)] : null;
}
