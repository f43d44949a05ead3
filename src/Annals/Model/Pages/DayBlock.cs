namespace Annals.Model.Pages;

/// <summary>A day with its events in line order.</summary>
public sealed record DayBlock(DateOnly Date, ValueList<EventRow> Rows)
{
    /// <summary>How many events the day has, where not all of them are among the rows; null: they are.</summary>
    public int? Events { get; init; }
}
