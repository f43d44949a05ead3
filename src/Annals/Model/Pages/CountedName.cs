namespace Annals.Model.Pages;

/// <summary>A name with the number of its events.</summary>
/// <param name="Url">site path of its page; in an index, of its one event while it has no page; null: neither</param>
public sealed record CountedName(string Name, string? Url, int Events);
