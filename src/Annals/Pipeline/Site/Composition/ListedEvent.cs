using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>What lists and other events' pages say of an event.</summary>
/// <param name="Updated">state time of its text, else its date at 00:00Z; null: undated and untimed</param>
internal sealed record ListedEvent(EventRow Row, DateTimeOffset? Updated);
