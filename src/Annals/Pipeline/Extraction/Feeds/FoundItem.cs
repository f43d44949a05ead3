using Annals.Model;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>An item of a feed, as it is kept.</summary>
/// <param name="Key">tells the item from others of its feed</param>
/// <param name="Words">tells what it says now from what it said before; its dates do not count, which some feeds write anew each time</param>
/// <param name="Url">the address of what it tells of; null: it has none</param>
public sealed record FoundItem(long Key, long Words, string? Url, Capture Capture);
