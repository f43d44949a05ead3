namespace Annals.Model.Pages;

/// <summary>One page of a long list.</summary>
/// <param name="IsBranch">its rows stand on the parts below it</param>
/// <param name="Rows">number of rows on it, or below it</param>
/// <param name="First">date of its oldest row</param>
/// <param name="Last">date of its newest row</param>
/// <param name="SkipNewest">
/// how many rows dated <paramref name="Last"/> stand on the next piece of the month: its rows are those from <paramref name="First"/> to
/// <paramref name="Last"/>, newest first, after so many and no more than <paramref name="Rows"/>
/// </param>
public sealed record ListPart(ListPeriod Period, bool IsBranch, int Rows, DateOnly First, DateOnly Last, int SkipNewest);
