using Annals.Formats.Feeds;
using Annals.Formats.Html;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>Reads a feed: its dates in one form, what was wrong with it as diagnostics.</summary>
internal static class FeedReadings
{
    public static ValueList<Reading> Read(DecodedText decoded, Capture capture, ReadingLimits limits)
    {
        if (FeedReader.Read(decoded.Text, capture.Address, capture.Cut is not null) is not { } feed)
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

        return [new FeedReading(Feed(feed, diagnostics) with { Items = [.. feed.Items.Select(item => Item(item, diagnostics))] }, diagnostics.ToValueList())];
    }

    /// <summary>Of a feed that is cut off the items that are complete, and in any case the refusal of what is missing.</summary>
    /// <param name="cut">where it is cut</param>
    public static ValueList<Reading> ReadCut(Capture capture, string cut, ReadingLimits limits)
    {
        if (capture.Bytes.Length <= limits.PageBytes && PageText.Of(capture) is var decoded && OwnPage.Of(decoded.Text) is null && FeedReader.IsFeed(decoded.Text)
            && Read(decoded, capture, limits) is [FeedReading { Feed.Items.Count: > 0 and var count } feed])
        {
            return [feed, new RefusedReading($"{cut} Of the feed, {(count == 1 ? "the one item that is" : $"the {count} items that are")} complete before that {(count == 1 ? "was" : "were")} read.")];
        }

        return [new RefusedReading(cut)];
    }

    private static SyndicatedFeed Feed(SyndicatedFeed feed, DiagnosticList diagnostics)
    {
        string? published = Date(feed.Published, 0, diagnostics);
        return feed with
        {
            Published = published,
            Updated = Date(feed.Updated, feed.Published, published, 0, diagnostics),
            Created = Date(feed.Created, feed.Published, published, 0, diagnostics),
        };
    }

    private static SyndicatedItem Item(SyndicatedItem item, DiagnosticList diagnostics)
    {
        string? published = Date(item.Published, item.Line, diagnostics);
        return item with
        {
            Published = published,
            Updated = Date(item.Updated, item.Published, published, item.Line, diagnostics),
            Created = Date(item.Created, item.Published, published, item.Line, diagnostics),
            Expires = Date(item.Expires, item.Line, diagnostics),
            Source = item.Source is { } source ? source with { Updated = Date(source.Updated, item.Line, diagnostics) } : null,
        };
    }

    /// <summary>As the other; one text that gave two dates is read, and complained of, once.</summary>
    private static string? Date(string? text, string? known, string? read, int line, DiagnosticList diagnostics) => ReferenceEquals(text, known) ? read : Date(text, line, diagnostics);

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
