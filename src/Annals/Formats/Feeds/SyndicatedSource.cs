namespace Annals.Formats.Feeds;

/// <summary>The feed that an item was taken from, as the item tells of it; a thing not found is null or empty.</summary>
public sealed record SyndicatedSource
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of the site that feed belongs to.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    /// <summary>As the feed writes it, until a reader of dates has it.</summary>
    public string? Updated { get; init; }

    /// <summary>Names; an address of mail or of a page where no name is given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<SyndicatedPerson> Persons { get; init; } = [];

    public IReadOnlyList<SyndicatedLink> Links { get; init; } = [];

    /// <summary>May hold markup of HTML.</summary>
    public string? Rights { get; init; }

    public SyndicatedGenerator? Generator { get; init; }

    public SyndicatedImage? Image { get; init; }

    public string? Icon { get; init; }
}
