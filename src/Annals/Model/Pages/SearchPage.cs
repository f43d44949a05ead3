namespace Annals.Model.Pages;

/// <summary>A page of what was found.</summary>
/// <param name="Query">as typed; empty: the form alone</param>
/// <param name="Found">how many events were found in all, up to <see cref="FoundEvents.MostCounted"/></param>
/// <param name="Number">of this page, from 1</param>
/// <param name="HasMore">a further page follows</param>
/// <param name="Notice">what was wrong with the query, in words; null: nothing</param>
public sealed record SearchPage(string Query, int Found, int Number, bool HasMore, ValueList<EventRow> Rows, string? Notice = null)
{
    public SearchOrder Order { get; init; }

    /// <summary>For each row where the words stand that were searched for; null: words were not what it was found by.</summary>
    public ValueList<Snippet?> Snippets { get; init; }

    /// <summary>The query as it may have been meant; null: nothing is to be suggested.</summary>
    public string? Suggestion { get; init; }

    public ValueList<SearchFacet> Facets { get; init; }

    /// <summary>How many of the events found the facets count: the newest.</summary>
    public int Counted { get; init; }

    /// <summary>Editorials that have the words, newest first; on the first page only.</summary>
    public ValueList<EditorialRow> Editorials { get; init; }
}
