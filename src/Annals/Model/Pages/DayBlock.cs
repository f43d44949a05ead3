namespace Annals.Model.Pages;

/// <summary>A day with its events in line order.</summary>
public sealed record DayBlock(DateOnly Date, ValueList<EventRow> Rows);
