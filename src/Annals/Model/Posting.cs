namespace Annals.Model;

/// <summary>An event that has a feature.</summary>
/// <param name="Day"><see cref="DateOnly.DayNumber"/> of the event</param>
public readonly record struct Posting(int Day, long Event);
