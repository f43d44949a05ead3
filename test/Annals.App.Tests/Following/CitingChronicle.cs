using System.Text.Json;
using Annals.App.Following;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>A chronicle of one day whose events cite pages of a server on this machine, fetched by a clock that only the test moves.</summary>
internal sealed class CitingChronicle : IDisposable
{
    /// <summary>The text of a page, which supports the headline.</summary>
    public const string First =
        """
        <p>The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.</p>
        <p>The mayor said that the work had cost less than was planned, and that the next inspection would follow in ten years.</p>
        """;

    public CitingChronicle() => Folder = Wiki.Folder();

    public MediaWikiStub Wiki { get; } = new();

    public HandClock Clock { get; } = new();

    public string Folder { get; }

    public static string Page(string text) =>
        $"""
        <!DOCTYPE html><html lang="en"><head><title>The bridge over the river is open again</title>
        <meta name="description" content="The bridge over the river is open again after five months of work on its pillars."></head>
        <body><article><h1>The bridge over the river is open again</h1>{text}</article></body></html>
        """;

    public void Dispose()
    {
        Wiki.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public AnnalsProcess Annals(params string[] arguments) => AnnalsProcess.Must(Folder, arguments);

    /// <summary>The first event with a word in its headline.</summary>
    public JsonElement Event(string word = "bridge") => Annals("export", "events").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement).First(found => found.GetProperty("headline").GetString()!.Contains(word, StringComparison.Ordinal));

    /// <param name="cited">whether cited pages are fetched</param>
    public void Import(string cited, params string[] entries)
    {
        string settings = File.ReadAllText(Path.Combine(Folder, "annals.json"));
        File.WriteAllText(Path.Combine(Folder, "annals.json"), settings.Replace("\"fetch\": {", $"\"fetch\": {{ \"cited\": \"{cited}\",", StringComparison.Ordinal));
        string body = string.Join('\n', entries);
        File.WriteAllText(
            Path.Combine(Folder, "2026-09-01.wiki"),
            $"{{{{Current events|year=2026|month=09|day=1|content=\n<!-- All news items below this line -->\n'''Disasters and accidents'''\n{body}\n<!-- All news items above this line -->}}}}\n");
        Annals("import", "2026-09-01.wiki");
    }

    public async Task<SourceTotals> FetchAsync()
    {
        string database = Path.Combine(Folder, "annals.db");
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(database));
        using Outbound outbound = new(database, new FetchLimits { Delay = TimeSpan.Zero }, Clock);
        SourceRun run = new(chronicle, outbound, Clock, () => 0, _ => { }, _ => { });
        await run.RunAsync(null, false, TestContext.Current.CancellationToken);
        return run.Totals;
    }
}
