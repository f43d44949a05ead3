namespace Annals.Formats.Feeds;

/// <summary>A link of a feed or of one of its items.</summary>
/// <param name="Rel">what it is: <c>alternate</c>, <c>self</c>, <c>enclosure</c> …</param>
/// <param name="Url">resolved against the base in force where one is known</param>
/// <param name="Type">its media type; null where none is given</param>
public sealed record SyndicatedLink(string Rel, string Url, string? Type)
{
    /// <summary>Bytes of what it leads to; null where that is not said or no number.</summary>
    public long? Length { get; init; }

    /// <summary>The language of what it leads to; null where none is given.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }
}
