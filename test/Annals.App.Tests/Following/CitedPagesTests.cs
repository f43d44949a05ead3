using System.Text.Json;
using Annals.App.Following;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>Pages that events cite, from a server on this machine, by a clock that only the test moves.</summary>
public sealed class CitedPagesTests : IDisposable
{
    private readonly MediaWikiStub _wiki = new();
    private readonly HandClock _clock = new();
    private readonly string _folder;

    public CitedPagesTests() => _folder = _wiki.Folder();

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_asked_for_unless_the_owner_wants_it()
    {
        Import("off", $"* The bridge over the river is opened again after five months. [{_wiki.At("/page")} (Example)]");
        Assert.Equal(0, (await FetchAsync()).Pages);
        Assert.Empty(_wiki.Requests);
    }

    [Fact]
    public async Task A_cited_page_gives_summary_and_evidence_and_what_it_says_later_is_kept_and_told()
    {
        string page = Page(First);
        _wiki.On("/page", context => MediaWikiStub.Say(context, page, "text/html; charset=utf-8"));
        Import("on", $"* The bridge over the river is opened again after five months of work on its pillars. [{_wiki.At("/page")} (Example)]");
        Assert.Equal(1, (await FetchAsync()).PagesKept);
        JsonElement found = Event();
        Assert.Equal((JsonValueKind.Null, "found"), (Source(found).GetProperty("state").ValueKind, Claim(found)));

        // The same said in other markup is no change, and is not kept again.
        page = Page(First).Replace("<p>", "<p class=\"x\">", StringComparison.Ordinal);
        _clock.Move(TimeSpan.FromDays(1.1));
        SourceTotals same = await FetchAsync();
        Assert.Equal((1, 0, 0), (same.Pages, same.PagesKept, same.PagesChanged));

        page = Page(First).Replace("five months of work on its pillars", "a year of quarrels", StringComparison.Ordinal);
        _clock.Move(TimeSpan.FromDays(2.5));
        SourceTotals changed = await FetchAsync();
        Assert.Equal((1, 1, 1), (changed.Pages, changed.PagesKept, changed.PagesChanged));
        found = Event();
        Assert.Equal(("changed", "notFound"), (Source(found).GetProperty("state").GetString(), Claim(found)));
        string id = found.GetProperty("id").GetString()!;
        string shown = Annals("show", id, "--format", "html").Output + Annals("show", id, "--format", "md").Output;
        Assert.Equal(2, shown.Split("changed since").Length - 1);
        string why = Annals("explain", id).Output;
        Assert.Contains("  - The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.", why, StringComparison.Ordinal);
        Assert.Contains("  + The bridge over the river, closed since spring, was opened again on Tuesday after a year of quarrels.", why, StringComparison.Ordinal);
        Assert.Contains("1 changed since", Annals("status").Output, StringComparison.Ordinal);

        // What the event page says of it is no edit by hand.
        File.WriteAllText(Path.Combine(_folder, "own.jsonl"), Annals("export", "events").Output);
        Annals("import", "own.jsonl");
        Assert.DoesNotContain("page", Annals("decisions").Output, StringComparison.Ordinal);
        Annals("rerun");
        Assert.Equal("changed", Source(Event()).GetProperty("state").GetString());

        page = Page(First);
        _clock.Move(TimeSpan.FromDays(3));
        Assert.Equal(1, (await FetchAsync()).PagesKept);
        found = Event();
        Assert.Equal((JsonValueKind.Null, "found"), (Source(found).GetProperty("state").ValueKind, Claim(found)));
        Annals("verify");
    }

    [Fact]
    public async Task A_page_that_is_gone_is_called_dead_and_asked_of_the_archive_that_the_citation_names()
    {
        string archived = _wiki.At("/web.archive.org/web/20260831120000/") + _wiki.At("/lost");
        _wiki.On("/lost", context => MediaWikiStub.Say(context, "", "text/plain", 404));
        _wiki.On("/gone", context => MediaWikiStub.Say(context, "", "text/plain", 410));
        _wiki.On(new Uri(archived).AbsolutePath, context => MediaWikiStub.Say(context, Page(First), "text/html; charset=utf-8"));
        Import(
            "archive",
            $"* The bridge over the river is opened again after five months of work. <ref>{{{{cite web|url={_wiki.At("/lost")}|archive-url={archived}|title=The bridge}}}}</ref>",
            $"* The harbour of the town is closed for the winter by its owners. [{_wiki.At("/gone")} (Example)]");
        Assert.Equal(2, (await FetchAsync()).PagesFailed);
        Assert.Equal("dead", Source(Event("harbour")).GetProperty("state").GetString());
        for (int i = 0; i < 2; i++)
        {
            _clock.Move(TimeSpan.FromDays(2));
            await FetchAsync();
        }

        Assert.Equal(1, (await FetchAsync()).PagesKept);
        JsonElement found = Event("bridge");
        Assert.Contains("five months of work", found.GetProperty("summary").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("dead", Source(found).GetProperty("state").GetString());
        Assert.Contains("2 dead", Annals("status").Output, StringComparison.Ordinal);
        Annals("verify");
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_left_alone_and_robots_are_respected()
    {
        _wiki.On("/robots.txt", context => MediaWikiStub.Say(context, "User-agent: *\nDisallow: /closed\n", "text/plain"));
        foreach (string path in (string[])["/busy1", "/busy2", "/busy3"])
        {
            _wiki.On(path, context =>
            {
                context.Response.AddHeader("Retry-After", "7200");
                MediaWikiStub.Say(context, "", "text/plain", 429);
            });
        }

        Import("on", [.. ((string[])["/closed", "/busy1", "/busy2", "/busy3"]).Select(path => $"* The bridge number {path[^1]} over the river is opened again. [{_wiki.At(path)} (Example)]")]);
        await FetchAsync();
        await FetchAsync();
        Assert.Single(_wiki.Requests, request => request.StartsWith("/busy", StringComparison.Ordinal));
        Assert.DoesNotContain("/closed", _wiki.Requests);
        _clock.Move(TimeSpan.FromHours(2.1));
        await FetchAsync();
        Assert.Equal(2, _wiki.Requests.Count(request => request.StartsWith("/busy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cover_image_is_kept_where_the_owner_wants_it_and_shown_from_the_site_s_own_folder()
    {
        byte[] picture = Convert.FromHexString("89504E470D0A1A0A0000000D49484452000000010000000108060000001F15C4890000000D49444154789C63F8CFC0F01F000500 01FF5CCC59E70000000049454E44AE426082".Replace(" ", "", StringComparison.Ordinal));
        string page = Page(First).Replace("</head>", $"<meta property=\"og:image\" content=\"{_wiki.At("/pictures/bridge.png")}\"></head>", StringComparison.Ordinal);
        _wiki.On("/page", context => MediaWikiStub.Say(context, page, "text/html; charset=utf-8"));
        _wiki.On("/other", context => MediaWikiStub.Say(context, page.Replace("bridge.png", "no.png", StringComparison.Ordinal), "text/html; charset=utf-8"));
        _wiki.On("/pictures/no.png", context => MediaWikiStub.Say(context, "<svg onload='x'/>", "image/png"));
        _wiki.On("/pictures/bridge.png", context =>
        {
            context.Response.ContentType = "image/png";
            context.Response.OutputStream.Write(picture);
            context.Response.Close();
        });
        Import(
            "on",
            $"* The bridge over the river is opened again after five months of work on its pillars. [{_wiki.At("/page")} (Example)]",
            $"* The other bridge over the river is opened again after five months of work. [{_wiki.At("/other")} (Example)]");
        string settings = Path.Combine(_folder, "annals.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("{ \"contact\"", "{ \"images\": \"store\", \"contact\"", StringComparison.Ordinal));
        Annals("build", "--out", "site");
        SourceTotals totals = await FetchAsync();
        Assert.Equal((1, 1), (totals.Pictures, totals.PicturesFailed));
        string path = $"images/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture))}.png";
        Assert.Equal("/" + path, Event("The bridge").GetProperty("image").GetProperty("url").GetString());
        Assert.Equal(_wiki.At("/pictures/no.png"), Event("The other").GetProperty("image").GetProperty("url").GetString());

        Annals("build", "--out", "site");
        Assert.Equal(picture, File.ReadAllBytes(Path.Combine(_folder, "site", path)));
        string id = Event("The bridge").GetProperty("id").GetString()!;
        Assert.Contains($"<img src=\"../../../../{path}\"", File.ReadAllText(Path.Combine(_folder, "site", Event("The bridge").GetProperty("url").GetString()![1..] + ".html")), StringComparison.Ordinal);
        Annals("verify", "--site", "site");
        Assert.Contains("1 kept of 2", Annals("status").Output, StringComparison.Ordinal);

        Annals("suppress", id, "--class", "privacy", "--because", "asked for");
        Annals("build", "--out", "site");
        Assert.False(File.Exists(Path.Combine(_folder, "site", path)));
        Annals("verify", "--site", "site");
        Assert.Equal(1, _wiki.Requests.Count(request => request == "/pictures/bridge.png"));
    }

    private const string First =
        """
        <p>The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.</p>
        <p>The mayor said that the work had cost less than was planned, and that the next inspection would follow in ten years.</p>
        """;

    private static string Page(string text) =>
        $"""
        <!DOCTYPE html><html lang="en"><head><title>The bridge over the river is open again</title>
        <meta name="description" content="The bridge over the river is open again after five months of work on its pillars."></head>
        <body><article><h1>The bridge over the river is open again</h1>{text}</article></body></html>
        """;

    private AnnalsProcess Annals(params string[] arguments) => AnnalsProcess.Must(_folder, arguments);

    private static string? Claim(JsonElement found) => found.GetProperty("evidence")[0].GetProperty("state").GetString();

    private JsonElement Event(string word = "bridge") => Annals("export", "events").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement).First(found => found.GetProperty("headline").GetString()!.Contains(word, StringComparison.Ordinal));

    private static JsonElement Source(JsonElement found) => found.GetProperty("sources")[0];

    private void Import(string cited, params string[] entries)
    {
        string settings = File.ReadAllText(Path.Combine(_folder, "annals.json"));
        File.WriteAllText(Path.Combine(_folder, "annals.json"), settings.Replace("\"fetch\": {", $"\"fetch\": {{ \"cited\": \"{cited}\",", StringComparison.Ordinal));
        string body = string.Join('\n', entries);
        File.WriteAllText(
            Path.Combine(_folder, "2026-09-01.wiki"),
            $"{{{{Current events|year=2026|month=09|day=1|content=\n<!-- All news items below this line -->\n'''Disasters and accidents'''\n{body}\n<!-- All news items above this line -->}}}}\n");
        Annals("import", "2026-09-01.wiki");
    }

    private async Task<SourceTotals> FetchAsync()
    {
        string database = Path.Combine(_folder, "annals.db");
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(database));
        using Outbound outbound = new(database, new FetchLimits { Delay = TimeSpan.Zero }, _clock);
        SourceRun run = new(chronicle, outbound, _clock, () => 0, _ => { }, _ => { });
        await run.RunAsync(null, false, TestContext.Current.CancellationToken);
        return run.Totals;
    }
}
