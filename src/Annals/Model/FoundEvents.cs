namespace Annals.Model;

/// <summary>What a search found.</summary>
/// <param name="Events">newest first</param>
/// <param name="Notices">parts of the search that did not count, or that nothing has</param>
public sealed record FoundEvents(IReadOnlyList<StoredEvent> Events, ValueList<SearchNotice> Notices);
