using System.Net;
using System.Text.Json;
using Annals.App.Tests.Server;
using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>A day of five hundred events as its readers and programs meet it: in a browser, from the server, and searched among files.</summary>
public sealed class LongDayTests(LongDayChronicle chronicle, Chromium chromium) : IClassFixture<LongDayChronicle>
{
    private const string Day = "news/2021/06/07/";

    [Fact]
    public async Task It_is_read_part_by_part_with_the_keys_on_a_narrow_screen()
    {
        using RunningServer server = RunningServer.Start(chronicle.Folder);
        await using Window window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        IPage page = window.Page;
        await page.GotoAsync(server.Address.ToString());
        await FitsAsync(page);
        await page.Locator(".rest a").ClickAsync();
        await AtAsync(page, Day + "index.html");

        HashSet<string> seen = [];
        int parts = 0;
        for (string? next = page.Url; next is not null; parts++)
        {
            Assert.Equal(next, page.Url);
            await FitsAsync(page);
            seen.UnionWith(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('section.leaf:not(.same-day) .rows .title a')].map(link => link.href)"));
            next = await page.EvaluateAsync<string?>("() => document.querySelector('main a[rel=next]')?.href ?? null");
            if (next is not null)
            {
                await page.Keyboard.PressAsync("n");
                await AtAsync(page, next);
            }
        }

        Assert.Equal(LongDayChronicle.Entries, seen.Count);
        Assert.InRange(parts, 3, LongDayChronicle.Entries / 50);
        await page.Keyboard.PressAsync("p");
        await AtAsync(page, $"{Day}{parts - 1}.html");

        await page.GotoAsync(new Uri(server.Address, Day + "index.html").ToString());
        ILocator last = page.Locator(".contents li a").Last;
        Assert.Equal("Sports", await last.TextContentAsync());
        await last.ClickAsync();
        await AtAsync(page, "#categories-sports");
        Assert.Equal("Sports", (await page.Locator("h2:target").TextContentAsync())!.Trim());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public void The_server_sends_the_bytes_of_the_site_and_knows_the_addresses()
    {
        using RunningServer server = RunningServer.Start(chronicle.Folder);
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(chronicle.Folder, "site", Day)).Select(file => Path.GetFileName(file)).Where(name => name.StartsWith("index.", StringComparison.Ordinal) || char.IsAsciiDigit(name[0]))];
        Assert.True(files.Length >= 16, $"{files.Length} files");
        foreach (string file in files)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(chronicle.Folder, "site", Day, file)), server.Get(Day + file).Bytes);
            Assert.True(!file.EndsWith(".html", StringComparison.Ordinal) || new FileInfo(Path.Combine(chronicle.Folder, "site", Day, file)).Length <= 60_000, file);
        }

        Assert.Equal(HttpStatusCode.NotFound, server.Get(Day + "99.html").Status);
        Assert.Equal(HttpStatusCode.NotFound, server.Get(Day + "1.html").Status);
        Assert.Equal(HttpStatusCode.OK, server.Get(Day + "2").Status);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/" + Day + "2"), Moved(server.Get(Day + "2/")));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/" + Day + "2.html"), Moved(server.Get("2021/6/7/2.html")));
        Assert.Equal(server.Get(Day + "index.json").Bytes, server.Get("api/days/2021-06-07").Bytes);
        using JsonDocument day = JsonDocument.Parse(server.Get("api/days/2021-06-07").Bytes);
        Assert.All(day.RootElement.GetProperty("parts").EnumerateArray(), part => Assert.Equal(HttpStatusCode.OK, server.Get(part.GetProperty("url").GetString()![1..] + ".json").Status));
    }

    [Fact]
    public async Task A_search_among_files_leads_to_an_event_of_a_late_part()
    {
        await using Window window = await chromium.OpenAsync();
        await window.Page.GotoAsync($"{new Uri(Path.Combine(chronicle.Folder, "site", "search.html"))}?q=Sports-120");
        await window.Page.Locator("#found .title a").First.ClickAsync();
        await window.Page.Locator("article.event").WaitForAsync();
        Assert.Contains("Sports-120", await window.Page.Locator("article.event h1").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    private static (HttpStatusCode Status, string? Location) Moved(Answer answer) => (answer.Status, answer.Location);

    /// <summary>The page is there, its script listens, and it is painted: before that a browser passes keys over.</summary>
    private static async Task AtAsync(IPage page, string end) => await page.WaitForFunctionAsync(
        "end => location.href.endsWith(end) && document.querySelector('.theme') && performance.getEntriesByName('first-contentful-paint').length > 0", end);

    private static async Task FitsAsync(IPage page)
    {
        int over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} pixels too wide");
    }
}
