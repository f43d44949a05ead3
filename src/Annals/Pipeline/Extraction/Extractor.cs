using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads a capture: pure, and whatever the content is, the answer is a reading or a reason why there is none.</summary>
public sealed class Extractor(ReadingLimits limits)
{
    public Extractor()
        : this(new ReadingLimits())
    {
    }

    /// <summary>All states and days in <paramref name="capture"/>, in its order; one <see cref="RefusedReading"/> where there is none.</summary>
    public ValueList<Reading> Read(Capture capture)
    {
        if (capture.Bytes.IsEmpty)
        {
            return [new RefusedReading($"{capture.Name} is empty.")];
        }

        if (capture.MediaType == KeptDays.MediaType)
        {
            return KeptDays.Read(capture);
        }

        if (ContentKind.IsXmlExport(capture.Bytes.Span))
        {
            return XmlExport.Read(capture, limits);
        }

        if (capture.Bytes.Length > limits.PageBytes)
        {
            return [new RefusedReading($"{capture.Name} has {capture.Bytes.Length} bytes; the limit of a page is {limits.PageBytes} bytes.")];
        }

        string text = HtmlBytes.Decode(capture.Bytes.Span, capture.MediaType);
        return ContentKind.Of(text, capture) switch
        {
            ContentKind.Json => ApiJson.Read(text, capture, limits),
            ContentKind.Html => Page(text, capture),
            ContentKind.Wikitext => WikitextDays.Read(text, PageFacts.Of(capture, null, null, null), limits),
            var other => [new RefusedReading($"{capture.Name} is not a day page: {other}.")],
        };
    }

    /// <summary>A page with a box of a day is a day page, any other is an article.</summary>
    private ValueList<Reading> Page(string html, Capture capture)
    {
        ValueList<Reading> days = HtmlDays.MayBeDay(html, capture) ? HtmlDays.Read(html, capture, PageFacts.Of(capture, null, null, null), limits) : [];
        if (days.Count > 0)
        {
            return days;
        }

        Article article = ArticleReader.Read(html, capture, new DiagnosticList(limits), limits);
        return article.Paragraphs.Count > 0 || article.Title is not null
            ? [new ArticleReading(article)]
            : [new RefusedReading($"{capture.Name} is HTML, but neither a day page nor an article: it has no box of a day, no headline and no running text.")];
    }
}
