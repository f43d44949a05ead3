namespace Annals.Model;

/// <summary>A revision of an event: counted in the order of recording.</summary>
/// <param name="Changed">what changed, in words; empty for the first</param>
public sealed record RevisionRecord(int Number, DateTimeOffset? StateTime, RevisionCause Cause, string Changed, EventContent Content)
{
    /// <summary>Title of the page that the text comes from; null: from no page.</summary>
    public string? Page { get; init; }

    /// <summary>The licence that a page of another chronicle names for this text.</summary>
    public string? Licence { get; init; }

    /// <summary>Where that page says this text comes from.</summary>
    public string? LicenceFrom { get; init; }

    /// <summary>That page's revision id.</summary>
    public string? PageRevision { get; init; }
}
