namespace Annals.Model.Pages;

/// <summary>How many events a subject has in a month or year.</summary>
/// <param name="Events">at least one: periods without events are left out</param>
public sealed record TimelinePart(ListPeriod Period, int Events)
{
    /// <summary>Longer subjects than this are told by years, in months.</summary>
    public const int MostMonths = 36;

    /// <summary>A subject of more years than this has no timeline.</summary>
    public const int MostYears = 240;

    /// <summary>A subject with fewer events has no timeline.</summary>
    public const int FewestEvents = 3;

    /// <summary>The events of a subject by month where they lie within <see cref="MostMonths"/>, else by year; oldest first. Empty where all fall into one.</summary>
    /// <param name="dates">newest first, each once</param>
    public static ValueList<TimelinePart> Of(IReadOnlyList<(DateOnly Date, int Events)> dates)
    {
        if (dates.Count < 2 || dates.Sum(day => day.Events) < FewestEvents)
        {
            return [];
        }

        (DateOnly last, DateOnly first) = (dates[0].Date, dates[^1].Date);
        bool byMonth = ((last.Year - first.Year) * 12) + last.Month - first.Month < MostMonths;
        if (last.Year - first.Year > MostYears)
        {
            return [];
        }

        ValueList<TimelinePart> parts = dates.Reverse()
            .GroupBy(day => new ListPeriod(day.Date.Year, byMonth ? day.Date.Month : 0))
            .Select(period => new TimelinePart(period.Key, period.Sum(day => day.Events)))
            .ToValueList();
        return parts.Count > 1 ? parts : [];
    }
}
