namespace Annals.Formats.Feeds;

/// <summary>What a feed says, and what was wrong with it.</summary>
public sealed record SyndicatedFeed
{
    /// <summary><c>RSS 2.0</c>, <c>Atom 1.0</c>, <c>JSON Feed 1.1</c> …; the version as the feed names it.</summary>
    public required string Format { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of the site the feed belongs to.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Published { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Updated { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Created { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The authors first.</summary>
    public IReadOnlyList<SyndicatedPerson> Persons { get; init; } = [];

    public IReadOnlyList<SyndicatedLink> Links { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<SyndicatedTerm> Terms { get; init; } = [];

    /// <summary>May hold markup of HTML.</summary>
    public string? Rights { get; init; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    public SyndicatedImage? Image { get; init; }

    /// <summary>The address of the small picture.</summary>
    public string? Icon { get; init; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string> Thumbnails { get; init; } = [];

    public SyndicatedGenerator? Generator { get; init; }

    /// <summary>The address of a page about the format.</summary>
    public string? Docs { get; init; }

    /// <summary>Minutes for which an answer may be kept; null where that is not said or no number.</summary>
    public int? Ttl { get; init; }

    public IReadOnlyList<SyndicatedItem> Items { get; init; } = [];

    public IReadOnlyList<FeedDefect> Defects { get; init; } = [];
}
