namespace Annals.Model.Feeds;

/// <summary>A feed item that was read; a thing not found is null or empty. Titles, summaries and contents may hold markup.</summary>
public sealed record IncomingItem
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public ValueList<IncomingLink> Links { get; init; } = [];

    /// <summary>ISO 8601, as exact as the feed is and in the zone it names.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601, as exact as the feed is and in the zone it names.</summary>
    public string? Updated { get; init; }

    public ValueList<string> Authors { get; init; } = [];

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public ValueList<string> Categories { get; init; } = [];
}
