namespace Annals.Model;

/// <summary>A relation of an event to an earlier one.</summary>
/// <param name="Earlier">the chronicle's number of the earlier event</param>
/// <param name="Score">larger is closer; the same whatever came into the chronicle after the later event's day</param>
/// <param name="Context">numbers of the shared entities, weightiest first</param>
/// <param name="Reason">why, in words, without naming the shared entities again</param>
public sealed record Tie(long Earlier, int EarlierDay, double Score, ValueList<long> Context, string Reason);
