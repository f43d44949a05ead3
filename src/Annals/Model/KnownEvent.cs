namespace Annals.Model;

/// <summary>An event as placement sees it: what the newest state of its day page said.</summary>
/// <param name="Key">the chronicle's number of the event</param>
/// <param name="Content">as the page said it, before decisions made by hand</param>
public sealed record KnownEvent(long Key, DateOnly Date, int Line, EventStatus Status, EventContent Content);
