using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.App.Tests.Server;
using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>Hostile texts as headlines, topics, categories and publishers, in a browser that is not told to be careful: nothing runs, and nobody is asked.</summary>
public sealed partial class HostileTextTests(Chromium chromium) : IDisposable
{
    private const int EveryNth = 150;
    private const int EventsOpened = 10;

    private static readonly string[] Own =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</title><script src=//evil.example/x.js></script>", "<a href=javascript:alert(1)>here</a>",
        "--><script>alert(1)</script><!--", "</script><script>alert(1)</script>", "]]><script>alert(1)</script>", "<style>@import '//evil.example/x.css'</style>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content='0;url=//evil.example/'>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "\u2028alert(1)\u2029", "&lt;script&gt;alert(1)&lt;/script&gt;", "`${alert(1)}`",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_runs_and_nobody_is_asked_even_without_a_policy()
    {
        string[] texts = [.. Own, .. Shared()];
        File.WriteAllText(Path.Combine(_folder, "day.wiki"), Page(texts));
        AnnalsProcess.Run(_folder, "import", "day.wiki");
        using RunningServer server = RunningServer.Start(_folder);
        await using Window window = await chromium.OpenAsync();
        await window.Page.Context.RouteAsync("**/*", WithoutPolicyAsync);

        await window.Page.GotoAsync(new Uri(server.Address, "news/2021/01/05/index.html").ToString());
        string[] events = await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main .rows .title a')].map(a => a.href)");
        Assert.InRange(events.Length, Own.Length - 3, texts.Length);
        string[] pages =
        [
            "", "news/2021/index.html", "topics/index.html", "categories/index.html", "publishers/index.html", "entities/index.html",
            .. Own.Select(text => "search.html?q=" + Uri.EscapeDataString(text)), .. events.Take(EventsOpened),
        ];
        foreach (string page in pages)
        {
            await window.Page.GotoAsync(new Uri(server.Address, page).ToString());
            await window.Page.Keyboard.PressAsync("j");
        }

        Assert.All(window.Requests, address => Assert.StartsWith(server.Address.ToString(), address, StringComparison.Ordinal));
        Assert.Empty(window.Faults);
    }

    /// <summary>A page as it would be if its policy had been forgotten, in the header and in the page.</summary>
    private static async Task WithoutPolicyAsync(IRoute route)
    {
        if (route.Request.ResourceType != "document")
        {
            await route.ContinueAsync();
            return;
        }

        IAPIResponse answer = await route.FetchAsync();
        string text = await answer.TextAsync();
        Assert.Matches(Policy(), text);
        await route.FulfillAsync(new()
        {
            Status = answer.Status,
            ContentType = "text/html; charset=utf-8",
            Body = Policy().Replace(text, ""),
        });
    }

    private static IEnumerable<string> Shared()
    {
        string folder = Path.Combine(Checkout.Root, "..", "shared", "data", "hostile", "xss");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where((_, i) => i % EveryNth == 0).Select(Payload).OfType<string>()
            : [];
    }

    private static string? Payload(string line)
    {
        using JsonDocument record = JsonDocument.Parse(line);
        return record.RootElement.TryGetProperty("payload", out JsonElement payload) ? payload.GetString()!.ReplaceLineEndings(" ") : null;
    }

    /// <summary>A day page that says these texts, as an editor can: as text, not as markup of the page.</summary>
    private static string Page(IEnumerable<string> texts) =>
        "{{Current events|year=2021|month=01|day=05|content=\n"
        + string.Concat(texts.Select((text, i) =>
            $";{Coded(text)}\n*{Coded(text)}\n**It reads {Coded(text)} on wall {i} of [[Springfield]]. [https://paper{i}.example/{i} ({Coded(text)})]\n"))
        + "<!-- All news items above this line -->}}\n";

    private static string Coded(string text) => string.Concat(text.Select(c => c is '<' or '>' or '&' or '[' or ']' or '{' or '}' or '|' or '\'' or '=' or ':' or '/' ? $"&#{(int)c};" : $"{c}"));

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}
