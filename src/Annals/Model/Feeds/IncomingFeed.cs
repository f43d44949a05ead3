namespace Annals.Model.Feeds;

/// <summary>A feed that was read.</summary>
public sealed record IncomingFeed
{
    /// <summary><c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>JSON Feed 1.1</c> …</summary>
    public required string Format { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of the site.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary>ISO 8601.</summary>
    public string? Updated { get; init; }

    public ValueList<string> Authors { get; init; } = [];

    public ValueList<IncomingLink> Links { get; init; } = [];

    public ValueList<IncomingItem> Items { get; init; } = [];

    public ValueList<Diagnostic> Diagnostics { get; init; } = [];
}
