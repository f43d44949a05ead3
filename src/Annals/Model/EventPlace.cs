namespace Annals.Model;

/// <summary>Where an event stands, without its text.</summary>
/// <param name="Key">the chronicle's number of the event</param>
/// <param name="Url">its site path</param>
/// <param name="Revisions">how many revisions it has</param>
/// <param name="StateTime">state time of its text; null: untimed</param>
public sealed record EventPlace(long Key, DateOnly? Date, string Url, EventStatus Status, int Revisions, DateTimeOffset? StateTime);
