namespace Annals.Formats.Feeds;

/// <summary>An attribute.</summary>
/// <param name="Name">with its prefix, as it is written</param>
internal readonly record struct MarkupAttribute(string Name, string Value);
