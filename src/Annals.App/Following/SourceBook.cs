using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Records what asking sources gave, one thing at a time. Safe to use from several threads.</summary>
/// <param name="random">a number from 0 to 1, another at each call</param>
/// <param name="say">prints a line for the owner</param>
/// <param name="progress">pages fetched so far</param>
internal sealed class SourceBook(ChronicleWriter chronicle, Outbound outbound, TimeProvider time, Func<double> random, Action<string> say, Action<int> progress)
{
    /// <summary>Sources with nothing new that are noted in one transaction.</summary>
    private const int MostSettled = 500;

    private readonly Lock _writing = new();
    private readonly HoldTable _holds = new(chronicle.File);
    private readonly List<FollowedSource> _settled = [];

    public SourceTable Sources { get; } = new(chronicle);

    public WantedPages Wanted { get; } = new(chronicle.File);

    public Pipeline.Pipeline Pipeline { get; } = Chronicles.Pipeline(chronicle);

    public SourceTotals Totals { get; } = new();

    /// <summary>Whether something was recorded that <see cref="Finish"/> has to follow.</summary>
    public bool Recorded { get; set; }

    /// <summary>Brings what follows from what was recorded up to date. Asked to end, it leaves that to the next command.</summary>
    public void Finish(CancellationToken cancellation)
    {
        lock (_writing)
        {
            // A page that is found dead changes events too.
            if (!cancellation.IsCancellationRequested && (Recorded || chronicle.IsUnfinished))
            {
                using IDisposable ending = chronicle.EndWhen(cancellation);
                Pipeline.Finish(Environment.ProcessorCount, null);
                Recorded = false;
            }
        }
    }

    /// <summary>Reads files into the chronicle; asked to end, it keeps what was recorded.</summary>
    public void Import(IEnumerable<FoundFile> files, Action<ImportOutcome> report, CancellationToken cancellation)
    {
        using IDisposable ending = chronicle.EndWhen(cancellation);
        Pipeline.Import(files, _ => new CaptureNote(), Environment.ProcessorCount, report, null);
    }

    /// <summary>Reads from the chronicle's file, which one thread at a time may use.</summary>
    public T Ask<T>(Func<T> read)
    {
        lock (_writing)
        {
            return read();
        }
    }

    /// <summary>Writes what no capture goes with, all or nothing.</summary>
    public void Write(Action work)
    {
        lock (_writing)
        {
            chronicle.Together(work);
        }
    }

    /// <summary>Records captures and what goes with them, all or nothing.</summary>
    public void Record(IReadOnlyList<FetchedCapture> captures, Action alongside)
    {
        if (captures.Count == 0)
        {
            Write(alongside);
            return;
        }

        lock (_writing)
        {
            Pipeline.Take(
                [.. captures.Select(fetched => fetched.Capture)],
                () =>
                {
                    foreach (FetchedCapture fetched in captures.Where(fetched => fetched.Headers.Length > 0))
                    {
                        Sources.Note(fetched);
                    }

                    alongside();
                },
                Tell);
            Recorded = true;
            progress(Totals.Fetched);
        }
    }

    /// <summary>Keeps a capture of which nothing could be read, with what goes with it, all or nothing.</summary>
    /// <param name="alongside">told whether it is kept, and whether it was not kept before</param>
    public void KeepUnread(FetchedCapture came, Action<(bool IsKept, bool IsNew)> alongside) => Write(() =>
    {
        (bool IsKept, bool IsNew) kept = came.Capture.Bytes.IsEmpty ? default : chronicle.KeepUnread(came.Capture, Annals.Pipeline.Pipeline.Redact);
        if (kept.IsNew)
        {
            Sources.Note(came);
        }

        alongside(kept);
    });

    /// <summary>Notes that a source answered well and had nothing new: with others, in a while.</summary>
    public void Settle(FollowedSource source)
    {
        lock (_writing)
        {
            _settled.Add(source);
            if (_settled.Count >= MostSettled)
            {
                Flush();
            }
        }
    }

    /// <summary>Writes down what was noted.</summary>
    public void Flush()
    {
        lock (_writing)
        {
            if (_settled.Count > 0)
            {
                chronicle.Together(() => _settled.ForEach(Sources.Update));
                _settled.Clear();
            }
        }
    }

    /// <summary>Notes that a source did not answer well, and when it is asked again.</summary>
    /// <param name="isTold">the owner was told of it already, input by input</param>
    public void Fail(FollowedSource source, FetchRefusal refusal, int? status, TimeSpan? wait, bool isTold = false)
    {
        lock (_writing)
        {
            FollowedSource after = SourceTurn.Unwell(source, refusal, status, wait, outbound.Limits, random(), time.GetUtcNow());
            chronicle.Together(() =>
            {
                Sources.Update(after);
                KeepHolds();
            });
            Totals.Count(failed: 1);
            if (!isTold)
            {
                say(after.IsPaused ? $"{source.Address}: {refusal.Reason}; it is gone for good and asked no more" : $"{source.Address}: {refusal.Reason}");
            }
        }
    }

    /// <summary>As <see cref="Fail(FollowedSource, FetchRefusal, int?, TimeSpan?, bool)"/>, by what a server answered.</summary>
    public void Fail(FollowedSource source, FetchAnswer answer) => Fail(source, answer.Refusal!, answer.Status, answer.Wait);

    /// <summary>Tells the client which hosts asked an earlier run for patience.</summary>
    public void KnowHolds() => outbound.Holds.Know(_holds.All());

    /// <summary>Keeps which hosts asked for patience. Within <see cref="Write"/>, or by the one thread that writes.</summary>
    public void KeepHolds() => _holds.Keep(outbound.Holds.TakeNew(), time.GetUtcNow());

    /// <summary>Whether the host of a source wants to be left alone.</summary>
    public bool IsHeld(FollowedSource source) =>
        WebUri.TryCreate(PageSource.AddressOf(source), out Uri? address) && outbound.Holds.Until(address.Authority, time.GetUtcNow()) is not null;

    /// <summary>Prints a line about a source.</summary>
    public void Say(string line)
    {
        lock (_writing)
        {
            say(line);
        }
    }

    /// <summary>Counts what came of a capture, and prints what could not be read of it.</summary>
    public void Tell(ImportOutcome outcome)
    {
        foreach (string reason in outcome.Refused)
        {
            say($"{outcome.Name}: {reason.TrimEnd('.')}");
        }

        Totals.Count(outcome);
    }
}
