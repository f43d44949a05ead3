namespace Annals.Model;

/// <summary>Which event each entry of a state belongs to, and which events the state no longer has.</summary>
public sealed record DayPlacement(ValueList<PlacedEntry> Entries, ValueList<VanishedEvent> Vanished);
