using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>What a wanted page is like after it was asked for, and when it is asked for again.</summary>
public static class WantedTurn
{
    /// <summary>How often in a row there must be no such page before it is called dead.</summary>
    public const int GoneTimes = 3;

    /// <summary>How often in a row a page must fail in any other way before it is called dead: more than half a year.</summary>
    public const int LostTimes = 10;

    /// <summary>The shortest time between two looks at a page.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromDays(1);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromDays(180);

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(30);

    /// <summary>After the page came, or was said to be unchanged.</summary>
    /// <param name="newest">SHA-256 of what is kept of it now; null: nothing is</param>
    /// <param name="isChanged">whether it says something else than it did at first</param>
    public static WantedPage Well(WantedPage page, FetchAnswer answer, string? newest, bool isChanged, DateTimeOffset now)
    {
        DateTimeOffset changed = newest != page.Newest ? now : page.Changed ?? now;
        return page with
        {
            Tried = now,
            Well = now,
            Due = page.IsCited ? now + Between(now - changed) : null,
            Failures = 0,
            Gone = 0,
            Fault = null,
            Tag = answer.IsUnchanged ? page.Tag : answer.Header("ETag"),
            Modified = answer.IsUnchanged ? page.Modified : answer.Header("Last-Modified"),
            First = page.First ?? newest,
            Newest = newest,
            Changed = changed,
            State = isChanged ? SourceState.Changed : null,
        };
    }

    /// <summary>After it came but cannot be read: no article is in it, or it may not be kept. That it says something else is claimed of no page that cannot be read.</summary>
    /// <param name="newest">SHA-256 of what is kept of it now; null: what was kept before stands, and is not what came</param>
    public static WantedPage Unreadable(WantedPage page, FetchAnswer answer, string? newest, string reason, DateTimeOffset now) => page with
    {
        Tried = now,
        Well = now,
        Due = page.IsCited ? now + Latest : null,
        Failures = 0,
        Gone = 0,
        Fault = reason,
        Tag = newest is null ? null : answer.Header("ETag"),
        Modified = newest is null ? null : answer.Header("Last-Modified"),
        First = page.First ?? newest,
        Newest = newest ?? page.Newest,
        Changed = newest is null || newest == page.Newest ? page.Changed : now,
        State = page.State == SourceState.Dead ? null : page.State,
    };

    /// <summary>After an archive gave what the page itself no longer does.</summary>
    public static WantedPage Archived(WantedPage page, string newest, DateTimeOffset now) => page with
    {
        Tried = now,
        Due = now + LongestBackOff,
        First = newest,
        Newest = newest,
        Changed = now,
    };

    /// <summary>After it did not come: it is asked for later and later. One whose host wants to be left alone was not asked for, and did not fail.</summary>
    /// <param name="wait">how long the server wants to be left in peace; null: it does not say</param>
    /// <param name="random">from 0 to 1</param>
    public static WantedPage Unwell(WantedPage page, FetchRefusal refusal, int? status, TimeSpan? wait, double random, DateTimeOffset now)
    {
        if (refusal.Fault == FetchFault.Held)
        {
            return page with { Due = now + (wait ?? FirstBackOff), Fault = refusal.Reason };
        }

        int failures = page.Failures + 1;
        int gone = status is 404 or 410 || refusal.Fault == FetchFault.NoHost ? page.Gone + 1 : 0;
        bool isLost = failures >= LostTimes && refusal.Fault is FetchFault.Connection or FetchFault.Time or FetchFault.Status or FetchFault.NoHost;
        bool isDead = page.State == SourceState.Dead || status == 410 || gone >= GoneTimes || isLost;
        TimeSpan own = RetryAfter.BackOff(failures, random, new FetchLimits { FirstBackOff = FirstBackOff, LongestBackOff = LongestBackOff });
        bool isOver = refusal.Fault == FetchFault.Address || (isDead && !page.IsCited);
        return page with
        {
            Tried = now,
            Due = isOver ? null : now + (wait is { } asked && asked > own ? asked : own),
            Failures = failures,
            Gone = gone,
            Fault = refusal.Reason,
            State = isDead ? SourceState.Dead : page.State,
        };
    }

    /// <summary>A page is looked at the more seldom the longer it stays as it is.</summary>
    private static TimeSpan Between(TimeSpan unchanged) => unchanged < Soonest ? Soonest : unchanged > Latest ? Latest : unchanged;
}
