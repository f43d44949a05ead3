namespace Annals.Model.Pages;

/// <summary>An event as one row of a list.</summary>
/// <param name="Url">site path of the event's page</param>
/// <param name="Date">null: undated</param>
/// <param name="Title">the short form of its headline (<see cref="Model.Title"/>)</param>
/// <param name="Language">BCP 47 tag of the title</param>
/// <param name="Summary">null: the row shows <paramref name="Entities"/> instead</param>
/// <param name="Entities">the entities of the headline, in order</param>
/// <param name="Status">current or retracted; other events stand in no list</param>
public sealed record EventRow(
    EventId Id,
    string Url,
    DateOnly? Date,
    string Title,
    string Language,
    Summary? Summary,
    ValueList<ContextEntity> Entities,
    EventStatus Status = EventStatus.Current)
{
    /// <summary>The headline as the event's page shows it, on pages of days and on the front page; null: the list shows the title.</summary>
    public string? Headline { get; init; }

    /// <summary>The innermost topic, where no heading above the row names it; null: it has none, or a heading does.</summary>
    public NamedAddress? Topic { get; init; }
}
