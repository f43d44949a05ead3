using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>What the script adds to the pages, in a real browser, by keyboard where a reader would use it.</summary>
public sealed class ScriptTests(SampleChronicle samples, Chromium chromium)
{
    private const string Focused = "() => document.activeElement?.textContent";
    private const string Theme = "() => document.documentElement.dataset.theme ?? null";

    [Fact]
    public async Task The_look_that_was_chosen_stays()
    {
        await using Window window = await OpenAsync("");
        Assert.Null(await window.Page.EvaluateAsync<string?>(Theme));
        string light = await Paper(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Dark pages" }).ClickAsync();
        Assert.Equal("dark", await window.Page.EvaluateAsync<string?>(Theme));
        Assert.NotEqual(light, await Paper(window));

        await window.Page.GotoAsync(new Uri(samples.Server.Address, "about.html").ToString());
        Assert.Equal("dark", await window.Page.EvaluateAsync<string?>(Theme));
        await window.Page.Keyboard.PressAsync("t");
        Assert.Null(await window.Page.EvaluateAsync<string?>(Theme));
        Assert.Equal(light, await Paper(window));
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Entries_are_walked_through_and_opened_by_keys()
    {
        await using Window window = await OpenAsync("entities/sudan.html");
        string[] titles = [.. await window.Page.Locator("main .rows .title a").AllTextContentsAsync()];
        Assert.True(titles.Length > 3);
        await window.Page.Keyboard.PressAsync("j");
        Assert.Equal(titles[0], await window.Page.EvaluateAsync<string>(Focused));
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("k");
        Assert.Equal(titles[1], await window.Page.EvaluateAsync<string>(Focused));
        await window.Page.Keyboard.PressAsync("k");
        await window.Page.Keyboard.PressAsync("o");
        await window.Page.Locator("article.event").WaitForAsync();
        Assert.Equal(titles[0].TrimEnd('…'), (await window.Page.Locator("h1").TextContentAsync())![..titles[0].TrimEnd('…').Length]);

        await window.Page.Keyboard.PressAsync("g");
        await window.Page.Keyboard.PressAsync("d");
        await window.Page.Locator("h1", new() { HasText = "All years" }).WaitForAsync();
        await window.Page.Keyboard.PressAsync("/");
        Assert.Equal("q", await window.Page.EvaluateAsync<string>("() => document.activeElement.name"));
        await window.Page.Keyboard.TypeAsync("gd?j");
        Assert.EndsWith("/news/index.html", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_page_of_the_api_asks_only_for_what_was_filled_in()
    {
        await using Window window = await OpenAsync("api");
        ILocator form = window.Page.Locator("form.try[action$='api/events']");
        await form.Locator("[name=after]").FillAsync("2019");
        await form.Locator("button").ClickAsync();
        await window.Page.WaitForURLAsync("**/api/events?*");
        Assert.EndsWith("/api/events?after=2019&view=row&format=json", window.Page.Url, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"events\"", await window.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_question_mark_names_the_keys_and_escape_closes_them()
    {
        await using Window window = await OpenAsync("");
        await window.Page.Keyboard.PressAsync("?");
        ILocator dialog = window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        string said = (await dialog.TextContentAsync())!;
        Assert.All(["next entry", "search", "light or dark", "Publishers"], words => Assert.Contains(words, said, StringComparison.Ordinal));
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await dialog.CountAsync());
    }

    [Fact]
    public async Task What_is_found_shows_while_one_types()
    {
        await using Window window = await OpenAsync("search.html");
        await window.Page.Locator("#q").PressSequentiallyAsync("earthqu*");
        await window.Page.Locator("main .rows .title a").First.WaitForAsync();
        Assert.Contains("q=earthqu*", Uri.UnescapeDataString(window.Page.Url), StringComparison.Ordinal);
        string typed = (await window.Page.Locator("main").TextContentAsync())!;
        Assert.Equal("q", await window.Page.EvaluateAsync<string>("() => document.activeElement.name"));

        await window.Page.EvaluateAsync("() => document.body.classList.add('before')");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator("body:not(.before) > footer").WaitForAsync();
        Assert.Equal(typed, await window.Page.Locator("main").TextContentAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task An_event_is_cited_with_its_headline_date_and_address()
    {
        await using Window window = await OpenAsync(SmallChronicle.Event + ".html", ["clipboard-read", "clipboard-write"]);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Copy citation" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();
        string copied = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("“In Sochi, Sudan's president Omar al-Bashir", copied, StringComparison.Ordinal);
        Assert.Contains(", 2017-11-23. ", copied, StringComparison.Ordinal);
        Assert.EndsWith(SmallChronicle.Event + ".html", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_page_the_words_of_the_address_can_be_searched_for()
    {
        await using Window window = await OpenAsync("news/2023/02/06/a-magnitude-7-8-earthquake-strikes.html");
        Assert.Equal("a magnitude 7 8 earthquake strikes", await window.Page.Locator("#q").InputValueAsync());
        await window.Page.Locator("#q").PressAsync("Enter");
        await window.Page.Locator("main .rows .title a").First.WaitForAsync();
        Assert.Contains("/search", window.Page.Url, StringComparison.Ordinal);
    }

    private static Task<string> Paper(Window window) => window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private async Task<Window> OpenAsync(string page, string[]? permissions = null)
    {
        Window window = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Light, Permissions = permissions ?? [], ViewportSize = new() { Width = 1280, Height = 900 } });
        await window.Page.GotoAsync(new Uri(samples.Server.Address, page).ToString());
        return window;
    }
}
