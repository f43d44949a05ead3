using System.Security.Cryptography;
using Annals.App.Settings;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Pipeline.Extraction;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Fetches the pages that events cite and that sources lead to, as many as a run may: several hosts at a time, the pages of each one after another.</summary>
internal sealed class WantedRun(
    SourceBook book, Outbound outbound, TimeProvider time, Func<double> random, Action<int> progress)
{
    private const int HostsAtOnce = 16;

    /// <summary>Pages of one host in a run: the others wait for the next, so that one host takes up no run.</summary>
    private const int MostOfHost = 20;

    /// <summary>How long a run goes on asking one host.</summary>
    private static readonly TimeSpan LongestOfHost = TimeSpan.FromMinutes(1);

    /// <summary>How long a host is left alone that does not answer.</summary>
    private static readonly TimeSpan HostPause = TimeSpan.FromMinutes(15);

    private readonly WantedPages _wanted = book.Wanted;
    private readonly PageSource _pages = new(outbound.Client, time);
    private readonly Extractor _extractor = new();
    private readonly Lock _writing = new();

    private CitedPolicy Policy => outbound.Settings.Cited;

    public async Task RunAsync(CancellationToken cancellation)
    {
        int most = outbound.Settings.PagesPerRun;
        if (Policy != CitedPolicy.Off)
        {
            _wanted.Discover(most, time.GetUtcNow());
        }

        WantedPage[][] hosts =
        [
            .. _wanted.Due(time.GetUtcNow(), Policy != CitedPolicy.Off, most * 10).GroupBy(page => HostOf(AddressOf(page)))
                .Select(host => host.Take(MostOfHost).ToArray()).Take(most),
        ];
        int left = most;
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation }, async (pages, stop) =>
        {
            DateTimeOffset end = time.GetUtcNow() + LongestOfHost;
            foreach (WantedPage page in pages)
            {
                if (Interlocked.Decrement(ref left) < 0 || time.GetUtcNow() > end || !await AskAsync(page, stop))
                {
                    return;
                }
            }
        });
    }

    /// <summary>Asks for a page; false: its host is to be left alone for now.</summary>
    private async Task<bool> AskAsync(WantedPage page, CancellationToken cancellation)
    {
        string address = AddressOf(page);
        bool fromArchive = address != page.Url;
        (FetchAnswer answer, FetchedCapture? came) = await _pages.FetchAsync(
            fromArchive || page.Newest is null ? new FetchRequest(address) : new FetchRequest(address, page.Tag, page.Modified), address, cancellation);
        lock (_writing)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (answer.Refusal is { } refusal)
            {
                return Fail(page, refusal, answer, address, now);
            }

            if (came is not null)
            {
                Take(page, answer, came, fromArchive, now);
            }
            else
            {
                _wanted.Update(WantedTurn.Well(page, answer, page.Newest, DiffersFromFirst(page, _wanted.Article(page.Newest)), now));
                book.Totals.CountPage();
            }

            progress(book.Totals.Fetched + book.Totals.Pages);
            return true;
        }
    }

    private bool Fail(WantedPage page, FetchRefusal refusal, FetchAnswer answer, string address, DateTimeOffset now)
    {
        TimeSpan? wait = answer.Wait;
        WantedPage after = WantedTurn.Unwell(page, refusal, answer.Status, wait, random(), now);
        _wanted.Update(page.State != SourceState.Dead && AddressOf(after) != page.Url ? after with { Due = now } : after);
        book.KeepHolds();
        book.Totals.CountPage(failed: true);
        if (answer.Status is 429 or 503 || refusal.Fault is FetchFault.Held or FetchFault.Time or FetchFault.Connection)
        {
            _wanted.Defer(HostOf(address), now + (wait is { } asked && asked > HostPause ? asked : HostPause));
            return false;
        }

        return true;
    }

    private void Take(WantedPage page, FetchAnswer answer, FetchedCapture came, bool fromArchive, DateTimeOffset now)
    {
        // When it was fetched tells which capture is the newest; a server's own date of the file may stand still.
        bool isTrue = fromArchive && WebAddress.Key(came.Capture.Address!) != WebAddress.Key(page.Url);
        FetchedCapture kept = came with
        {
            Capture = came.Capture with { Seen = fromArchive ? WebAddress.ArchiveTime(came.Capture.Name) : now, Address = isTrue ? page.Url : came.Capture.Address },
        };
        if (_extractor.Read(kept.Capture).OfType<ArticleReading>().FirstOrDefault()?.Article is not { } article)
        {
            if (page.IsCited)
            {
                KeepUnread(page, answer, kept, fromArchive, now);
                return;
            }

            _wanted.Update(WantedTurn.Unreadable(page, answer, null, "no article could be read from it", now));
            book.Totals.CountPage(failed: true);
            return;
        }

        if (_wanted.Article(page.Newest) is { } before && ArticleChange.Between(before, article).IsNone)
        {
            _wanted.Update(WantedTurn.Well(page, answer, page.Newest, DiffersFromFirst(page, article), now));
            book.Totals.CountPage();
            return;
        }

        // What could not be read says nothing that this could differ from.
        Keep(_wanted.Article(page.First) is null ? page with { First = null } : page, answer, kept, article, fromArchive, now);
    }

    /// <summary>Keeps what came as it came: a film, a picture, a document of a format that is not read. The words that were read before stay what the page said.</summary>
    private void KeepUnread(WantedPage page, FetchAnswer answer, FetchedCapture came, bool fromArchive, DateTimeOffset now)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(came.Capture.Bytes.Span));
        string? newest = _wanted.Article(page.Newest) is null ? sha256 : null;
        book.KeepUnread(came, kept =>
        {
            string reason = came.Capture.Bytes.IsEmpty ? "it is empty" : kept.IsKept ? "kept as it came; no article could be read from it" : "it may not be kept";
            _wanted.Update(!kept.IsKept ? WantedTurn.Unreadable(page, answer, null, reason, now)
                : fromArchive ? WantedTurn.Archived(page, sha256, now) with { Fault = reason }
                : WantedTurn.Unreadable(page, answer, newest, reason, now));
            book.Totals.CountPage(kept: kept.IsNew, failed: !kept.IsKept);
        });
    }

    private void Keep(WantedPage page, FetchAnswer answer, FetchedCapture came, Article article, bool fromArchive, DateTimeOffset now)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(came.Capture.Bytes.Span));
        bool isKept = false;
        bool isChanged = DiffersFromFirst(page, article);
        book.Pipeline.Take(
            [came.Capture],
            () =>
            {
                isKept = _wanted.Article(sha256) is not null;
                if (!isKept)
                {
                    _wanted.Update(WantedTurn.Unreadable(page, answer, null, "it may not be kept", now));
                    return;
                }

                book.Sources.Note(came);
                if (!fromArchive)
                {
                    _wanted.SeeAgain(sha256, now);
                }

                _wanted.Update(fromArchive ? WantedTurn.Archived(page, sha256, now) : WantedTurn.Well(page, answer, sha256, isChanged, now));
            },
            _ => { });
        book.Totals.CountPage(kept: isKept, changed: isKept && isChanged, failed: !isKept);
    }

    private bool DiffersFromFirst(WantedPage page, Article? now) =>
        now is not null && _wanted.Article(page.First) is { } first && !ArticleChange.Between(first, now).IsNone;

    /// <summary>Where the page is asked for: at the archive where it is gone, nothing of it is kept and the owner wants it so.</summary>
    private string AddressOf(WantedPage page) =>
        Policy == CitedPolicy.Archive && page is { State: SourceState.Dead, Newest: null, Archived: { } archived } ? archived : page.Url;

    private static string HostOf(string address) => WebUri.TryCreate(address, out Uri? read) ? read.Authority : address;
}
