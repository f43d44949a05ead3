namespace Annals.Formats.Feeds;

/// <summary>The picture that stands for a feed, an item or a source; at least one of its parts is known.</summary>
/// <param name="Url">of the picture itself, resolved against the base in force where one is known</param>
/// <param name="Link">where a click on it leads</param>
public sealed record SyndicatedImage(string? Url, string? Title, string? Link, string? Description);
