namespace Annals.Model.Pages;

/// <param name="Number">from 1, in the order of the entry</param>
/// <param name="Publisher">null where neither label nor address says</param>
/// <param name="Url">the article's own address</param>
/// <param name="State">null: as cited</param>
/// <param name="Published">the day that its page names, where it was read and is about the event; null: not known</param>
public sealed record Source(int Number, string? Publisher, string? Via, string? Language, string Url, string? Archived, SourceState? State, DateOnly? Published = null);
