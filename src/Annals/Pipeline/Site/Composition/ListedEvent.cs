using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>What lists, feeds and other events' pages say of an event.</summary>
/// <param name="Headline">the whole headline</param>
/// <param name="Category">name of its category; null: it has none</param>
/// <param name="Topics">the topics whose lists hold it</param>
/// <param name="StateTime">state time of its text; null: unknown</param>
internal sealed record ListedEvent(EventRow Row, string Headline, string? Category, ValueList<SubjectName> Topics, DateTimeOffset? StateTime)
{
    /// <summary>State time of its text, else its date at 00:00Z; null: undated and untimed.</summary>
    public DateTimeOffset? Updated => RowComposer.Updated(StateTime, Row.Date);
}
