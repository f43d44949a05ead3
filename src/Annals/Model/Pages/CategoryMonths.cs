namespace Annals.Model.Pages;

/// <summary>A category in one year.</summary>
/// <param name="Months">number of its events in each of the twelve months</param>
public sealed record CategoryMonths(NamedAddress Category, ValueList<int> Months)
{
    /// <summary>Number of its events in the year.</summary>
    public int Events => Months.Sum();
}
