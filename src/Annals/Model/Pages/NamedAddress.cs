namespace Annals.Model.Pages;

/// <summary>A name and the site path of its page.</summary>
public sealed record NamedAddress(string Name, string Url);
