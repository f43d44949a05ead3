namespace Annals.Model;

/// <summary>Decides which event each entry of a state of a day page belongs to.</summary>
public delegate DayPlacement PlaceEntries(DateOnly date, ValueList<Entry> entries, IKnownEvents known);
