using System.Security.Cryptography;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Archives;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;
using Annals.Pipeline.Placement;
using Annals.Pipeline.Placement.Cited;
using Annals.Pipeline.Site.Events;

namespace Annals.Pipeline;

/// <summary>
/// The way of the data: acquisition gives captures, extraction reads days and articles from them, placement finds the event of each entry and what its cited
/// articles give it, storage keeps it, relations tie events together. The site is made from what is kept.
/// </summary>
public sealed class Pipeline(IChronicleWriter chronicle, IRelating relating, TimeProvider time)
{
    /// <summary>Captures recorded in one transaction: what a crash can lose of work that was not yet reported as done.</summary>
    private const int BatchCaptures = 512;

    /// <summary>Captures that are read ahead of recording for each job: enough to keep all jobs at work while a batch is recorded.</summary>
    private const int CapturesAhead = 32;

    /// <summary>Bytes of files that are read ahead, and of captures that are recorded in one transaction; a single one may be larger.</summary>
    private const long MostBytesAhead = 32L << 20;

    private static readonly HashSet<string> NoneKnown = [];

    private readonly Extractor _extractor = new();
    private readonly CitedArticleReader _cited = new();

    /// <summary>Reads files and folders into the chronicle, in the order in which they are walked, whatever the number of jobs.</summary>
    /// <param name="report">called for each input that was recorded or refused</param>
    /// <param name="progress">called while relations are worked out: events done, events in all</param>
    public void Import(IEnumerable<FoundFile> files, Func<string, CaptureNote> noteOf, int jobs, Action<ImportOutcome> report, Action<int, int>? progress)
    {
        List<Extracted> batch = [];
        List<Deferred> own = [];
        bool several = false;
        long bytes = 0;
        IReadOnlySet<string> known = chronicle.CapturesOfArticles();
        foreach (Extracted item in InOrder(
            Units(files, chronicle.ImportedArchives()),
            unit => unit.Page is { } page ? Extract(unit.File, page, unit.Archive, known) : Extract(unit.File, noteOf(unit.File.Name), known),
            jobs).SelectMany(Parts))
        {
            chronicle.MustGoOn();
            if (item.Own is not null && item.Packed is null)
            {
                own.Add(new Deferred(item.Own, null));
                continue;
            }

            if (batch.Count == BatchCaptures || bytes > MostBytesAhead)
            {
                Record(batch, own, report);
                batch.Clear();
                bytes = 0;
                several = true;
            }

            bytes += item.Packed?.Capture.Bytes.Length ?? 0;
            batch.Add(item);
        }

        if (several || own.Count > BatchCaptures)
        {
            Record(batch, own, report);
            Finish(jobs, progress);
            ImportOwn(own, noteOf, jobs, report, progress);
            return;
        }

        // A short import is one transaction, with all that follows from it.
        List<ImportOutcome> outcomes = [];
        chronicle.Together(() =>
        {
            Record(batch, own, outcomes.Add);
            Finish(jobs, progress);
            ImportOwn(own, noteOf, jobs, outcomes.Add, progress);
        });
        outcomes.ForEach(report);
    }

    /// <summary>
    /// Reads units on several threads and gives what they hold in their order. How far reading runs ahead of what is taken is bounded, in units and in bytes: a
    /// folder of any size needs the memory of a small one.
    /// </summary>
    private static IEnumerable<Extracted> InOrder(IEnumerable<Unit> units, Func<Unit, Extracted> read, int jobs)
    {
        TaskFactory<Extracted> workers = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        Queue<(Task<Extracted> Reading, long Bytes)> ahead = new();
        long bytes = 0;
        foreach (Unit unit in units)
        {
            while (ahead.Count >= jobs * CapturesAhead || (bytes > MostBytesAhead && ahead.Count > 0))
            {
                yield return Next();
            }

            ahead.Enqueue((workers.StartNew(() => read(unit)), unit.Bytes));
            bytes += unit.Bytes;
        }

        while (ahead.Count > 0)
        {
            yield return Next();
        }

        Extracted Next()
        {
            (Task<Extracted> reading, long size) = ahead.Dequeue();
            bytes -= size;
            return reading.GetAwaiter().GetResult();
        }
    }

    /// <summary>Pages of a chronicle come last: what they say is compared with the names and texts that are up to date.</summary>
    private void ImportOwn(List<Deferred> files, Func<string, CaptureNote> noteOf, int jobs, Action<ImportOutcome> report, Action<int, int>? progress)
    {
        foreach (Deferred[] chunk in files.Chunk(BatchCaptures))
        {
            (Capture Capture, ValueList<Reading> Readings)[] read = [.. chunk.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(item => ReadOwn(item.File, noteOf))];
            List<ImportOutcome> recorded = chronicle.ImportOwn(
                [.. read.Select(item => (chronicle.Pack(item.Capture), item.Readings.OfType<OwnReading>().Select(reading => reading.Event).ToValueList()))], Redact, time.GetUtcNow());
            for (int i = 0; i < chunk.Length; i++)
            {
                ImportOutcome before = chunk[i].Before ?? new ImportOutcome(chunk[i].File.Name, [], []);
                IEnumerable<string> unread = read[i].Readings.OfType<RefusedReading>().Select(reading => reading.Reason);
                ImportOutcome outcome = before with { Own = recorded[i].Own, Refused = [.. before.Refused, .. unread, .. recorded[i].Refused] };
                NoteFaults(outcome.Name, outcome.Refused.Skip(before.Refused.Count));
                report(outcome);
            }
        }

        if (files.Count > 0)
        {
            Finish(jobs, progress);
        }
    }

    private static (Capture Capture, ValueList<Reading> Readings) ReadOwn(FoundFile file, Func<string, CaptureNote> noteOf)
    {
        FileReading opened = FileSource.Open(file, noteOf(file.Name));
        return opened.Capture is { } capture
            ? (capture, OwnPages.Read(capture))
            : (new Capture(opened.Name, default), [new RefusedReading(opened.Refusal ?? "The file cannot be read.")]);
    }

    /// <summary>Records captures that were fetched, all or none of them; what follows from them is for <see cref="Finish"/>.</summary>
    /// <param name="alongside">what is recorded with them</param>
    public void Take(IReadOnlyList<Capture> captures, Action alongside, Action<ImportOutcome> report)
    {
        List<ImportOutcome> outcomes = [];
        chronicle.Together(() =>
        {
            outcomes.Clear();

            // To look all known captures up would take longer than to read these few again.
            Record([.. captures.SelectMany(capture => Parts(Kept(capture.Name, capture, NoneKnown)))], [], outcomes.Add);
            alongside();
        });
        outcomes.ForEach(report);
    }

    /// <summary>Works everything out again from the captures kept.</summary>
    public void Rerun(int jobs, Action<DayOutcome> report, Action<int, int>? progress)
    {
        foreach ((long State, long Capture, int Part)[] chunk in chronicle.NewestStates().Chunk(BatchCaptures))
        {
            List<(long, Day)> states = [];
            foreach ((long state, long capture, int part) in chunk)
            {
                DayReading[] days = [.. _extractor.Read(chronicle.Capture(capture)!).OfType<DayReading>()];
                if (part < days.Length)
                {
                    states.Add((state, days[part].Day));
                }
            }

            chronicle.Repeat(states, DayPlacer.Place).ForEach(report);
        }

        foreach (long[] captures in chronicle.ArticleCaptures().Chunk(BatchCaptures))
        {
            chronicle.RepeatArticles(
                [.. captures.Select(id => (id, _extractor.Read(chronicle.Capture(id)!).OfType<ArticleReading>().Select(reading => reading.Article).ToValueList()))]);
        }

        chronicle.MarkAllStale();
        Finish(jobs, progress);
    }

    /// <summary>Makes a change by hand, with all that follows from it, in one transaction.</summary>
    /// <returns>the outcome, and whether no remains of a suppressed text are left in the file</returns>
    public (HandOutcome Outcome, bool IsClean) ByHand(Func<HandOutcome> work)
    {
        HandOutcome outcome = HandOutcome.Refuse("");
        chronicle.Together(() =>
        {
            outcome = work();
            if (outcome.Refused is null)
            {
                Finish(1, null);
            }
        });
        return (outcome, chronicle.Scrub());
    }

    /// <summary>Gives captures without what is suppressed in them.</summary>
    public static RedactCapture Redact => (capture, leavesOut, touches) =>
        OwnPages.Read(capture).Count > 0 ? OwnPages.Redact(capture, touches) : CaptureRedactor.Redact(capture, leavesOut, touches);

    /// <summary>Brings names and relations up to date; does what an interrupted run left undone.</summary>
    public void Finish(int jobs, Action<int, int>? progress) => chronicle.Finish(relating, _cited.Read, jobs, progress);

    /// <summary>The files, and of archives the pages in them, each archive ended by an item without a page.</summary>
    private static IEnumerable<Unit> Units(IEnumerable<FoundFile> files, IReadOnlySet<string> imported)
    {
        foreach (FoundFile file in files)
        {
            if (!ArchiveSource.IsArchive(file))
            {
                yield return new Unit(file, null, null);
                continue;
            }

            string? key = ArchiveCaptures.KeyOf(file);
            foreach (ArchivedPage page in key is not null && imported.Contains(key) ? [new ArchivedPage(null, 0, null)] : ArchiveCaptures.Read(file))
            {
                yield return new Unit(file, page, key);
            }
        }
    }

    /// <summary>A page of an archive. That one is neither a day page nor an article is no fault of the archive.</summary>
    private Extracted Extract(FoundFile file, ArchivedPage page, string? archive, IReadOnlySet<string> known)
    {
        if (page.Capture is not { } capture)
        {
            return new Extracted(file.Name, null, page.Damage is { } damage ? [new RefusedReading(damage)] : [], Archive: page.Damage is null ? archive : null);
        }

        if (IsKnown(capture, known))
        {
            return new Extracted(capture.Name, null, [], IsKnown: true, IsPart: true);
        }

        ValueList<Reading> readings = _extractor.Read(capture).Where(reading => reading is DayReading or ArticleReading).ToValueList();
        return new Extracted(capture.Name, readings.Count == 0 ? null : chronicle.Pack(capture), readings, IsPart: true);
    }

    private Extracted Extract(FoundFile file, CaptureNote note, IReadOnlySet<string> known)
    {
        FileReading opened = FileSource.Open(file, note);
        if (opened.Capture is not { } capture)
        {
            return new Extracted(opened.Name, null, [new RefusedReading(opened.Refusal ?? "The file cannot be read.")]);
        }

        if (capture.Cut is null && OwnPages.Read(capture) is { Count: > 0 } own)
        {
            Capture? rest = own.OfType<OwnReading>().Any(reading => reading.Event.Line > 0) ? OwnPages.Rest(capture) : null;
            return new Extracted(opened.Name, rest is null ? null : chronicle.Pack(rest), rest is null ? [] : _extractor.Read(rest), Own: file);
        }

        return Extract(opened.Name, capture, known);
    }

    // An import that was interrupted goes on where it stood.
    private Extracted Extract(string name, Capture capture, IReadOnlySet<string> known) =>
        IsKnown(capture, known) ? new Extracted(name, null, [], IsKnown: true) : Kept(name, capture, known);

    private static bool IsKnown(Capture capture, IReadOnlySet<string> known) =>
        known.Count > 0 && known.Contains(Convert.ToHexString(SHA256.HashData(capture.Bytes.Span)) + capture.Address);

    /// <summary>A feed is no article: its items are kept, each for itself.</summary>
    private Extracted Kept(string name, Capture capture, IReadOnlySet<string> known)
    {
        ValueList<Reading> readings = _extractor.Read(capture);
        return readings is [FeedReading feed, ..]
            ? new Extracted(name, null, readings.Skip(1).ToValueList()) { Items = [.. FeedItems.Of(feed, capture, capture.Seen).Select(item => Extract(item.Capture.Name, item.Capture, known) with { IsPart = true })] }
            : new Extracted(name, capture.Cut is null ? chronicle.Pack(capture) : null, readings);
    }

    /// <summary>The items of a feed before the feed itself; anything else is one part.</summary>
    private static IEnumerable<Extracted> Parts(Extracted item) => item.Items.Append(item);

    /// <summary>Records a batch with what is said of it in one transaction, and reports it once it is kept.</summary>
    private void Record(List<Extracted> batch, List<Deferred> own, Action<ImportOutcome> report)
    {
        List<(Extracted Item, ImportOutcome Outcome)> done = [];
        chronicle.Together(() =>
        {
            List<ImportOutcome> recorded = chronicle.Import(
                [.. batch.Where(item => item.Packed is not null).Select(item => (item.Packed!, item.Readings))], DayPlacer.Place, DayPlacer.PlaceEarlier, Redact);
            int next = 0;
            foreach (Extracted item in batch)
            {
                ImportOutcome outcome = item.IsKnown
                    ? new ImportOutcome(item.Name, [], []) { Articles = 1, Known = 1 }
                    : item.Packed is null
                    ? new ImportOutcome(item.Name, [], item.Readings.OfType<RefusedReading>().Select(reading => reading.Reason).ToValueList())
                    : recorded[next++];
                NoteFaults(outcome.Name, outcome.Refused);
                if (item.Archive is { } archive)
                {
                    chronicle.KeepArchive(archive);
                }

                done.Add((item, outcome));
            }
        });
        foreach ((Extracted item, ImportOutcome outcome) in done)
        {
            if (item.Own is { } file)
            {
                own.Add(new Deferred(file, outcome));
            }
            else
            {
                report(outcome with { IsPart = item.IsPart });
            }
        }
    }

    private void NoteFaults(string name, IEnumerable<string> reasons)
    {
        foreach (string reason in reasons)
        {
            chronicle.NoteFault(name, reason, time.GetUtcNow());
        }
    }

    /// <param name="Page">a page of an archive, or its end; null: the file is none</param>
    /// <param name="Archive">what tells the archive from others</param>
    private sealed record Unit(FoundFile File, ArchivedPage? Page, string? Archive)
    {
        /// <summary>How many bytes reading it will hold, as far as that is known before.</summary>
        public long Bytes => Page is null ? FileSource.LengthOf(File) : Page.Capture?.Bytes.Length ?? 0;
    }

    /// <param name="IsKnown">its articles are kept already, and nothing was read</param>
    /// <param name="IsPart">it is a page of an archive</param>
    /// <param name="Archive">everything of this archive is imported once this is recorded</param>
    /// <param name="Own">the file, where it holds pages of a chronicle; null: it holds none</param>
    private sealed record Extracted(
        string Name, PackedCapture? Packed, ValueList<Reading> Readings, bool IsKnown = false, bool IsPart = false, string? Archive = null, FoundFile? Own = null)
    {
        /// <summary>What is kept of a feed.</summary>
        public IReadOnlyList<Extracted> Items { get; init; } = [];
    }

    /// <param name="Before">what came of the rest of the file; null: there is no rest</param>
    private sealed record Deferred(FoundFile File, ImportOutcome? Before);
}
