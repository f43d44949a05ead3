namespace Annals.App.Tests.Browsing;

/// <summary>The search of a site of plain files, opened from its folder.</summary>
public sealed class OfflineSearchTests(SampleChronicle samples, Chromium chromium)
{
    [Theory]
    [InlineData("sudan bashir", "In Sochi, Sudan's president", null)]
    [InlineData("SOCHI ", "In Sochi, Sudan's president", null)]
    [InlineData("earthq", "earthquake", null)]
    [InlineData("kahramanmara\u015f", "second shock", null)]
    [InlineData("bashir -sochi", "Bashir", "In Sochi")]
    [InlineData("bashir after:2017-12", "Bashir", "In Sochi")]
    [InlineData("bashir after:2017-11", "In Sochi", null)]
    [InlineData("\"needs shelter\"", "In Sochi", null)]
    [InlineData("\"shelter from the united sta\"*", "In Sochi", null)]
    [InlineData("bashir -\"needs shelter\"", "Bashir", "In Sochi")]
    [InlineData("entity:\"Omar al-Bashir\" before:2018 after:2017-10", "In Sochi", null)]
    [InlineData("bashir -entity:sochi", "Bashir", "In Sochi")]
    [InlineData("bashir before:2018 after:2017-10", "In Sochi", "Khartoum")]
    public async Task It_finds_what_was_meant_and_leads_there(string query, string found, string? missing)
    {
        await using Window window = await OpenAsync(query);
        await window.Page.Locator("#found .extent", new() { HasTextRegex = new("event") }).WaitForAsync();
        string text = await window.Page.Locator("#found").InnerTextAsync();
        Assert.Contains(found, text, StringComparison.OrdinalIgnoreCase);
        if (missing is not null)
        {
            Assert.DoesNotContain(missing, text, StringComparison.Ordinal);
        }

        Microsoft.Playwright.ILocator link = window.Page.Locator("#found .title a").First;
        string title = (await link.InnerTextAsync())[..20];
        await link.ClickAsync();
        Assert.StartsWith(title, await window.Page.Locator("article.event h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(window.Requests, address => Assert.StartsWith("file:///", address, StringComparison.Ordinal));
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData("zyxwvut")]
    [InlineData("\"shelter needs\"")]
    [InlineData("entity:shelter")]
    [InlineData("shelter before:2000-1-1")]
    [InlineData("__proto__ constructor")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public async Task It_says_so_when_there_is_nothing(string query)
    {
        await using Window window = await OpenAsync(query);
        await window.Page.Locator("#found .extent", new() { HasText = "Nothing found." }).WaitForAsync();
        Assert.Equal(0, await window.Page.Locator("#found a, #found img").CountAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task It_finds_while_one_types()
    {
        await using Window window = await OpenAsync("");
        await window.Page.Locator("#q").PressSequentiallyAsync("earthq");
        await window.Page.Locator("#found .title a").First.WaitForAsync();
        Assert.Empty(window.Faults);
    }

    private async Task<Window> OpenAsync(string query)
    {
        Window window = await chromium.OpenAsync();
        await window.Page.GotoAsync($"{new Uri(Path.Combine(samples.Site, "search.html"))}?q={Uri.EscapeDataString(query)}");
        return window;
    }
}
