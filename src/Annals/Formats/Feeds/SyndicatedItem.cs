namespace Annals.Formats.Feeds;

/// <summary>A feed item as it stands in the feed; a thing not found is null or empty. Summary and content may hold markup of HTML, titles too.</summary>
public sealed record SyndicatedItem
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>The address of what the item tells of.</summary>
    public string? Url { get; init; }

    public IReadOnlyList<SyndicatedLink> Links { get; init; } = [];

    /// <summary>As the feed writes it, until a reader of dates has it.</summary>
    public string? Published { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Updated { get; init; }

    /// <summary>Names; an address of mail or of a page where no name is given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The language the item or the feed declares.</summary>
    public string? Language { get; init; }

    /// <summary>Line on which it begins, from 1; 0 where lines are not counted.</summary>
    public int Line { get; init; }
}
