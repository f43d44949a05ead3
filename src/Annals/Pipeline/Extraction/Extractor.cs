using System.Text;
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
        if (capture.Bytes.Length > limits.PageBytes)
        {
            return [new RefusedReading($"{capture.Name} has {capture.Bytes.Length} bytes; the limit is {limits.PageBytes}.")];
        }

        string text = Encoding.UTF8.GetString(capture.Bytes.Span);
        return WikitextDays.Read(text, PageFacts.Of(capture, null, null, null), limits).ToValueList();
    }
}
