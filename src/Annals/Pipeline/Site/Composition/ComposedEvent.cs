using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>An event's page with what only JSON and XML carry.</summary>
internal sealed record ComposedEvent(EventPage Page, EventDetail Detail);
