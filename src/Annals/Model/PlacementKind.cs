namespace Annals.Model;

/// <summary>How an entry came to its event.</summary>
public enum PlacementKind
{
    /// <summary>no known event is the same: it opens one</summary>
    New,

    /// <summary>the event stands on this day already</summary>
    Same,

    /// <summary>the event had been removed from this day and is back</summary>
    Restored,

    /// <summary>the event was removed from a day nearby and stands here now</summary>
    Moved,
}
