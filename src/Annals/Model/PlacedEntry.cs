namespace Annals.Model;

/// <summary>An entry and the event it belongs to.</summary>
/// <param name="Event">the chronicle's number; null: it opens an event</param>
/// <param name="Score">0 to 1: how sure</param>
/// <param name="Because">the reason in words</param>
public sealed record PlacedEntry(Entry Entry, PlacementKind Kind, long? Event, double Score, string Because);
