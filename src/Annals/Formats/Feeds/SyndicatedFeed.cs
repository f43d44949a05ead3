namespace Annals.Formats.Feeds;

/// <summary>What a feed says, and what was wrong with it.</summary>
public sealed record SyndicatedFeed
{
    /// <summary><c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>JSON Feed 1.1</c> …; the version as the feed names it.</summary>
    public required string Format { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of the site the feed belongs to.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<SyndicatedLink> Links { get; init; } = [];

    public IReadOnlyList<SyndicatedItem> Items { get; init; } = [];

    public IReadOnlyList<FeedDefect> Defects { get; init; } = [];
}
