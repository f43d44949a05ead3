namespace Annals.Formats.Feeds;

/// <summary>A category of which more is said than its name.</summary>
/// <param name="Term">its name, as it stands among the categories</param>
/// <param name="Scheme">what it is a term of: nearly always an address; null where none is given</param>
/// <param name="Label">how it is to be shown; null where none is given</param>
public sealed record SyndicatedTerm(string Term, string? Scheme, string? Label);
