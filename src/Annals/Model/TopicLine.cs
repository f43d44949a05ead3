namespace Annals.Model;

/// <summary>A linked heading above bullets on a day page.</summary>
/// <param name="Text">without markup and without a trailing colon</param>
/// <param name="Links">links in <paramref name="Text"/>; empty for a heading of plain words</param>
public sealed record TopicLine(string Text, ValueList<Link> Links);
