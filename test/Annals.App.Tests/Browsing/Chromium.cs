using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Annals.App.Tests.Browsing.Chromium))]

namespace Annals.App.Tests.Browsing;

/// <summary>One browser of this machine for all tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<IBrowser>> _browser;
    private IPlaywright? _playwright;

    public Chromium() => _browser = new Lazy<Task<IBrowser>>(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window of its own, with nothing remembered. A machine without a browser skips the test.</summary>
    internal async Task<Window> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(Places.Any(File.Exists), "there is no Chromium on this machine");
        IBrowserContext context = await (await _browser.Value).NewContextAsync(options ?? new());
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            await (await _browser.Value).CloseAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Places.First(File.Exists), Args = ["--no-sandbox"] });
    }
}
