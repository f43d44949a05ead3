namespace Annals.Formats.Feeds;

/// <summary>The program that made a feed; name or address is known.</summary>
/// <param name="Url">of its page, resolved against the base in force where one is known</param>
/// <param name="Version">as the feed writes it</param>
public sealed record SyndicatedGenerator(string? Name, string? Url, string? Version);
