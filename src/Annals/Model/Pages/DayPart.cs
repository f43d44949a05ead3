namespace Annals.Model.Pages;

/// <summary>A page's share of the events of a long day.</summary>
/// <param name="Number">from 1, which stands on the day's first page</param>
/// <param name="Groups">in the order of the day; a category or topic path that goes on from the part before heads its events again</param>
/// <param name="IsContinued">its first category goes on from the part before</param>
/// <param name="Updated">the newest state time of its events; the date at 00:00Z where there is none</param>
public sealed record DayPart(int Number, ValueList<DayGroup> Groups, bool IsContinued, DateTimeOffset Updated)
{
    /// <summary>How many events stand on it.</summary>
    public int Events => Groups.Sum(group => group.Rows.Count);
}
