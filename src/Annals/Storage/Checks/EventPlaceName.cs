using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>What faults call an event.</summary>
internal static class EventPlaceName
{
    public static string Of(string id, long day, string slug) =>
        IsDay(day) ? $"event {id} ({EventAddress.Path(Times.Date(day), slug)})" : $"event {id}";

    /// <summary>Whether a date, or none, can be written so.</summary>
    public static bool IsDay(long day) => day >= Times.Undated && day <= DateOnly.MaxValue.DayNumber;
}
