namespace Annals.Model;

/// <summary>An event as the chronicle keeps it, in its newest revision or in an earlier one.</summary>
/// <param name="Key">the chronicle's number of the event</param>
/// <param name="Line">its place within the day</param>
/// <param name="Slug">last part of its address</param>
/// <param name="Because">why it is removed, retracted or suppressed</param>
/// <param name="Revision">number of the revision that <paramref name="Content"/> is, from 1</param>
/// <param name="StateTime">state time of that revision; null: untimed</param>
/// <param name="TextDay">the day on which the text was last changed, where that is known</param>
/// <param name="Page">title of the page that the text comes from; null: from no page</param>
/// <param name="PageRevision">that page's revision id</param>
public sealed record StoredEvent(
    long Key,
    EventId Id,
    DateOnly? Date,
    string Slug,
    int Line,
    EventStatus Status,
    string? Because,
    int Revision,
    DateTimeOffset? StateTime,
    DateOnly? TextDay,
    string? Page,
    string? PageRevision,
    EventContent Content)
{
    /// <summary>The licence that a page of another chronicle names; null: that of the page the text comes from, or the owner's.</summary>
    public string? Licence { get; init; }

    /// <summary>Where that page says the text comes from.</summary>
    public string? LicenceFrom { get; init; }

    /// <summary>Whether what its cited articles give it is kept (<see cref="IChronicle.FindingsOf"/>). Of most events nothing is, and to ask for nothing takes longer than to know it.</summary>
    public bool HasFindings { get; init; }

    /// <summary>Site path of the event: <c>news/2017/11/23/slug</c>.</summary>
    public string Url => EventAddress.Path(Date, Slug);
}
