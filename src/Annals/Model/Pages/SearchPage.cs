namespace Annals.Model.Pages;

/// <summary>A page of what was found.</summary>
/// <param name="Query">as typed; empty: the form alone</param>
/// <param name="Found">how many events were found in all</param>
/// <param name="Number">of this page, from 1</param>
/// <param name="HasMore">a further page follows</param>
/// <param name="Notice">what was wrong with the query, in words; null: nothing</param>
public sealed record SearchPage(string Query, int Found, int Number, bool HasMore, ValueList<EventRow> Rows, string? Notice = null);
