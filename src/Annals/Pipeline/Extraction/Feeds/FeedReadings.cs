using Annals.Formats.Feeds;
using Annals.Formats.Html;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>Reads a feed: its dates in one form, what was wrong with it as diagnostics.</summary>
internal static class FeedReadings
{
    public static ValueList<Reading> Read(DecodedText decoded, Capture capture, ReadingLimits limits)
    {
        if (FeedReader.Read(decoded.Text, capture.Address) is not { } feed)
        {
            return [new RefusedReading($"{capture.Name} begins like a feed, but cannot be read as one.")];
        }

        DiagnosticList diagnostics = new(limits);
        if (decoded.Note is { } note)
        {
            diagnostics.Add(0, note);
        }

        foreach (FeedDefect defect in feed.Defects)
        {
            diagnostics.Add(defect.Line, defect.Message);
        }

        SyndicatedFeed read = feed with { Updated = Date(feed.Updated, 0, diagnostics), Items = [.. feed.Items.Select(item => Item(item, diagnostics))] };
        return [new FeedReading(read, diagnostics.ToValueList())];
    }

    private static SyndicatedItem Item(SyndicatedItem item, DiagnosticList diagnostics) =>
        item with { Published = Date(item.Published, item.Line, diagnostics), Updated = Date(item.Updated, item.Line, diagnostics) };

    private static string? Date(string? text, int line, DiagnosticList diagnostics)
    {
        const int shown = 80;
        string? date = FeedDate.Read(text);
        if (text is not null && date is null)
        {
            diagnostics.Add(line, $"\"{(text.Length > shown ? text[..shown] : text)}\" is no date that can be read");
        }

        return date;
    }
}
