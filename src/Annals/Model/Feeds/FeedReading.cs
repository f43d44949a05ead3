namespace Annals.Model.Feeds;

/// <summary>A feed was read.</summary>
public sealed record FeedReading(IncomingFeed Feed) : Reading;
