using Annals.Model.Pages;

namespace Annals.Model;

/// <summary>A page that events cite or that a followed source leads to: to be fetched, or fetched and looked at again.</summary>
/// <param name="Number">the hash of its address, by which citations find it</param>
/// <param name="Archived">the address of an archive that a citation names beside it; null: none</param>
/// <param name="IsCited">an event cites it: it is looked at again, for as long as it does</param>
/// <param name="Source">the followed source that led to it; null: none</param>
/// <param name="Due">when it is asked for next; null: never more</param>
public sealed record WantedPage(long Number, string Url, string? Archived, bool IsCited, long? Source, DateTimeOffset? Due)
{
    /// <summary>When it was asked for last; null: never.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>When it last came, or was said to be unchanged; null: never.</summary>
    public DateTimeOffset? Well { get; init; }

    /// <summary>How often in a row it did not.</summary>
    public int Failures { get; init; }

    /// <summary>How often in a row there was no such page.</summary>
    public int Gone { get; init; }

    /// <summary>What went wrong last, a sentence without its full stop; null: nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>The <c>ETag</c> of what was fetched last.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>Last-Modified</c> of what was fetched last, as it came.</summary>
    public string? Modified { get; init; }

    /// <summary>SHA-256 of what came first, in hexadecimal; null: nothing is kept.</summary>
    public string? First { get; init; }

    /// <summary>SHA-256 of what came last and read otherwise than what came before.</summary>
    public string? Newest { get; init; }

    /// <summary>When what it says last changed, or first came.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>null: as it was cited, or not known.</summary>
    public SourceState? State { get; init; }
}
