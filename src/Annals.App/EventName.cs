using Annals.Model;
using EventId = Annals.Model.EventId;

namespace Annals.App;

/// <summary>Finds the event that a person names: by id, by address with or without scheme, host and ending, or by <c>YYYY-MM-DD/SLUG</c>.</summary>
internal static class EventName
{
    public const string Description = "its id, its address with or without scheme, host and ending, or YYYY-MM-DD/SLUG; an old address works";

    public static StoredEvent? Find(IChronicle chronicle, string name)
    {
        if (EventId.TryParse(name, out EventId id) && chronicle.Find(id) is { } known)
        {
            return known;
        }

        return EventAddress.TryParse(name, out DateOnly? date, out string slug) ? chronicle.Find(date, slug) ?? chronicle.FindGone(date, slug) : null;
    }

    /// <summary>Says on the error output that there is no such event, and gives the exit code.</summary>
    public static int Missing(string verb, string name)
    {
        Console.Error.WriteLine($"annals {verb}: there is no event {name}; `annals search WORDS` finds events by their words.");
        return ExitCode.SomeRefused;
    }
}
