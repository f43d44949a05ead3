using Annals.Model;

namespace Annals.Storage.Checks;

/// <summary>What faults call an event.</summary>
internal static class EventPlaceName
{
    public static string Of(string id, long day, string slug) =>
        day < Times.Undated || day > DateOnly.MaxValue.DayNumber ? $"event {id}" : $"event {id} ({EventAddress.Path(Times.Date(day), slug)})";
}
