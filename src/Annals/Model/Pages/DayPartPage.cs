namespace Annals.Model.Pages;

/// <summary>A further page of a long day, after its first. It knows nothing of the days around it, so that it changes only with its own.</summary>
/// <param name="Parts">how many the day has</param>
public sealed record DayPartPage(DateOnly Date, DayPart Part, int Parts);
