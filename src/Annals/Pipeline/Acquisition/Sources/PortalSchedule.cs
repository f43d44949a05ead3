using Annals.Model;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>
/// When the day pages of a portal are asked for again. A page grows fourfold in the two days after its own and is edited for years; so it is asked for at
/// every turn while it is young, and then after a third of the time in which it was not seen to change.
/// </summary>
public static class PortalSchedule
{
    /// <summary>Days in which a page is asked for at every turn, its own among them.</summary>
    public const int YoungDays = 4;

    /// <summary>Days before today at which a source without a first day begins.</summary>
    public const int DefaultDays = 7;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>The dates of a source that are due, newest first: what is in the news comes before what is long past.</summary>
    /// <param name="every">how often a page is asked for at most</param>
    /// <param name="all">whether every page is wanted, due or not</param>
    public static IReadOnlyList<DateOnly> Due(FollowedSource source, IReadOnlyDictionary<DateOnly, PortalPage> known, TimeSpan every, DateTimeOffset now, bool all)
    {
        (DateOnly first, DateOnly last) = Range(source, now);
        List<DateOnly> due = [];
        for (DateOnly date = last; date >= first; date = date.AddDays(-1))
        {
            if (all || !known.TryGetValue(date, out PortalPage? page) || NextOf(page, every, now) <= now)
            {
                due.Add(date);
            }

            if (date == DateOnly.MinValue)
            {
                break;
            }
        }

        return due;
    }

    /// <summary>When a page that is known is asked for again.</summary>
    public static DateTimeOffset NextOf(PortalPage page, TimeSpan every, DateTimeOffset now)
    {
        bool young = page.Date.AddDays(YoungDays) > DateOnly.FromDateTime(now.UtcDateTime);
        TimeSpan still = page.Asked - page.Changed;
        TimeSpan wait = young ? every : TimeSpan.FromTicks(Math.Clamp(still.Ticks / 3, Math.Min(every.Ticks, Longest.Ticks), Longest.Ticks));
        return page.Asked + wait;
    }

    /// <summary>The first and the last date that are wanted; a day that has not begun has no page.</summary>
    public static (DateOnly First, DateOnly Last) Range(FollowedSource source, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        DateOnly last = source.Last is { } given && given < today ? given : today;
        return (source.First ?? today.AddDays(-DefaultDays), last);
    }
}
