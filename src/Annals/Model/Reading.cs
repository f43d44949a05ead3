namespace Annals.Model;

/// <summary>What one reading of a capture gave: a <see cref="DayReading"/> or a <see cref="RefusedReading"/>. A capture may give several.</summary>
public abstract record Reading;

/// <summary>A state of a day page.</summary>
public sealed record DayReading(Day Day) : Reading;

/// <summary>Nothing could be read.</summary>
/// <param name="Reason">one sentence, with the limit or the place named</param>
public sealed record RefusedReading(string Reason) : Reading;
