namespace Annals.Model.Pages;

/// <summary>An editorial as one row of a list.</summary>
/// <param name="Url">its site path</param>
/// <param name="Lead">null: it has none</param>
public sealed record EditorialRow(string Url, string Title, string Author, DateOnly Date, string Language, string? Lead);
