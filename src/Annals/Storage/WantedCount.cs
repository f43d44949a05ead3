namespace Annals.Storage;

/// <summary>How many pages are wanted, and how they are.</summary>
/// <param name="Cited">pages that events cite and that are asked for</param>
/// <param name="Kept">those of them of which a capture is kept</param>
/// <param name="Changed">those that say something else than they did at first</param>
/// <param name="Dead">those that are gone</param>
/// <param name="Failing">those that did not come the last time</param>
/// <param name="Led">pages that followed sources lead to and no event cites</param>
/// <param name="LedWaiting">those of them that have not come yet</param>
public sealed record WantedCount(long Cited, long Kept, long Changed, long Dead, long Failing, long Led, long LedWaiting);
