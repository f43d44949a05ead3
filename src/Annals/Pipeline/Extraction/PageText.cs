using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>The text of a capture, with a guess at its encoding where it does not say it (<c>data/charset-letters.tsv</c>).</summary>
internal static class PageText
{
    private static readonly CharsetGuess Guess = new(EmbeddedTable.Rows("charset-letters.tsv").Select(row => (row[0], row[1])));

    public static DecodedText Of(Capture capture) => HtmlBytes.Read(capture.Bytes.Span, capture.MediaType, Guess);
}
