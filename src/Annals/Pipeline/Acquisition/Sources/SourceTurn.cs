using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>What a source is like after it was asked.</summary>
public static class SourceTurn
{
    /// <summary>After it answered well.</summary>
    public static FollowedSource Well(FollowedSource source, TimeSpan every, DateTimeOffset now) =>
        source with { Tried = now, Well = now, Due = now + every, Failures = 0, Fault = null };

    /// <summary>After one request to it was answered well.</summary>
    public static FollowedSource Well(FollowedSource source, FetchAnswer answer, TimeSpan every, DateTimeOffset now) =>
        Moved(Well(source, every, now), answer.MovedTo?.AbsoluteUri) with
        {
            Tag = answer.IsUnchanged ? source.Tag : answer.Header("ETag"),
            Modified = answer.IsUnchanged ? source.Modified : answer.Header("Last-Modified"),
        };

    /// <summary>After it was found at another address, or where it was looked for.</summary>
    /// <param name="moved">where redirections that are meant to last led; null: there were none, or one that is not</param>
    public static FollowedSource Moved(FollowedSource source, string? moved)
    {
        bool settled = source.MovedTimes >= PageSource.LastingMoves;
        return source with
        {
            Moved = moved ?? (settled ? source.Moved : null),
            MovedTimes = moved is null ? (settled ? source.MovedTimes : 0) : moved == source.Moved ? source.MovedTimes + 1 : 1,
        };
    }

    /// <summary>After it did not: it is asked again later and later, and one that says it is gone for good no more. One whose host wants to be left alone was not asked, and did not fail.</summary>
    /// <param name="wait">how long the server wants to be left in peace; null: it does not say</param>
    /// <param name="random">from 0 to 1</param>
    public static FollowedSource Unwell(FollowedSource source, FetchRefusal refusal, int? status, TimeSpan? wait, FetchLimits limits, double random, DateTimeOffset now)
    {
        if (refusal.Fault == FetchFault.Held)
        {
            return source with { Due = now + (wait ?? limits.FirstBackOff), Fault = refusal.Reason };
        }

        int failures = source.Failures + 1;
        TimeSpan own = RetryAfter.BackOff(failures, random, limits);
        return source with
        {
            Tried = now,
            Due = now + (wait is { } asked && asked > own ? asked : own),
            Failures = failures,
            Fault = refusal.Reason,
            IsPaused = source.IsPaused || status == 410,
            // A new address that stopped answering is forgotten: the old one may know better.
            Moved = source.MovedTimes >= PageSource.LastingMoves ? null : source.Moved,
            MovedTimes = source.MovedTimes >= PageSource.LastingMoves ? 0 : source.MovedTimes,
        };
    }
}
