namespace Annals.Model.Pages;

/// <param name="Kind">news or opinion</param>
/// <param name="Copies">wire copies counted with their original</param>
public sealed record CoverageItem(string Title, string? Publisher, string Url, DateOnly? Published, ArticleKind Kind, int Copies);
