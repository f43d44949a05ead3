using Annals.Formats.Html;
using Annals.Model;

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
            ContentKind.Html => HtmlDays.Read(text, capture, PageFacts.Of(capture, null, null, null), limits),
            ContentKind.Wikitext => WikitextDays.Read(text, PageFacts.Of(capture, null, null, null), limits),
            var other => [new RefusedReading($"{capture.Name} is not a day page: {other}.")],
        };
    }
}
