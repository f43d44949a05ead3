using Microsoft.Playwright;

namespace Annals.Benchmarks.Running;

/// <summary>Chromium as this machine has it.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

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
}
