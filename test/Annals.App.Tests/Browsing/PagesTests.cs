using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>Every kind of page in a real browser: on a phone, a tablet and a wide screen, light and dark.</summary>
public sealed class PagesTests(SampleChronicle samples, Chromium chromium)
{
    private const string Earthquake =
        "news/2023/02/06/a-magnitude-7-8-earthquake-strikes-before-dawn-near-gaziantep-in-the-south-of-turkey-and-brings-down-houses-there-in-kahramanmaras-and-acro";

    /// <summary>What moved after it was painted, in the measure of web vitals.</summary>
    private const string Shift =
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })"
        + ".observe({ type: 'layout-shift', buffered: true }); requestAnimationFrame(() => setTimeout(() => done(sum), 0)); })";

    /// <summary>All that the dark look may do otherwise.</summary>
    private static readonly AxeRunOptions OfColours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private static readonly int[] Widths = [320, 360, 768, 1440];

    public static TheoryData<string> Kinds =>
    [
        "", "news/index.html", "news/2017/index.html", "news/2017/11/index.html", "news/2017/11/23/index.html", "news/2017/11/24/index.html",
        SmallChronicle.Event + ".html", Earthquake + ".html", Earthquake + "/1.html", "topics/2015-sudanese-general-election.html", "categories/law-and-crime.html",
        "entities/index.html", "entities/index-a.html", "entities/sudan.html", "publishers/abcnews.com.html",
        "opinion/index.html", "opinion/2026/08/20/the-use-of-a-long-memory.html", "about.html", "search.html", "search.html?q=sudan", "api", "no/such/page.html",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_fits_every_screen_is_open_to_everybody_and_asks_nobody_else(string page)
    {
        await using Window window = await chromium.OpenAsync();
        await window.Page.SetViewportSizeAsync(1440, 900);
        IResponse answer = (await window.Page.GotoAsync(new Uri(samples.Server.Address, page).ToString()))!;
        Assert.Equal(page == "no/such/page.html" ? 404 : 200, answer.Status);
        Assert.Equal(0, await window.Page.EvaluateAsync<double>(Shift));

        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (int width in Widths)
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                int over = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(over <= 0, $"{page} is {over} pixels too wide at {width}");
            }

            // Colours are of the scheme, room is of the width.
            await window.Page.SetViewportSizeAsync(scheme == ColorScheme.Light ? 1440 : 360, 900);
            AxeResult axe = scheme == ColorScheme.Light ? await window.Page.RunAxe() : await window.Page.RunAxe(OfColours);
            Assert.True(axe.Violations.Length == 0, $"{page}, {scheme}: " + string.Join("; ", axe.Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}")));
        }

        Assert.All(window.Requests, address => Assert.StartsWith(samples.Server.Address.ToString(), address, StringComparison.Ordinal));
        Assert.DoesNotContain(window.Faults, fault => answer.Status == 200 || !fault.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_built_site_works_from_a_folder()
    {
        await using Window window = await chromium.OpenAsync();
        await window.Page.GotoAsync(new Uri(Path.Combine(samples.Site, "index.html")).ToString());
        Assert.Equal("double", await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.masthead')).borderBottomStyle"));
        Assert.Equal(1, await window.Page.Locator("button.theme").CountAsync());
        await window.Page.Locator(".day a").First.ClickAsync();
        await window.Page.Locator("nav.above").WaitForAsync();
        await window.Page.Locator(".rows .title a").First.ClickAsync();
        await window.Page.Locator("article.event h1").WaitForAsync();
        await window.Page.Locator(".sections a").First.ClickAsync();
        await window.Page.Locator("h1", new() { HasText = "Latest events" }).WaitForAsync();
        Assert.All(window.Requests, address => Assert.StartsWith("file:///", address, StringComparison.Ordinal));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Everything_is_there_without_script()
    {
        await using Window window = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        await window.Page.GotoAsync(samples.Server.Address.ToString());
        Assert.Equal(0, await window.Page.Locator("button").CountAsync());
        await window.Page.Locator(".find input").FillAsync("earthquake");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("form.search").WaitForAsync();
        Assert.Contains("q=earthquake", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator("main .rows .title a").First.WaitForAsync();
        Assert.Empty(window.Faults);
    }
}
