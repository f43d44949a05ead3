namespace Annals.Model.Pages;

/// <summary>A day, month or year of a calendar page.</summary>
/// <param name="From">its first date</param>
/// <param name="Events">number of its events that stand in lists</param>
/// <param name="DaysWithoutData">how many of its days were never read; for a day 1 or 0</param>
public sealed record CalendarPart(DateOnly From, int Events, int DaysWithoutData);
