using Annals.Formats.Feeds;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>A feed was read.</summary>
/// <param name="Feed">its dates in ISO 8601, as exact as the feed is and in the zone it names; null where one cannot be read</param>
public sealed record FeedReading(SyndicatedFeed Feed, ValueList<Diagnostic> Diagnostics) : Reading;
