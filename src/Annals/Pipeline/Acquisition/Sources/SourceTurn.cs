using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>What a source is like after it was asked.</summary>
public static class SourceTurn
{
    /// <summary>After it answered well.</summary>
    public static FollowedSource Well(FollowedSource source, FetchAnswer? answer, TimeSpan every, DateTimeOffset now)
    {
        string? moved = answer?.MovedTo?.AbsoluteUri;
        bool settled = source.MovedTimes >= PageSource.LastingMoves;
        return source with
        {
            Tried = now,
            Well = now,
            Due = now + every,
            Failures = 0,
            Fault = null,
            Tag = answer is null || answer.IsUnchanged ? source.Tag : answer.Header("ETag"),
            Modified = answer is null || answer.IsUnchanged ? source.Modified : answer.Header("Last-Modified"),
            Moved = moved ?? (settled ? source.Moved : null),
            MovedTimes = moved is null ? (settled ? source.MovedTimes : 0) : moved == source.Moved ? source.MovedTimes + 1 : 1,
        };
    }

    /// <summary>After it did not: it is asked again later and later, and one that says it is gone for good no more.</summary>
    /// <param name="wait">how long the server wants to be left in peace; null: it does not say</param>
    /// <param name="random">from 0 to 1</param>
    public static FollowedSource Unwell(FollowedSource source, FetchRefusal refusal, int? status, TimeSpan? wait, FetchLimits limits, double random, DateTimeOffset now)
    {
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
