namespace Annals.Model;

/// <summary>What is searched for, and how much of it is wanted.</summary>
/// <param name="Query">in the search language: words, phrases, names, dates</param>
public sealed record SearchAsk(string Query)
{
    public SearchOrder Order { get; init; } = SearchOrder.Date;

    /// <summary>How many events are wanted at most.</summary>
    public int Most { get; init; } = 25;

    /// <summary>How many of the first are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>Only what follows this place is wanted; null: from the beginning.</summary>
    public SearchMark? Behind { get; init; }

    /// <summary>A query without conditions finds all current events; else none.</summary>
    public bool IsAllWithoutConditions { get; init; }

    /// <summary>How long the search may take; null: as long as it needs.</summary>
    public TimeSpan? MostTime { get; init; }

    /// <summary>Count what is found, by year and by the names that list it.</summary>
    public bool IsCounted { get; init; }
}
