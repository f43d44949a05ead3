namespace Annals.Model;

/// <summary>What the chronicle holds of a date.</summary>
/// <param name="Read">a day page or article of the date was read; false: no data, which is not a day without events</param>
/// <param name="Events">current events</param>
/// <param name="Held">entries held back</param>
public sealed record DayRecord(DateOnly Date, bool Read, int Events, int Held);
