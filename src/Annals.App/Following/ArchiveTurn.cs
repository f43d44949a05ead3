using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Archives;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;

namespace Annals.App.Following;

/// <summary>Reads a followed folder of web archives: those that are new or changed, several at a time. One that was read whole is passed over.</summary>
internal static class ArchiveTurn
{
    public static void Ask(FollowedSource source, TimeSpan every, SourceBook book, TimeProvider time, CancellationToken cancellation)
    {
        if (!Directory.Exists(source.Address))
        {
            book.Fail(source, new FetchRefusal(FetchFault.Address, "there is no such folder"), null, null);
            return;
        }

        List<string> faults = [];
        book.Import(
            FileSource.Walk([source.Address]).Where(ArchiveSource.IsArchive),
            outcome =>
            {
                faults.AddRange(outcome.Refused.Select(reason => $"{outcome.Name}: {reason.TrimEnd('.')}"));
                book.Tell(outcome);
            },
            cancellation);
        if (faults.Count > 0)
        {
            // A damaged archive may have been one that was still being written: it is looked at again.
            book.Fail(source, new FetchRefusal(FetchFault.Body, string.Join("; ", faults.Take(3))), null, null, isTold: true);
            return;
        }

        book.Settle(SourceTurn.Well(source, every, time.GetUtcNow()));
    }
}
