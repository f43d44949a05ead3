namespace Annals.Model.Pages;

/// <summary>A category of a long day.</summary>
/// <param name="Category">null: the events without one</param>
/// <param name="Part">the number of the part that it begins in</param>
public sealed record DayCategory(NamedAddress? Category, int Events, int Part);
