namespace Annals.Model.Pages;

/// <summary>What stands at the address of an event whose text is gone from everywhere.</summary>
/// <param name="Url">its site path; where the slug would repeat the text, that is already gone from it</param>
/// <param name="Date">null: undated</param>
/// <param name="Because">the class of reason, in words</param>
public sealed record SuppressedPage(EventId Id, string Url, DateOnly? Date, string Because);
