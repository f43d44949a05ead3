namespace Annals.Model;

/// <summary>One bullet of a day page as its editors wrote it, with its citations.</summary>
/// <param name="Category">the one name of the category's variants; null above the first category line</param>
/// <param name="CategoryAsPrinted">the category line without markup</param>
/// <param name="Topics">the topic lines above it, outermost first</param>
/// <param name="Text">the entry without markup and without its citations</param>
/// <param name="Links">links in <paramref name="Text"/>, in order</param>
/// <param name="Line">1-based line of the page's own text</param>
/// <param name="Held">why it is held back until a later state or a person confirms it; null: it is not</param>
public sealed record Entry(
    string? Category,
    string? CategoryAsPrinted,
    ValueList<TopicLine> Topics,
    string Text,
    ValueList<Link> Links,
    ValueList<Citation> Citations,
    int Line,
    string? Held);
