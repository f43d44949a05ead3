namespace Annals.Model;

/// <summary>A state of a day page.</summary>
public sealed record DayReading(Day Day) : Reading;
