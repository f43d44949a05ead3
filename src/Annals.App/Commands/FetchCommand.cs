using System.CommandLine;
using Annals.App.Following;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals fetch</c>: asks the followed sources that are due, once.</summary>
internal static class FetchCommand
{
    private const string Description = """
        Ask the followed sources that are due, once, and read what they give into the chronicle. A fetch that was interrupted goes on where it stood.

        Examples:
          annals fetch
          annals fetch --all
        """;

    public static Command Create(GlobalOptions globals)
    {
        Option<bool> all = new("--all") { Description = "ask every source and every page of it, due or not" };
        Command command = new("fetch", Description) { all };
        command.SetLongAction(async (parsed, cancellation) =>
        {
            string database = parsed.GetRequiredValue(globals.Database);
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(database));
            using Outbound outbound = new(database, new FetchLimits(), TimeProvider.System);
            using Progress progress = new("fetching", "relating");
            SourceRun run = new(chronicle, outbound, TimeProvider.System, Jitter.Create(), line => progress.Say($"annals fetch: {line}."), progress.First);
            await run.RunAsync(null, parsed.GetValue(all), cancellation);
            progress.Dispose();
            SourceTotals totals = run.Totals;
            if (parsed.GetValue(globals.Json))
            {
                JsonLines.Print(json =>
                {
                    json.WriteNumber("sources", totals.Sources);
                    json.WriteNumber("failed", totals.Failed);
                    json.WriteNumber("fetched", totals.Fetched - totals.Items);
                    json.WriteNumber("changed", totals.Changed);
                    json.WriteNumber("refused", totals.Refused);
                    json.WriteNumber("items", totals.Items);
                    json.WriteNumber("pages", totals.Pages);
                    json.WriteNumber("pagesKept", totals.PagesKept);
                    json.WriteNumber("pagesChanged", totals.PagesChanged);
                    json.WriteNumber("pagesFailed", totals.PagesFailed);
                    json.WriteNumber("images", totals.Pictures);
                    json.WriteNumber("imagesFailed", totals.PicturesFailed);
                });
            }
            else
            {
                Console.WriteLine($"{Quantity.Of(totals.Sources, "source")} asked{(totals.Failed > 0 ? $", {totals.Failed} not well" : "")}: {Told(totals)}");
            }

            if (totals.Pages > 0 && !parsed.GetValue(globals.Json))
            {
                Console.WriteLine(Line(totals));
            }

            if (totals.Pictures + totals.PicturesFailed > 0 && !parsed.GetValue(globals.Json))
            {
                Console.WriteLine(PictureLine(totals));
            }

            return totals.Failed + totals.Refused == 0 ? ExitCode.Done : ExitCode.SomeRefused;
        });
        return command;
    }

    /// <summary>What came of asking sources.</summary>
    internal static string Told(SourceTotals totals) =>
        $"{Quantity.Of(totals.Fetched - totals.Items, "page")} fetched{(totals.Items > 0 ? $", {Quantity.Of(totals.Items, "item")} of feeds kept" : "")}, {Quantity.Of(totals.Changed, "event")} changed";

    /// <summary>What came of asking for cover images.</summary>
    internal static string PictureLine(SourceTotals totals) =>
        $"{Quantity.Of(totals.Pictures, "cover image")} kept{(totals.PicturesFailed > 0 ? $", {totals.PicturesFailed} did not come" : "")}";

    /// <summary>What came of asking for pages that events cite and sources lead to.</summary>
    internal static string Line(SourceTotals totals) =>
        $"{Quantity.Of(totals.Pages, "page")} behind citations and items asked for: {totals.PagesKept} kept{(totals.PagesChanged > 0 ? $", {totals.PagesChanged} changed since" : "")}{(totals.PagesFailed > 0 ? $", {totals.PagesFailed} did not come (annals status)" : "")}";
}
