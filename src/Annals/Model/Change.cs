namespace Annals.Model;

/// <summary>A line of the change log, whose numbers only grow.</summary>
/// <param name="Url">site path of the event after the change</param>
/// <param name="Was">its site path before, where it changed</param>
public sealed record Change(long Number, ChangeKind What, EventId Id, string Url, string? Was, string? Because);
