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

    private readonly SourceBook _book = new(chronicle, outbound, time, random, say, progress);
    private readonly PortalSource _portals = new(outbound.Client, outbound.Limits, time);
    private readonly PageSource _pages = new(outbound.Client, time);
    private readonly SitemapSource _sitemaps = new(outbound.Client, outbound.Limits);

    public SourceTotals Totals => _book.Totals;

    private bool AsksCited => outbound.Settings.Cited != CitedPolicy.Off;

    /// <summary>Asks what is due.</summary>
    /// <param name="every">how often a source is asked at most, in the place of its own; null: its own</param>
    /// <param name="all">whether every source and every page is asked, due or not</param>
    public async Task RunAsync(TimeSpan? every, bool all, CancellationToken cancellation)
    {
        // What an interrupted command left undone is done with the rest.
        _book.Recorded = chronicle.IsUnfinished;
        _book.KnowHolds();
        DateTimeOffset now = time.GetUtcNow();
        FollowedSource[] due =
        [
            .. _book.Sources.All().Where(source => !source.IsPaused && (all || DueOf(source, every) <= now)).OrderBy(source => source.Failures).ThenBy(source => source.Due),
        ];
        FollowedSource[] asked = [.. due.Where(source => source.Kind != SourceKind.Archives)];
        try
        {
            await Task.WhenAll(
                Parallel.ForEachAsync(asked.Where(IsWell), Places(WellAtOnce, cancellation), (source, stop) => AskAsync(source, every, all, stop)),
                Parallel.ForEachAsync(asked.Where(source => !IsWell(source)), Places(OthersAtOnce, cancellation), (source, stop) => AskAsync(source, every, all, stop)));
            foreach (FollowedSource source in due.Except(asked))
            {
                Totals.Count(sources: 1);
                ArchiveTurn.Ask(source, every ?? source.Every, _book, time, cancellation);
            }

            await new WantedRun(_book, outbound, time, random, progress).RunAsync(cancellation);
            if (outbound.KeepsImages)
            {
                _book.Finish(cancellation);
                await new PictureRun(chronicle, _book, outbound, time, random).RunAsync(cancellation);
            }
        }
        finally
        {
            _book.Flush();
            _book.Finish(cancellation);
        }
    }

    /// <summary>When something is due next; null: nothing is followed.</summary>
    public DateTimeOffset? Next(TimeSpan? every) =>
        _book.Sources.All().Where(source => !source.IsPaused).Select(source => (DateTimeOffset?)DueOf(source, every)).Append(_book.Wanted.Next(AsksCited))
            .Append(outbound.KeepsImages ? new PictureTable(chronicle.File).Next() : null).Min();

    private static bool IsWell(FollowedSource source) => source is { Failures: 0, Well: not null };

    // What a failing source waits for is not shortened, nor what its host asked for.
    private DateTimeOffset DueOf(FollowedSource source, TimeSpan? every) =>
        every is not { } given || !IsWell(source) || source.Tried is not { } tried || _book.IsHeld(source) ? source.Due : tried + given;

    private static ParallelOptions Places(int places, CancellationToken cancellation) => new() { MaxDegreeOfParallelism = places, CancellationToken = cancellation };

    private async ValueTask AskAsync(FollowedSource source, TimeSpan? every, bool all, CancellationToken cancellation)
    {
        Totals.Count(sources: 1);
        TimeSpan span = every ?? source.Every;
        FeedTurns feeds = new(_book, _pages, _sitemaps, time);
        await (source.Kind switch
        {
            SourceKind.Portal => AskPortalAsync(source, span, all, cancellation),
            SourceKind.Feed => feeds.AskFeedAsync(source, span, cancellation),
            SourceKind.Sitemap => feeds.AskSitemapAsync(source, span, cancellation),
            _ => AskPageAsync(source, span, cancellation),
        });
    }

    private async Task AskPortalAsync(FollowedSource source, TimeSpan every, bool all, CancellationToken cancellation)
    {
        IReadOnlyDictionary<DateOnly, PortalPage> known = _book.Ask(() => _book.Sources.Pages(source.Id));
        IReadOnlyList<DateOnly> dates = PortalSchedule.Due(source, known, every, time.GetUtcNow(), all);
        FollowedSource asked = source;
        await foreach (PortalStep step in _portals.FetchAsync(PageSource.AddressOf(source), dates, known, cancellation))
        {
            asked = SourceTurn.Moved(source, step.MovedTo);
            _book.Record(step.Captures, () =>
            {
                foreach (PortalPage page in step.Pages)
                {
                    _book.Sources.Keep(source.Id, page);
                }
            });
            if (step.Stop is { } stop)
            {
                _book.Fail(source, stop, step.Status, step.Wait);
                return;
            }
        }

        _book.Settle(SourceTurn.Well(asked, every, time.GetUtcNow()));
    }

    private async Task AskPageAsync(FollowedSource source, TimeSpan every, CancellationToken cancellation)
    {
        (FetchAnswer answer, FetchedCapture? page) = await _pages.FetchAsync(source, cancellation);
        if (answer.Refusal is not null)
        {
            _book.Fail(source, answer);
            return;
        }

        FollowedSource well = SourceTurn.Well(source, answer, every, time.GetUtcNow());
        if (page is null)
        {
            _book.Settle(well);
        }
        else
        {
            _book.Record([page], () => _book.Sources.Update(well));
        }
    }
}
