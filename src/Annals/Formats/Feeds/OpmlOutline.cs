namespace Annals.Formats.Feeds;

/// <summary>A feed in a list of feeds.</summary>
/// <param name="Address">of the feed</param>
/// <param name="Title">null: none is given</param>
/// <param name="Site">the address of the site that the feed belongs to; null: none is given</param>
/// <param name="Folder">the names of the folders that it is in, from the outermost on</param>
public sealed record OpmlOutline(string Address, string? Title, string? Site, IReadOnlyList<string> Folder);
