namespace Annals.Model.Pages;

/// <param name="Url">its address elsewhere; a site path with its extension (<c>images/name.jpg</c>) where the site keeps and shows it</param>
/// <param name="Source">number of the source it comes from</param>
public sealed record CoverImage(string Url, string? Credit, int Source, string? Licence, string? Alternative);
