using System.Text.Json;
using Annals.App.Tests.Server;
using Microsoft.Playwright;

namespace Annals.App.Tests.Browsing;

/// <summary>Headlines from right to left and in other scripts, beside ones in English: each runs its own way, and none is too wide for its page.</summary>
public sealed class ScriptsOfTheWorldTests(Chromium chromium) : IDisposable
{
    private const string Day = "2019/04/10";

    /// <summary>The first picture of a black hole, and the first light of a telescope, as they would be told elsewhere; words without spaces and a very long one among them.</summary>
    private static readonly (string Language, bool IsRightToLeft, string Headline)[] Told =
    [
        ("ar", true, "علماء الفلك يعرضون أول صورة لثقب أسود في مركز المجرة M87، وقد جمعت فيها أرصاد ثمانية تلسكوبات راديوية من أربع قارات"),
        ("he", true, "אסטרונומים מציגים את התמונה הראשונה של צל של חור שחור (M87*), שחוברה משמונה טלסקופי רדיו"),
        ("fa", true, "اخترشناسان نخستین تصویر سایهٔ یک سیاه‌چاله را در کهکشان مسیه ۸۷ نشان می‌دهند"),
        ("ja", false, "国際共同研究グループは世界の八つの電波望遠鏡を結んだ観測によって楕円銀河の中心にあるブラックホールの影を初めて画像に捉えたと発表した"),
        ("zh", false, "天文学家公布人类历史上首张黑洞照片该黑洞位于室女座星系团中一个超大质量星系的中心"),
        ("th", false, "นักดาราศาสตร์เผยภาพแรกของเงาหลุมดำในใจกลางดาราจักรเอ็มแปดสิบเจ็ดซึ่งรวบรวมจากกล้องโทรทรรศน์วิทยุแปดแห่ง"),
        ("hi", false, "खगोलविदों ने पहली बार किसी ब्लैक होल की छाया की तस्वीर दिखाई"),
        ("el", false, "Οι αστρονόμοι παρουσιάζουν την πρώτη εικόνα της σκιάς μιας μαύρης τρύπας"),
        ("ru", false, "Астрономы впервые показали изображение тени чёрной дыры"),
        ("ko", false, "천문학자들이 은하 중심에 있는 블랙홀의 그림자를 처음으로 촬영해 공개하다"),
        ("de", false, "Radioteleskopverbundbeobachtungsauswertungsarbeitsgruppensprecherinnen zeigen das erste Bild vom Schatten eines schwarzen Lochs"),
        ("en", false, "Astronomers show the first picture of the shadow of a black hole, in the galaxy M87"),
    ];

    private static readonly int[] Widths = [320, 360, 768, 1440];

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_headline_runs_its_own_way_and_fits()
    {
        File.WriteAllLines(Path.Combine(_folder, "told.jsonl"), Told.Select((told, i) => Event(i, told.Language, told.Headline)));
        BuiltChronicle.Make(_folder, ["told.jsonl"]);
        using RunningServer server = RunningServer.Start(_folder);
        await using Window window = await chromium.OpenAsync();
        for (int i = 0; i < Told.Length; i++)
        {
            await OpenAsync(window, new Uri(server.Address, $"news/{Day}/event-{i}.html"));
            await RunsAsync(window, "article.event h1", Told[i]);
        }

        await OpenAsync(window, new Uri(server.Address, $"news/{Day}/index.html"));
        Assert.Equal(Told.Length, await window.Page.Locator(".rows .title bdi").CountAsync());
        foreach ((string Language, bool, string) told in Told.Where(told => told.Language != "en"))
        {
            await RunsAsync(window, $".rows .title bdi[lang={told.Language}]", told);
        }

        foreach (string page in (string[])["", "topics/index.html", "entities/index.html", "publishers/index.html", "search.html?q=M87"])
        {
            await OpenAsync(window, new Uri(server.Address, page));
        }

        await OpenAsync(window, new Uri($"{new Uri(Path.Combine(_folder, "site", "search.html"))}?q=%D8%AB%D9%82%D8%A8"));
        await window.Page.Locator("#found bdi[lang=ar]").First.WaitForAsync();
        await RunsAsync(window, "#found bdi[lang=ar]", Told[0]);
        Assert.Empty(window.Faults);
    }

    /// <summary>The page fits every screen, in both looks.</summary>
    private static async Task OpenAsync(Window window, Uri page)
    {
        await window.Page.GotoAsync(page.ToString());
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (int width in Widths)
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                int over = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(over <= 0, $"{page} is {over} pixels too wide at {width}, {scheme}");
            }
        }
    }

    /// <summary>Both what the sheet says and where the first letter stands.</summary>
    private static async Task RunsAsync(Window window, string where, (string Language, bool IsRightToLeft, string Headline) told)
    {
        Assert.Equal(told.IsRightToLeft ? "rtl" : "ltr", await window.Page.EvaluateAsync<string>("where => getComputedStyle(document.querySelector(where)).direction", where));
        bool isRight = await window.Page.EvaluateAsync<bool>(
            """
            where => {
              const text = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT).nextNode();
              const at = (from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect(); };
              return at(0, 1).left > at(4, 5).left;
            }
            """, where);
        Assert.True(told.IsRightToLeft == isRight, $"{told.Language}: its first letter stands {(isRight ? "right" : "left")} of the fifth");
    }

    private static string Event(int number, string language, string headline) => JsonSerializer.Serialize(new
    {
        url = $"/news/{Day}/event-{number}",
        title = headline,
        date = Day.Replace('/', '-'),
        headline,
        language,
        textChanged = (string?)null,
        category = "علم الفلك",
        topics = new[] { new { name = "ثقب أسود", url = "/topics/x" } },
        sources = new[] { new { number = 1, publisher = "וועדת הטלסקופ", url = $"https://paper{number}.example/" } },
        entities = new[] { new { name = "مجرة مسييه ٨٧" }, new { name = "事象の地平面望遠鏡" } },
        revision = 1,
        status = "current",
    });
}
