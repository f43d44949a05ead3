using System.Globalization;
using Annals.Formats.Feeds;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>A feed as it was read, or an empty one where it was refused.</summary>
internal static class ReadFeed
{
    /// <param name="address">where it comes from</param>
    /// <param name="type">the media type that its server names</param>
    public static SyndicatedFeed Of(string file, string? address = null, string? type = null) =>
        new Extractor().Read(new Capture(Path.GetFileName(file), File.ReadAllBytes(file), address, type)) is [FeedReading reading] ? reading.Feed : new SyndicatedFeed { Format = "none" };

    /// <summary>A date as seconds since 1970; null: there is none.</summary>
    public static long? Seconds(string? date) =>
        DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time.ToUnixTimeSeconds() : null;

    /// <summary>The feed's own fields, in the shape of those of an item.</summary>
    public static SyndicatedItem Own(SyndicatedFeed feed) => new()
    {
        Id = feed.Id,
        Title = feed.Title,
        Url = feed.Url,
        Summary = feed.Description,
        Authors = feed.Authors,
        Persons = feed.Persons,
        Links = feed.Links,
        Published = feed.Published,
        Updated = feed.Updated,
        Created = feed.Created,
        Language = feed.Language,
        Categories = feed.Categories,
        Terms = feed.Terms,
        Rights = feed.Rights,
        Licences = feed.Licences,
        Image = feed.Image,
        Thumbnails = feed.Thumbnails,
    };
}
