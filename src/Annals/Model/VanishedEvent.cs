namespace Annals.Model;

/// <summary>An event whose entry no longer stands on the page.</summary>
/// <param name="Into">the event it was merged into or moved to; null: it was removed</param>
/// <param name="IntoEntry">index of the entry it was merged into, where that entry's event is not known yet</param>
public sealed record VanishedEvent(long Event, long? Into, int? IntoEntry, string Because);
