namespace Annals.Model;

/// <summary>Where the text of a revision comes from.</summary>
/// <param name="State">the chronicle's number of the state of a day page; null: from no page</param>
/// <param name="StateTime">when the page stood like this; null: untimed</param>
/// <param name="Placement">how the entry came to its event; null: by no placement</param>
/// <param name="Score">0 to 1: how sure placement was</param>
/// <param name="Because">the reason of the placement, or of the person</param>
public sealed record Origin(
    long? State, DateTimeOffset? StateTime, RevisionCause Cause, PlacementKind? Placement = null, double? Score = null, string? Because = null);
