using Annals.Formats.Feeds;
using Annals.Formats.Html;
using Annals.Model;
using Annals.Model.Feeds;

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

        return
        [
            new FeedReading(new IncomingFeed
            {
                Format = feed.Format,
                Title = feed.Title,
                Url = feed.Url,
                Description = feed.Description,
                Language = feed.Language,
                Updated = Date(feed.Updated, 0, diagnostics),
                Authors = feed.Authors.ToValueList(),
                Links = Links(feed.Links),
                Items = feed.Items.Select(item => Item(item, diagnostics)).ToValueList(),
                Diagnostics = diagnostics.ToValueList(),
            }),
        ];
    }

    private static IncomingItem Item(SyndicatedItem item, DiagnosticList diagnostics) => new()
    {
        Id = item.Id,
        Title = item.Title,
        Url = item.Url,
        Links = Links(item.Links),
        Published = Date(item.Published, item.Line, diagnostics),
        Updated = Date(item.Updated, item.Line, diagnostics),
        Authors = item.Authors.ToValueList(),
        Summary = item.Summary,
        Content = item.Content,
        Categories = item.Categories.ToValueList(),
    };

    private static ValueList<IncomingLink> Links(IReadOnlyList<SyndicatedLink> links) => links.Select(link => new IncomingLink(link.Rel, link.Url, link.Type)).ToValueList();

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
