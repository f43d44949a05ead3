using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Html.Parser;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Tests.Pipeline.Site.Lists;
using Annals.Tests.Storage;
using NJsonSchema;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>A day whose events do not fit on a page of 60,000 bytes has parts, and holds every event once in each format.</summary>
public sealed class LongDayTests : IDisposable
{
    private const int MostBytes = 60_000;
    private const string Folder = "news/2020/03/04";

    private readonly PagesChronicle _chronicle = new();

    public void Dispose() => _chronicle.Dispose();

    [Theory]
    [InlineData("harbour", 25, 500)]
    [InlineData("வானிலை", 30, 200)]
    [InlineData("\"&<>\"", 60, 260)]
    [InlineData("a", 1, 420)]
    public async Task Every_event_stands_on_one_part_in_the_order_of_the_day_in_every_format(string word, int words, int entries)
    {
        _chronicle.Import(LongDays.Page("2020-03-03", 12), LongDays.Page("2020-03-04", entries, word, words), LongDays.Page("2019-03-04", 5));
        Dictionary<string, byte[]> files = Published();
        string[] inOrder = _chronicle.Read(reader => new DayComposer(new Edition(reader, new SiteSettings(), []).Source).Whole(new DateOnly(2020, 3, 4))!
            .Groups.SelectMany(group => group.Rows).Select(row => "/" + row.Url).ToArray());
        Assert.Equal(entries, inOrder.Length);

        string[] parts = [.. Parts(files)];
        Assert.True(parts.Length > 1, "the day fits on a page");
        foreach (string part in parts)
        {
            Assert.InRange(files[part + ".html"].Length, 1, MostBytes);
        }

        Assert.Equal(inOrder, parts.SelectMany(part => Json(files, part).RootElement.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rows").EnumerateArray()).Select(row => row.GetProperty("url").GetString()!)));
        Assert.Equal(inOrder, parts.SelectMany(part => UrlsOfRows(files[part + ".xml"])));
        Assert.Equal(inOrder, parts.SelectMany(part => new HtmlParser().ParseDocument(Text(files[part + ".html"])).QuerySelectorAll("section.leaf:not(.same-day) .rows .title a").Select(link => "/" + SitePath.Resolve(part, link.GetAttribute("href")!))));
        Assert.Equal(entries, parts.Sum(part => Text(files[part + ".md"]).Split("\n## On this day")[0].Split('\n').Count(line => line.StartsWith("- [", StringComparison.Ordinal) && line.Contains(".md)", StringComparison.Ordinal) && !line.Contains(" events", StringComparison.Ordinal))));

        JsonSchema schema = await JsonSchema.FromJsonAsync(Text(SiteAssets.Read("schema/list.json")), TestContext.Current.CancellationToken);
        Assert.All(parts.Prepend("index"), part => Assert.Empty(schema.Validate(Text(files[part + ".json"]))));
        Assert.All(parts.Prepend("index"), part => Assert.Empty(ListSchemaTests.FaultsOfXml(Text(files[part + ".xml"]))));
    }

    [Fact]
    public void The_contents_say_where_each_category_begins_and_the_links_lead_there()
    {
        _chronicle.Import(LongDays.Page("2020-03-04", 500));
        Dictionary<string, byte[]> files = Published();

        string[] parts = [.. Parts(files)];
        JsonElement first = Json(files, parts[0]).RootElement;
        Assert.Equal(500, first.GetProperty("events").GetInt32());
        Assert.Equal(parts.Select(part => "/" + part), first.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("url").GetString()));
        Assert.Equal(500, first.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("events").GetInt32()));
        Assert.Equal(
            LongDays.Categories, first.GetProperty("contents").EnumerateArray().Select(entry => entry.GetProperty("category").GetString()));
        foreach (AngleSharp.Dom.IElement link in new HtmlParser().ParseDocument(Text(files[parts[0] + ".html"])).QuerySelectorAll(".contents li a"))
        {
            string[] target = link.GetAttribute("href")!.Split('#');
            string page = target[0].Length == 0 ? parts[0] : SitePath.Resolve(parts[0], target[0])!;
            AngleSharp.Dom.IElement? place = new HtmlParser().ParseDocument(Text(files[page + ".html"])).GetElementById(target[1]);
            Assert.Equal(link.TextContent, place?.TextContent);
        }

        for (int i = 0; i < parts.Length; i++)
        {
            AngleSharp.Dom.IDocument page = new HtmlParser().ParseDocument(Text(files[parts[i] + ".html"]));
            string? Beside(string rel) => page.QuerySelector($"main a[rel={rel}]")?.GetAttribute("href") is { } href ? SitePath.Resolve(parts[i], href) : null;
            Assert.Equal(i + 1 < parts.Length ? parts[i + 1] : null, Beside("next"));
            Assert.Equal(i > 0 ? parts[i - 1] : null, Beside("prev"));
        }
    }

    [Fact]
    public void The_front_page_shows_as_much_of_a_long_newest_day_as_it_has_room_for()
    {
        _chronicle.Import(LongDays.Page("2020-03-03", 12), LongDays.Page("2020-03-04", 400));
        Dictionary<string, byte[]> files = Published();

        Assert.InRange(files["index.html"].Length, MostBytes * 8 / 10, MostBytes);
        JsonElement day = Assert.Single(Json(files, "index").RootElement.GetProperty("days").EnumerateArray());
        Assert.Equal(400, day.GetProperty("events").GetInt32());
        int shown = day.GetProperty("rows").GetArrayLength();
        Assert.InRange(shown, 50, 399);
        Assert.All(day.GetProperty("rows").EnumerateArray(), row => Assert.NotNull(row.GetProperty("headline").GetString()));
        AngleSharp.Dom.IElement? rest = new HtmlParser().ParseDocument(Text(files["index.html"])).QuerySelector(".rest a");
        Assert.Equal(Folder + "/index.html", rest?.GetAttribute("href"));
    }

    [Fact]
    public void A_day_that_fits_has_no_parts_and_no_word_of_them()
    {
        _chronicle.Import(LongDays.Page("2020-03-04", 140));
        Dictionary<string, byte[]> files = Published();

        Assert.Single(Parts(files));
        Assert.InRange(files[Folder + "/index.html"].Length, MostBytes * 7 / 10, MostBytes);
        Assert.False(Json(files, Folder + "/index").RootElement.TryGetProperty("parts", out _));
        Assert.DoesNotContain("contents", Text(files[Folder + "/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_names_every_part()
    {
        _chronicle.Import(LongDays.Page("2020-03-04", 500));
        SiteSettings site = new() { PublicAddress = "https://example.org" };
        Dictionary<string, byte[]> files = _chronicle.Read(reader => PublishedSite.Of(new Edition(reader, site, [])).Files);

        string sitemap = Text(files["sitemap-2020.xml"]);
        Assert.All(Parts(files), part => Assert.Contains($"<loc>https://example.org/{part}.html</loc>", sitemap, StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_part_before_the_second_nor_after_the_last()
    {
        _chronicle.Import(LongDays.Page("2020-03-04", 300));
        _chronicle.Read(reader =>
        {
            Edition edition = new(reader, new SiteSettings(), []);
            Assert.Equal(SiteFileStatus.Found, edition.Render(Folder + "/2.html").Status);
            Assert.All((string[])["0", "1", "02", "99", "2147483648"], number => Assert.Equal(SiteFileStatus.Missing, edition.Render($"{Folder}/{number}.html").Status));
            return 0;
        });
    }

    private static IEnumerable<string> Parts(Dictionary<string, byte[]> files)
    {
        yield return Folder + "/index";
        for (int number = 2; files.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number}.html")); number++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Folder}/{number}");
        }
    }

    private static List<string> UrlsOfRows(byte[] page)
    {
        List<string> urls = [];
        using XmlReader xml = XmlReader.Create(new MemoryStream(page));
        while (xml.ReadToFollowing("row"))
        {
            xml.ReadToDescendant("url");
            urls.Add(xml.ReadElementContentAsString());
        }

        return urls;
    }

    private static JsonDocument Json(Dictionary<string, byte[]> files, string page) => JsonDocument.Parse(files[page + ".json"]);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private Dictionary<string, byte[]> Published() => _chronicle.Read(reader => PublishedSite.Of(new Edition(reader, new SiteSettings(), [])).Files);
}
