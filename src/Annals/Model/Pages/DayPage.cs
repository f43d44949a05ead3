namespace Annals.Model.Pages;

/// <summary>The chronicle's page for one date.</summary>
/// <param name="Groups">the events by category and topic path, in line order (<see cref="DayGroup"/>)</param>
/// <param name="Held">how many entries are held back until a later state or a person confirms them</param>
/// <param name="Previous">the nearest earlier date that has a page</param>
/// <param name="Next">the nearest later date that has a page</param>
/// <param name="Origin">address of the page revision the headlines come from</param>
/// <param name="SameDays">the same day of other years that have events, newest first</param>
/// <param name="Updated">the newest state time of its events; the date at 00:00Z where there is none</param>
public sealed record DayPage(
    DateOnly Date,
    DayState State,
    ValueList<DayGroup> Groups,
    int Held,
    DateOnly? Previous,
    DateOnly? Next,
    string? Origin,
    ValueList<SameDay> SameDays,
    DateTimeOffset Updated)
{
    /// <summary>Of a long day, whose first part alone stands in <see cref="Groups"/>; null: the whole day does.</summary>
    public DayContents? Contents { get; init; }
}
