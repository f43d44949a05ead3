namespace Annals.Model;

/// <summary>A revision of an event: counted in the order of recording.</summary>
/// <param name="Changed">what changed, in words; empty for the first</param>
public sealed record RevisionRecord(int Number, DateTimeOffset? StateTime, RevisionCause Cause, string Changed, EventContent Content);
