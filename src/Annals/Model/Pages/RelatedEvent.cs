namespace Annals.Model.Pages;

/// <param name="Headline">the other event's title form, as the list shows it</param>
/// <param name="Context">shared entities, weightiest first</param>
/// <param name="Reason">why, in words</param>
public sealed record RelatedEvent(string Url, DateOnly Date, string Headline, RelatedWhen When, ValueList<ContextEntity> Context, string Reason);
