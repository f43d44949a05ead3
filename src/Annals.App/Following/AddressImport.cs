using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Acquisition.Sources;
using Annals.Storage;

namespace Annals.App.Following;

/// <summary>Fetches addresses once and reads them into the chronicle.</summary>
internal static class AddressImport
{
    /// <param name="report">called for each address that was recorded or refused</param>
    public static async Task RunAsync(
        ChronicleWriter chronicle, string database, IReadOnlyList<string> addresses, Action<ImportOutcome> report, CancellationToken cancellation)
    {
        TimeProvider time = TimeProvider.System;
        using Outbound outbound = new(database, new FetchLimits(), time);
        PageSource pages = new(outbound.Client, time);
        Pipeline.Pipeline pipeline = Chronicles.Pipeline(chronicle);
        SourceTable sources = new(chronicle);
        HoldTable holds = new(chronicle.File);
        outbound.Holds.Know(holds.All());
        foreach (string address in addresses)
        {
            (FetchAnswer answer, FetchedCapture? page) = await pages.FetchAsync(address, cancellation);
            if (page is null)
            {
                string reason = $"{answer.Refusal?.Reason ?? "nothing came"}.";
                chronicle.NoteFault(address, reason, time.GetUtcNow());
                holds.Keep(outbound.Holds.TakeNew(), time.GetUtcNow());
                report(new ImportOutcome(address, [], [reason]));
                continue;
            }

            pipeline.Take([page.Capture], () => sources.Note(page), report);
        }

        pipeline.Finish(Environment.ProcessorCount, null);
    }
}
