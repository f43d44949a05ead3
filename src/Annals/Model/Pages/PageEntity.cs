namespace Annals.Model.Pages;

/// <param name="Url">site path of the entity's page; null while it has none</param>
/// <param name="Wikipedia">address of its encyclopedia page</param>
/// <param name="Wikidata">its item, <c>Q…</c></param>
public sealed record PageEntity(string Name, string? Url, string? Wikipedia, string? Wikidata);
