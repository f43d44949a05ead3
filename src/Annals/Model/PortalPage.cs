namespace Annals.Model;

/// <summary>What is known of a day page of a followed portal.</summary>
/// <param name="Revision">the newest revision that was fetched; null: there was no page</param>
/// <param name="Asked">when it was asked for last</param>
/// <param name="Changed">when it was last seen to have changed</param>
public sealed record PortalPage(DateOnly Date, string? Revision, DateTimeOffset Asked, DateTimeOffset Changed);
