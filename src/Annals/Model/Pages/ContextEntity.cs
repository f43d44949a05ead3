namespace Annals.Model.Pages;

/// <param name="Url">site path of the entity's page; null while it has none</param>
public sealed record ContextEntity(string Name, string? Url);
