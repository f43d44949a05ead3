using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Fetches the cover images of events, where the owner keeps them: several hosts at a time, those of each one after another.</summary>
internal sealed class PictureRun(ChronicleWriter chronicle, SourceBook book, Outbound outbound, TimeProvider time, Func<double> random)
{
    private const int HostsAtOnce = 8;
    private const int MostOfHost = 20;
    private const int MostFailures = 5;

    private static readonly FetchLimits Patience = new() { FirstBackOff = TimeSpan.FromHours(6), LongestBackOff = TimeSpan.FromDays(30) };

    private readonly PictureTable _pictures = new(chronicle.File);

    public async Task RunAsync(CancellationToken cancellation)
    {
        _pictures.FillOnce();
        WantedPicture[][] hosts =
        [
            .. _pictures.Due(time.GetUtcNow(), outbound.Settings.PagesPerRun)
                .GroupBy(picture => WebUri.TryCreate(picture.Url, out Uri? read) ? read.Authority : "").Select(host => host.Take(MostOfHost).ToArray()),
        ];
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation }, async (pictures, stop) =>
        {
            foreach (WantedPicture picture in pictures)
            {
                FetchAnswer answer = await outbound.Client.FetchAsync(new FetchRequest(picture.Url), stop);
                Take(picture, answer);
                if (answer.Refusal?.Fault == FetchFault.Held)
                {
                    return;
                }
            }
        });
    }

    private void Take(WantedPicture picture, FetchAnswer answer)
    {
        DateTimeOffset now = time.GetUtcNow();
        string? extension = answer.Refusal is null ? PictureKind.Of(answer.Body.Span) : null;
        string? fault = answer.Refusal?.Reason
            ?? (extension is null ? "it is no picture that can be shown"
                : answer.Body.Length > PictureKind.MostBytes ? string.Create(CultureInfo.InvariantCulture, $"it has {answer.Body.Length} bytes; the limit is {PictureKind.MostBytes}") : null);
        book.Write(() =>
        {
            if (fault is null)
            {
                _pictures.Keep(chronicle, picture, answer.Body.Span, extension!, now);
                return;
            }

            book.KeepHolds();
            if (answer.Refusal?.Fault == FetchFault.Held)
            {
                _pictures.Postpone(picture, now + (answer.Wait ?? outbound.Limits.FirstBackOff));
                return;
            }

            TimeSpan own = RetryAfter.BackOff(picture.Failures + 1, random(), Patience);
            TimeSpan wait = answer.Wait is { } asked && asked > own ? asked : own;
            bool isOver = answer.Refusal is null || answer.Status == 410 || answer.Refusal.Fault == FetchFault.Address || picture.Failures + 1 >= MostFailures;
            _pictures.Fail(picture, fault, now, isOver ? null : now + wait);
        });
        book.Totals.CountPicture(fault is null);
    }
}
