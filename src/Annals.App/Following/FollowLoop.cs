using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Asks the followed sources as they come due, again and again. Between two turns the chronicle's file is closed, so that other commands can have it.</summary>
/// <param name="every">how often a source is asked at most, in the place of its own time; null: its own</param>
/// <param name="random">a number from 0 to 1, another at each call</param>
/// <param name="turned">told what each turn gave</param>
internal sealed class FollowLoop(string database, FetchLimits limits, TimeProvider time, TimeSpan? every, Func<double> random, Action<SourceTotals> turned)
{
    /// <summary>The longest sleep: a source may be added meanwhile by another command.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(200);

    /// <summary>Goes on until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">it was</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using Outbound outbound = new(database, limits, time);
        while (true)
        {
            await Task.Delay(await TurnAsync(outbound, cancellation), time, cancellation);
        }
    }

    /// <summary>Asks what is due; gives how long to sleep before the next turn.</summary>
    private async Task<TimeSpan> TurnAsync(Outbound outbound, CancellationToken cancellation)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(database));
        using Progress progress = new("fetching", "relating");
        SourceRun run = new(chronicle, outbound, time, random, line => progress.Say($"annals follow: {line}."), progress.First);
        await run.RunAsync(every, all: false, cancellation);
        progress.Dispose();
        turned(run.Totals);
        TimeSpan wait = (run.Next(every) ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        return wait < ShortestSleep ? ShortestSleep : wait > LongestSleep ? LongestSleep : wait;
    }
}
