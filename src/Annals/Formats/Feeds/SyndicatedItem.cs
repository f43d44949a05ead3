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

    /// <summary>As the feed writes it.</summary>
    public string? Created { get; init; }

    /// <summary>As the feed writes it.</summary>
    public string? Expires { get; init; }

    /// <summary>Names; an address of mail or of a page where no name is given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The authors first.</summary>
    public IReadOnlyList<SyndicatedPerson> Persons { get; init; } = [];

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<SyndicatedTerm> Terms { get; init; } = [];

    /// <summary>May hold markup of HTML.</summary>
    public string? Rights { get; init; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    public SyndicatedImage? Image { get; init; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<string> Thumbnails { get; init; } = [];

    /// <summary>The address of the page where readers comment.</summary>
    public string? Comments { get; init; }

    /// <summary>The address of the feed of those comments.</summary>
    public string? CommentsFeed { get; init; }

    /// <summary>The feed the item was taken from.</summary>
    public SyndicatedSource? Source { get; init; }

    /// <summary>The language the item or the feed declares.</summary>
    public string? Language { get; init; }

    /// <summary>Line on which it begins, from 1; 0 where lines are not counted.</summary>
    public int Line { get; init; }
}
