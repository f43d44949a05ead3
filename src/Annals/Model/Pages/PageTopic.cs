namespace Annals.Model.Pages;

/// <summary>A topic line of the event, or one page linked in it.</summary>
public sealed record PageTopic(string Name, string Url, ValueList<NamedAddress> Links);
