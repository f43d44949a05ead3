namespace Annals.Model.Feeds;

/// <summary>A link of a feed that was read, or of one of its items.</summary>
/// <param name="Rel">what it is: <c>alternate</c>, <c>self</c>, <c>enclosure</c> …</param>
/// <param name="Type">its media type; null where none is given</param>
public sealed record IncomingLink(string Rel, string Url, string? Type);
