namespace Annals.Model.Pages;

/// <summary>The same day of another year.</summary>
/// <param name="Events">number of its events that stand in lists</param>
/// <param name="Event">the one that names most, as it stands in lists</param>
public sealed record SameDay(DateOnly Date, int Events, EventRow Event);
