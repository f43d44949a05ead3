namespace Annals.Model.Pages;

/// <param name="StateTime">null: the state was untimed</param>
/// <param name="Changed">what changed, in words</param>
/// <param name="Url">site path of the revision's own page</param>
public sealed record RevisionNote(int Revision, DateTimeOffset? StateTime, RevisionCause Cause, string Changed, string Url);
