namespace Annals.Model;

/// <summary>What a search found.</summary>
/// <param name="Events">those that were wanted, in the order asked for</param>
/// <param name="Notices">parts of the search that did not count, or that nothing has</param>
public sealed record FoundEvents(IReadOnlyList<StoredEvent> Events, ValueList<SearchNotice> Notices)
{
    /// <summary>More events are not counted, and of more only the newest are ranked.</summary>
    public const int MostCounted = 4_000;

    /// <summary>Facets are counted over no more events than this, the newest.</summary>
    public const int MostFaceted = 1_000;

    /// <summary>The search took longer than it may: what it finds is not known.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>How many events meet the conditions, up to <see cref="MostCounted"/>; 0 where nothing was to be counted.</summary>
    public int Count { get; init; }

    /// <summary>Years, newest first; then names of each kind, most events first.</summary>
    public ValueList<SearchFacet> Facets { get; init; }

    /// <summary>The place of the last event given, if others follow; null: these are the last.</summary>
    public SearchMark? Next { get; init; }

    /// <summary>The words that were looked for.</summary>
    public ValueList<SearchPhrase> Phrases { get; init; }

    /// <summary>No name of an entity, topic, category or publisher was asked for.</summary>
    public bool IsOfWordsAlone { get; init; }

    /// <summary>The first date; null: from the beginning.</summary>
    public DateOnly? After { get; init; }

    /// <summary>The first date that is too late; null: to the end.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The query with the words that nothing has spelled as others are; null: nothing is to be suggested.</summary>
    public string? Suggestion { get; init; }
}
