namespace Annals.Model;

/// <summary>Where the text of a revision comes from.</summary>
/// <param name="State">the chronicle's number of the state of a day page; null: from no page</param>
/// <param name="StateTime">when the page stood like this; null: untimed</param>
public sealed record Origin(long? State, DateTimeOffset? StateTime, RevisionCause Cause);
