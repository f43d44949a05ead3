namespace Annals.Model.Pages;

/// <summary>A signed text of the owner, kept apart from events.</summary>
/// <param name="Url">its site path: <c>opinion/2017/11/24/slug</c></param>
/// <param name="Language">BCP 47 tag</param>
/// <param name="Lead">null: it has none</param>
/// <param name="Events">the events it links, each once, in order</param>
public sealed record Editorial(
    string Url,
    string Title,
    string Author,
    DateOnly Date,
    string Language,
    string? Lead,
    ValueList<EditorialBlock> Body,
    ValueList<NamedAddress> Events)
{
    /// <summary>The editorial as one row of a list.</summary>
    public EditorialRow Row => new(Url, Title, Author, Date, Language, Lead);
}
