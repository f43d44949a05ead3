using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Feeds;

/// <summary>Events and editorials as feed items.</summary>
public static class FeedItems
{
    /// <param name="date">of the event</param>
    /// <param name="updated">state time of its text; null: its date at 00:00Z</param>
    public static FeedItem OfEvent(EventRow row, DateOnly date, string headline, string? category, DateTimeOffset? updated)
    {
        DateTimeOffset published = StartOf(date);
        string text = headline == row.Title ? "" : headline;
        string summary = row.Summary?.Text ?? "";
        string whole = text.Length > 0 && summary.Length > 0 ? $"{text}\n\n{summary}" : text + summary;
        return new FeedItem(FeedTag.OfEvent(row.Id), row.Url, row.Title, row.Language, whole, null, category, published, updated ?? published);
    }

    public static FeedItem OfEditorial(EditorialRow row)
    {
        DateTimeOffset published = StartOf(row.Date);
        return new FeedItem(FeedTag.OfEditorial(row.Url), row.Url, row.Title, row.Language, row.Lead ?? "", row.Author, null, published, published);
    }

    private static DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
