using System.Text.Json;
using Annals.App.Following;

namespace Annals.App.Tests.Following;

/// <summary>Pages that events cite, from a server on this machine, by a clock that only the test moves.</summary>
public sealed class CitedPagesTests : IDisposable
{
    private readonly CitingChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Fact]
    public async Task Nothing_is_asked_for_unless_the_owner_wants_it()
    {
        _chronicle.Import("off", $"* The bridge over the river is opened again after five months. [{_chronicle.Wiki.At("/page")} (Example)]");
        Assert.Equal(0, (await _chronicle.FetchAsync()).Pages);
        Assert.Empty(_chronicle.Wiki.Requests);
    }

    [Fact]
    public async Task A_cited_page_gives_summary_and_evidence_and_what_it_says_later_is_kept_and_told()
    {
        string page = CitingChronicle.Page(CitingChronicle.First);
        _chronicle.Wiki.On("/page", context => MediaWikiStub.Say(context, page, "text/html; charset=utf-8"));
        _chronicle.Import("on", $"* The bridge over the river is opened again after five months of work on its pillars. [{_chronicle.Wiki.At("/page")} (Example)]");
        Assert.Equal(1, (await _chronicle.FetchAsync()).PagesKept);
        JsonElement found = _chronicle.Event();
        Assert.Equal((JsonValueKind.Null, "found"), (Source(found).GetProperty("state").ValueKind, Claim(found)));

        // The same said in other markup is no change, and is not kept again.
        page = CitingChronicle.Page(CitingChronicle.First).Replace("<p>", "<p class=\"x\">", StringComparison.Ordinal);
        _chronicle.Clock.Move(TimeSpan.FromDays(1.1));
        SourceTotals same = await _chronicle.FetchAsync();
        Assert.Equal((1, 0, 0), (same.Pages, same.PagesKept, same.PagesChanged));

        page = CitingChronicle.Page(CitingChronicle.First).Replace("five months of work on its pillars", "a year of quarrels", StringComparison.Ordinal);
        _chronicle.Clock.Move(TimeSpan.FromDays(2.5));
        SourceTotals changed = await _chronicle.FetchAsync();
        Assert.Equal((1, 1, 1), (changed.Pages, changed.PagesKept, changed.PagesChanged));
        found = _chronicle.Event();
        Assert.Equal(("changed", "notFound"), (Source(found).GetProperty("state").GetString(), Claim(found)));
        string id = found.GetProperty("id").GetString()!;
        string shown = _chronicle.Annals("show", id, "--format", "html").Output + _chronicle.Annals("show", id, "--format", "md").Output;
        Assert.Equal(2, shown.Split("changed since").Length - 1);
        string why = _chronicle.Annals("explain", id).Output;
        Assert.Contains("  - The bridge over the river, closed since spring, was opened again on Tuesday after five months of work on its pillars.", why, StringComparison.Ordinal);
        Assert.Contains("  + The bridge over the river, closed since spring, was opened again on Tuesday after a year of quarrels.", why, StringComparison.Ordinal);
        Assert.Contains("1 changed since", _chronicle.Annals("status").Output, StringComparison.Ordinal);

        // What the event page says of it is no edit by hand.
        File.WriteAllText(Path.Combine(_chronicle.Folder, "own.jsonl"), _chronicle.Annals("export", "events").Output);
        _chronicle.Annals("import", "own.jsonl");
        Assert.DoesNotContain("page", _chronicle.Annals("decisions").Output, StringComparison.Ordinal);
        _chronicle.Annals("rerun");
        Assert.Equal("changed", Source(_chronicle.Event()).GetProperty("state").GetString());

        page = CitingChronicle.Page(CitingChronicle.First);
        _chronicle.Clock.Move(TimeSpan.FromDays(3));
        Assert.Equal(1, (await _chronicle.FetchAsync()).PagesKept);
        found = _chronicle.Event();
        Assert.Equal((JsonValueKind.Null, "found"), (Source(found).GetProperty("state").ValueKind, Claim(found)));
        _chronicle.Annals("verify");
    }

    [Fact]
    public async Task A_page_that_is_gone_is_called_dead_and_asked_of_the_archive_that_the_citation_names()
    {
        string archived = _chronicle.Wiki.At("/web.archive.org/web/20260831120000/") + _chronicle.Wiki.At("/lost");
        _chronicle.Wiki.On("/lost", context => MediaWikiStub.Say(context, "", "text/plain", 404));
        _chronicle.Wiki.On("/gone", context => MediaWikiStub.Say(context, "", "text/plain", 410));
        _chronicle.Wiki.On(new Uri(archived).AbsolutePath, context => MediaWikiStub.Say(context, CitingChronicle.Page(CitingChronicle.First), "text/html; charset=utf-8"));
        _chronicle.Import(
            "archive",
            $"* The bridge over the river is opened again after five months of work. <ref>{{{{cite web|url={_chronicle.Wiki.At("/lost")}|archive-url={archived}|title=The bridge}}}}</ref>",
            $"* The harbour of the town is closed for the winter by its owners. [{_chronicle.Wiki.At("/gone")} (Example)]");
        Assert.Equal(2, (await _chronicle.FetchAsync()).PagesFailed);
        Assert.Equal("dead", Source(_chronicle.Event("harbour")).GetProperty("state").GetString());
        for (int i = 0; i < 2; i++)
        {
            _chronicle.Clock.Move(TimeSpan.FromDays(2));
            await _chronicle.FetchAsync();
        }

        Assert.Equal(1, (await _chronicle.FetchAsync()).PagesKept);
        JsonElement found = _chronicle.Event("bridge");
        Assert.Contains("five months of work", found.GetProperty("summary").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("dead", Source(found).GetProperty("state").GetString());
        Assert.Contains("2 dead", _chronicle.Annals("status").Output, StringComparison.Ordinal);
        _chronicle.Annals("verify");
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_left_alone_and_robots_are_respected()
    {
        _chronicle.Wiki.On("/robots.txt", context => MediaWikiStub.Say(context, "User-agent: *\nDisallow: /closed\n", "text/plain"));
        foreach (string path in (string[])["/busy1", "/busy2", "/busy3"])
        {
            _chronicle.Wiki.On(path, context =>
            {
                context.Response.AddHeader("Retry-After", "7200");
                MediaWikiStub.Say(context, "", "text/plain", 429);
            });
        }

        _chronicle.Import("on", [.. ((string[])["/closed", "/busy1", "/busy2", "/busy3"]).Select(path => $"* The bridge number {path[^1]} over the river is opened again. [{_chronicle.Wiki.At(path)} (Example)]")]);
        await _chronicle.FetchAsync();
        await _chronicle.FetchAsync();
        Assert.Single(_chronicle.Wiki.Requests, request => request.StartsWith("/busy", StringComparison.Ordinal));
        Assert.DoesNotContain("/closed", _chronicle.Wiki.Requests);
        _chronicle.Clock.Move(TimeSpan.FromHours(2.1));
        await _chronicle.FetchAsync();
        Assert.Equal(2, _chronicle.Wiki.Requests.Count(request => request.StartsWith("/busy", StringComparison.Ordinal)));
    }

    private static string? Claim(JsonElement found) => found.GetProperty("evidence")[0].GetProperty("state").GetString();

    private static JsonElement Source(JsonElement found) => found.GetProperty("sources")[0];
}
