namespace Annals.Model.Pages;

/// <summary>An editorial that links the event.</summary>
public sealed record Discussion(string Title, string Url, string Author);
