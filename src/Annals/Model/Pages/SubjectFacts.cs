namespace Annals.Model.Pages;

/// <summary>What the first page of a subject says beside its events.</summary>
/// <param name="OtherNames">its other spellings, the most used first</param>
/// <param name="Wikipedia">address of its encyclopedia page</param>
/// <param name="Wikidata">its item, <c>Q…</c></param>
/// <param name="Home">a publisher's own address</param>
/// <param name="Events">number of its events that stand in lists</param>
/// <param name="Companions">the entities that share most events with it, most first</param>
/// <param name="HasFeed">it has a feed: <c>URL/feed</c></param>
public sealed record SubjectFacts(
    ValueList<string> OtherNames,
    string? Wikipedia,
    string? Wikidata,
    string? Home,
    int Events,
    DateOnly? First,
    DateOnly? Last,
    ValueList<CountedName> Companions,
    bool HasFeed)
{
    /// <summary>Its events over time, oldest first (<see cref="TimelinePart.Of"/>).</summary>
    public ValueList<TimelinePart> Timeline { get; init; }

    /// <summary>The topics that most of its events stand under, most first; empty for a topic.</summary>
    public ValueList<CountedName> Topics { get; init; }

    /// <summary>Which of the companions stand together, most often first.</summary>
    public ValueList<CompanionTie> Ties { get; init; }
}
