using System.Text.Json;
using Microsoft.Playwright;

namespace Annals.Benchmarks.Running;

/// <summary>Chromium as this machine has it.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Waits for the frame in which the page stands, and then for what the browser measured of it.</summary>
    private const string Seen = """
        async () => {
          const entries = type => new Promise(done => {
            const seen = new PerformanceObserver(list => { seen.disconnect(); done(list.getEntries()); });
            seen.observe({ type, buffered: true });
            setTimeout(() => done([]), 250);
          });
          await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
          const paints = await entries('largest-contentful-paint');
          const shifts = await entries('layout-shift');
          const other = performance.getEntriesByType('resource').filter(one => one.initiatorType !== 'img');
          return {
            paint: paints.length > 0 ? paints[paints.length - 1].startTime : Number.MAX_VALUE,
            shift: shifts.reduce((sum, one) => sum + one.value, 0),
            page: performance.getEntriesByType('navigation')[0].decodedBodySize,
            other: other.reduce((sum, one) => sum + one.decodedBodySize, 0),
            links: [...document.querySelectorAll('a[href]')].map(one => (one.href.baseVal === undefined ? one.href : new URL(one.href.baseVal, location).href).split('#')[0]),
          };
        }
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static bool IsThere => Places.Any(File.Exists);

    public static Browser Start()
    {
        IPlaywright playwright = Playwright.CreateAsync().GetAwaiter().GetResult();
        IBrowser browser = playwright.Chromium.LaunchAsync(new() { ExecutablePath = Places.First(File.Exists), Args = ["--no-sandbox"] }).GetAwaiter().GetResult();
        return new Browser(playwright, browser);
    }

    /// <summary>A search of a site of plain files, in a window that remembers nothing.</summary>
    /// <returns>how many rows it shows when it stops, whether it has looked at everything, and the files of the index that it loaded</returns>
    public (int Rows, bool IsWhole, IReadOnlyList<string> Scripts) Search(string site, string query) => SearchAsync(site, query).GetAwaiter().GetResult();

    /// <summary>Opens a page in a window that remembers nothing.</summary>
    public Painted Paint(string address) => PaintAsync(address).GetAwaiter().GetResult();

    public void Dispose()
    {
        _browser.CloseAsync().GetAwaiter().GetResult();
        _playwright.Dispose();
    }

    private async Task<(int Rows, bool IsWhole, IReadOnlyList<string> Scripts)> SearchAsync(string site, string query)
    {
        IBrowserContext window = await _browser.NewContextAsync();
        IPage page = await window.NewPageAsync();
        List<string> scripts = [];
        page.Request += (_, request) =>
        {
            string file = new Uri(request.Url).LocalPath;
            if (file.StartsWith(Path.Combine(site, "find") + "/", StringComparison.Ordinal))
            {
                scripts.Add(file);
            }
        };
        await page.GotoAsync($"{new Uri(Path.Combine(site, "search.html"))}?q={Uri.EscapeDataString(query)}");
        await page.WaitForFunctionAsync("() => /event|nothing/i.test(document.querySelector('#found .extent')?.textContent ?? '')");
        int rows = await page.Locator("#found .rows > li").CountAsync();
        bool isWhole = await page.Locator("#found .more").CountAsync() == 0;
        await window.CloseAsync();
        return (rows, isWhole, scripts);
    }

    private async Task<Painted> PaintAsync(string address)
    {
        IBrowserContext window = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        IPage page = await window.NewPageAsync();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        JsonElement seen = await page.EvaluateAsync<JsonElement>(Seen);
        await window.CloseAsync();
        return new Painted(
            seen.GetProperty("paint").GetDouble(),
            seen.GetProperty("shift").GetDouble(),
            seen.GetProperty("page").GetInt64(),
            seen.GetProperty("other").GetInt64(),
            [.. seen.GetProperty("links").EnumerateArray().Select(link => link.GetString()!)]);
    }
}
