using Annals.App.Settings;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Asks the sources that are due, and records what they give.</summary>
/// <param name="random">a number from 0 to 1, another at each call</param>
/// <param name="say">prints a line for the owner</param>
/// <param name="progress">pages fetched so far</param>
internal sealed class SourceRun(
    ChronicleWriter chronicle, Outbound outbound, TimeProvider time, Func<double> random, Action<string> say, Action<int> progress)
{
    /// <summary>Sources asked at a time that have been well; those that have not, or never were asked, have places of their own and keep nobody waiting.</summary>
    private const int WellAtOnce = 8;

    private const int OthersAtOnce = 16;

    private readonly SourceTable _sources = new(chronicle);
    private readonly Pipeline.Pipeline _pipeline = Chronicles.Pipeline(chronicle);
    private readonly PortalSource _portals = new(outbound.Client, outbound.Limits, time);
    private readonly PageSource _pages = new(outbound.Client, time);
    private readonly Lock _writing = new();
    private bool _recorded;

    private readonly WantedPages _wanted = new(chronicle.File);

    public SourceTotals Totals { get; } = new();

    private bool AsksCited => outbound.Settings.Cited != CitedPolicy.Off;

    /// <summary>Asks what is due.</summary>
    /// <param name="every">how often a source is asked at most, in the place of its own; null: its own</param>
    /// <param name="all">whether every source and every page is asked, due or not</param>
    public async Task RunAsync(TimeSpan? every, bool all, CancellationToken cancellation)
    {
        // What an interrupted command left undone is done with the rest.
        _recorded |= chronicle.IsUnfinished;
        DateTimeOffset now = time.GetUtcNow();
        FollowedSource[] due =
        [
            .. _sources.All().Where(source => !source.IsPaused && (all || DueOf(source, every) <= now)).OrderBy(source => source.Failures).ThenBy(source => source.Due),
        ];
        try
        {
            await Task.WhenAll(
                Parallel.ForEachAsync(due.Where(IsWell), Places(WellAtOnce, cancellation), (source, stop) => AskAsync(source, every, all, stop)),
                Parallel.ForEachAsync(due.Where(source => !IsWell(source)), Places(OthersAtOnce, cancellation), (source, stop) => AskAsync(source, every, all, stop)));
            await new WantedRun(chronicle, _pipeline, outbound, time, random, Totals, progress).RunAsync(cancellation);
        }
        finally
        {
            // A page that is found dead changes events too.
            _recorded |= chronicle.IsUnfinished;
            if (_recorded)
            {
                _pipeline.Finish(Environment.ProcessorCount, null);
                _recorded = false;
            }
        }
    }

    /// <summary>When something is due next; null: nothing is followed.</summary>
    public DateTimeOffset? Next(TimeSpan? every) =>
        _sources.All().Where(source => !source.IsPaused).Select(source => (DateTimeOffset?)DueOf(source, every)).Append(_wanted.Next(AsksCited)).Min();

    private static bool IsWell(FollowedSource source) => source is { Failures: 0, Well: not null };

    // What a failing source waits for is not shortened.
    private static DateTimeOffset DueOf(FollowedSource source, TimeSpan? every) =>
        every is { } given && IsWell(source) && source.Tried is { } tried ? tried + given : source.Due;

    private static ParallelOptions Places(int places, CancellationToken cancellation) => new() { MaxDegreeOfParallelism = places, CancellationToken = cancellation };

    private async ValueTask AskAsync(FollowedSource source, TimeSpan? every, bool all, CancellationToken cancellation)
    {
        Totals.Count(sources: 1);
        if (source.Kind == SourceKind.Portal)
        {
            await AskPortalAsync(source, every ?? source.Every, all, cancellation);
        }
        else
        {
            await AskPageAsync(source, every ?? source.Every, cancellation);
        }
    }

    private async Task AskPortalAsync(FollowedSource source, TimeSpan every, bool all, CancellationToken cancellation)
    {
        IReadOnlyDictionary<DateOnly, PortalPage> known;
        lock (_writing)
        {
            known = _sources.Pages(source.Id);
        }

        IReadOnlyList<DateOnly> dates = PortalSchedule.Due(source, known, every, time.GetUtcNow(), all);
        await foreach (PortalStep step in _portals.FetchAsync(source.Address, dates, known, cancellation))
        {
            lock (_writing)
            {
                Record(step.Captures, () =>
                {
                    foreach (PortalPage page in step.Pages)
                    {
                        _sources.Keep(source.Id, page);
                    }
                });
                if (step.Stop is { } stop)
                {
                    Fail(source, stop, null, step.Wait);
                    return;
                }
            }
        }

        lock (_writing)
        {
            _sources.Update(SourceTurn.Well(source, null, every, time.GetUtcNow()));
        }
    }

    private async Task AskPageAsync(FollowedSource source, TimeSpan every, CancellationToken cancellation)
    {
        (FetchAnswer answer, FetchedCapture? page) = await _pages.FetchAsync(source, cancellation);
        lock (_writing)
        {
            if (answer.Refusal is { } refusal)
            {
                Fail(source, refusal, answer.Status, RetryAfter.Read(answer.Header("Retry-After"), time.GetUtcNow(), outbound.Limits.LongestWait));
                return;
            }

            Record(page is null ? [] : [page], () => _sources.Update(SourceTurn.Well(source, answer, every, time.GetUtcNow())));
        }
    }

    private void Record(IReadOnlyList<FetchedCapture> captures, Action alongside)
    {
        _pipeline.Take(
            [.. captures.Select(fetched => fetched.Capture)],
            () =>
            {
                foreach (FetchedCapture fetched in captures)
                {
                    _sources.Note(fetched);
                }

                alongside();
            },
            outcome =>
            {
                foreach (string reason in outcome.Refused)
                {
                    say($"{outcome.Name}: {reason}");
                }

                Totals.Count(outcome);
            });
        _recorded |= captures.Count > 0;
        progress(Totals.Fetched);
    }

    private void Fail(FollowedSource source, FetchRefusal refusal, int? status, TimeSpan? wait)
    {
        FollowedSource after = SourceTurn.Unwell(source, refusal, status, wait, outbound.Limits, random(), time.GetUtcNow());
        _sources.Update(after);
        Totals.Count(failed: 1);
        say(after.IsPaused ? $"{source.Address}: {refusal.Reason}; it is gone for good and asked no more" : $"{source.Address}: {refusal.Reason}");
    }
}
