using System.Text.Json;
using Annals.App.Tests.Server;

namespace Annals.App.Tests.Browsing;

/// <summary>What has no date, and what was retracted: the search of plain files finds what the server's finds.</summary>
public sealed class OfflineUndatedTests(SmallChronicle samples, Chromium chromium) : IDisposable
{
    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Undated_events_are_found_last_and_at_no_date_and_retracted_ones_not_at_all()
    {
        string[] lines = [Event("first", "A lighthouse is lit on the cape of Elsewhere"), Event("second", "A lighthouse goes out in Sochi and nobody wrote down when")];
        File.WriteAllLines(Path.Combine(_folder, "undated.jsonl"), lines);
        AnnalsProcess.Must(_folder, "import", "undated.jsonl");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        using RunningServer server = RunningServer.Start(_folder);
        await using Window window = await chromium.OpenAsync();
        Uri files = new(Path.Combine(_folder, "site", "search.html"));
        (string Query, int Events)[] queries = [("lighthouse", 2), ("sochi", 2), ("lighthouse before:2030", 0), ("lighthouse after:1990", 0), ("sochi after:2017", 1), ("sochi before:2018", 1), ("entity:elsewhere", 2)];
        foreach ((string query, int events) in queries)
        {
            string[] found = await FoundAsync(window, $"{files}?q={Uri.EscapeDataString(query)}", "#found");
            Assert.Equal(await FoundAsync(window, $"{server.Address}search.html?q={Uri.EscapeDataString(query)}", "main"), found);
            Assert.True(events == found.Length, $"{query}: {string.Join(", ", found)}");
        }

        await window.Page.GotoAsync($"{files}?q=sochi");
        Assert.Equal(["23 Nov 2017", "Undated"], await window.Page.Locator("#found .rows > li > :first-child").AllTextContentsAsync());
        await window.Page.Locator("#found .title a").Last.ClickAsync();
        Assert.StartsWith("A lighthouse goes out", await window.Page.Locator("article.event h1").InnerTextAsync(), StringComparison.Ordinal);

        AnnalsProcess.Must(_folder, "retract", "news/undated/first", "--because", "there is no cape");
        AnnalsProcess.Must(_folder, "retract", SmallChronicle.Event, "--because", "to try");
        AnnalsProcess.Must(_folder, "build", "--out", "site");
        Assert.Single(await FoundAsync(window, $"{files}?q=lighthouse", "#found"));
        Assert.Single(await FoundAsync(window, $"{files}?q=sochi", "#found"));
        AnnalsProcess.Must(_folder, "verify", "--site", "site");
        Assert.Empty(window.Faults);
    }

    private static async Task<string[]> FoundAsync(Window window, string address, string where)
    {
        await window.Page.GotoAsync(address);
        await window.Page.WaitForFunctionAsync("() => /event|nothing/i.test(document.querySelector('main .extent, main .note[role=status]')?.textContent ?? '')");
        return [.. (await window.Page.Locator($"{where} .rows .title a").AllInnerTextsAsync())];
    }

    private static string Event(string slug, string headline) => JsonSerializer.Serialize(new
    {
        url = "/news/undated/" + slug,
        title = headline,
        date = (string?)null,
        headline,
        language = "en",
        textChanged = (string?)null,
        category = "Disasters and accidents",
        topics = Array.Empty<object>(),
        sources = Array.Empty<object>(),
        entities = new[] { new { name = "Elsewhere" } },
        revision = 1,
        status = "current",
    });
}
