namespace Annals.Model.Pages;

/// <param name="Source">number of the source it comes from</param>
public sealed record CoverImage(string Url, string? Credit, int Source, string? Licence, string? Alternative);
