namespace Annals.Model;

/// <summary>An address that is kept being read.</summary>
/// <param name="First">the first day of a portal that is wanted; null: a week before today</param>
/// <param name="Last">the last day; null: today</param>
/// <param name="Every">how often it is asked at most</param>
/// <param name="Due">when it is asked next</param>
public sealed record FollowedSource(long Id, string Address, SourceKind Kind, DateOnly? First, DateOnly? Last, TimeSpan Every, bool IsPaused, DateTimeOffset Due)
{
    /// <summary>When it was asked last; null: never.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>When it last answered well; null: never.</summary>
    public DateTimeOffset? Well { get; init; }

    /// <summary>How often in a row it did not.</summary>
    public int Failures { get; init; }

    /// <summary>What went wrong last, a sentence without its full stop; null: nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>The <c>ETag</c> of what was fetched last.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>Last-Modified</c> of what was fetched last, as it came.</summary>
    public string? Modified { get; init; }

    /// <summary>Where redirections that are meant to last led.</summary>
    public string? Moved { get; init; }

    /// <summary>What the owner calls it; null: nothing.</summary>
    public string? Title { get; init; }

    /// <summary>The folder it is in, the names of nested ones divided by <c>/</c>; null: none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the pages behind its items are fetched too.</summary>
    public bool HasPages { get; init; }

    /// <summary>SHA-256 of what came last, in hexadecimal; null: nothing came, or it was not looked at.</summary>
    public string? Digest { get; init; }

    /// <summary>How often in a row they led there.</summary>
    public int MovedTimes { get; init; }
}
