using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Events;
using Annals.Tests.Pipeline.Site.Lists;
using Markdig;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>Whatever stands in the texts and addresses of an event, its page has the same elements as with a plain word, and only links that are allowed.</summary>
public sealed class HostileEventTests
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    private static readonly string[] Files =
    [
        "xss/dompurify-expect.jsonl", "xss/htmlsanitizer.jsonl", "xss/miniflux-sanitizer.jsonl", "xss/owasp-filter-evasion.jsonl", "xss/payloadbox.jsonl",
        "blns/blns.json", "control/feed-control.json", "markdown/strings.jsonl", "slugs/titles.jsonl", "ssrf/urls.jsonl", "jsonld/strings.jsonl", "jsonl/bad.jsonl",
    ];

    [Fact]
    public void Texts_that_were_not_even_cleaned_stay_text()
    {
        Outline plain = Outline.Of(SampleWith("word"));
        foreach (string text in HostileLists.Texts)
        {
            AssertSame(plain, SampleWith(text));
        }
    }

    [Fact]
    public void Addresses_become_links_only_by_web_and_mail()
    {
        string[] addresses =
        [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>",
            "vbscript:x", "file:///etc/passwd", "\u0001javascript:alert(1)", "//evil.example/x", "http://a.example/\"onmouseover=\"alert(1)", "https://a b", "",
        ];
        foreach (string address in addresses)
        {
            AssertLinks(SampleAt(address));
        }
    }

    /// <summary>Every tenth of them; all with <c>ANNALS_LONG=1</c>.</summary>
    [Fact]
    public void Hostile_strings_of_every_kind_stay_text_in_four_formats_and_come_back()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data are not there");
        Outline plain = Outline.Of(SampleWith("word"));
        int seen = 0;
        int step = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1" ? 1 : 10;
        foreach (string text in Files.SelectMany(Strings).Where((_, i) => i % step == 0))
        {
            string clean = CleanText.Of(text.Length > 20_000 ? Scalars.First(text, 1000) : text);
            EventPage page = SampleWith(clean.Length == 0 ? "x" : clean);
            AssertSame(plain, page);
            foreach (PageFormat format in (PageFormat[])[PageFormat.Json, PageFormat.Xml, PageFormat.Markdown])
            {
                EventReading reading = Rendered.Read(format, Rendered.Bytes(format, page, SamplePage.Detail));
                Assert.True(page == reading.Page && reading.Diagnostics.Count == 0, $"{format} of {JsonSerializer.Serialize(clean)}");
            }

            AssertLinks(SampleAt(clean));
            seen++;
        }

        Assert.InRange(seen, 3_000 / step, 20_000 / step);
    }

    [Fact]
    public void Readers_take_any_bytes()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data are not there");
        int seen = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(Checkout.SharedData, "hostile"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(file);
            Assert.Null(EventPageReader.FromJson(bytes).Page);
            Assert.Null(EventPageReader.FromXml(bytes).Page);
            seen++;
            if (bytes.Length < 1_000_000)
            {
                Assert.Null(EventPageReader.FromMarkdown(bytes).Page);
            }
        }

        Assert.InRange(seen, 50, 1_000);
    }

    [Theory]
    [InlineData("[", 200)]
    [InlineData("{\"a\":", 200)]
    [InlineData("> ", 20_000)]
    [InlineData("*_", 20_000)]
    [InlineData("<event xmlns='urn:annals:event:1'>", 5_000)]
    [InlineData("- ", 5_000)]
    public void Readers_take_any_depth(string piece, int times)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("# x\n\n" + string.Concat(Enumerable.Repeat(piece, times)));
        Assert.NotEmpty(EventPageReader.FromJson(bytes.AsSpan(5)).Diagnostics);
        Assert.NotEmpty(EventPageReader.FromXml(bytes.AsSpan(5)).Diagnostics);
        Assert.NotEmpty(EventPageReader.FromMarkdown(bytes).Diagnostics);
    }

    /// <summary>The page with one text in every place where a text can stand.</summary>
    private static EventPage SampleWith(string text) => SamplePage.Page with
    {
        Title = text + "!",
        Headline = text,
        Summary = new(text, 1, "fr"),
        Category = text,
        Topics = [new(text, "topics/a", [new(text, "entities/b")])],
        Sources = [new(1, text, text, text, "https://a.example/", null, null), new(2, text, null, null, "https://b.example/", "https://c.example/", null)],
        Image = new("https://a.example/a.jpg", text, 1, text, text),
        Coverage = [new(text, text, "https://a.example/", null, ArticleKind.News, 1)],
        Quotes = [new(text, text, 1)],
        Entities = [new(text, "entities/a", null, text), new(text, null, null, null)],
        Related = [new("news/2016/11/16/a", new(2016, 11, 16), text, RelatedWhen.Before, [new(text, "entities/a"), new(text, null)], text)],
        DiscussedIn = [new(text, "opinion/2018/01/02/a", text)],
        History = [new(1, null, RevisionCause.Portal, text, "news/2016/11/16/a/1")],
        Corrections = [new(text, text, text, new(2018, 1, 2))],
        Licences = [new(text, text), new(text, text)],
        Because = text,
    };

    /// <summary>The page with one address in every place where an address out of the site can stand.</summary>
    private static EventPage SampleAt(string url) => SamplePage.Page with
    {
        Sources = [new(1, "a", null, null, url, url, null), new(2, null, null, null, url, null, null)],
        Image = SitePath.IsInside(url) ? null : new(url, null, 1, null, null),
        Coverage = [new("a", null, url, null, ArticleKind.News, 0)],
        Entities = [new("a", null, url, url)],
    };

    private static void AssertSame(Outline plain, EventPage page)
    {
        Outline outline = Outline.Of(page);
        Assert.True(plain.Html == outline.Html, $"HTML: {JsonSerializer.Serialize(page.Headline)}");
        Assert.True(plain.Xml == outline.Xml, $"XML: {JsonSerializer.Serialize(page.Headline)}");
        Assert.True(plain.Json == outline.Json, $"JSON: {JsonSerializer.Serialize(page.Headline)}");
        Assert.True(plain.Markdown == outline.Markdown, $"Markdown: {JsonSerializer.Serialize(page.Headline)}");
    }

    private static void AssertLinks(EventPage page)
    {
        string markdown = Markdig.Markdown.ToHtml(Rendered.Text(PageFormat.Markdown, page, SamplePage.Detail), CommonMark);
        foreach (string html in (string[])[Rendered.Text(PageFormat.Html, page, SamplePage.Detail), markdown])
        {
            IDocument document = new HtmlParser().ParseDocument(html);
            Assert.All(document.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.True(script.GetAttribute("src")!.EndsWith("../script.js", StringComparison.Ordinal) && script.TextContent.Length == 0));
            Assert.Empty(document.QuerySelectorAll("main script, body script, img, iframe, object, [onclick], [onmouseover], [style]"));
            Assert.All(document.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!), AssertAllowed);
        }
    }

    private static void AssertAllowed(string href)
    {
        string address = new([.. href.Where(c => c > ' ')]);
        bool scheme = address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('.') && !address.StartsWith('#');
        Assert.True(!address.StartsWith("//", StringComparison.Ordinal) && (!scheme || WebLink.IsAllowed(href)), href);
    }

    private static IEnumerable<string> Strings(string file)
    {
        string path = Path.Combine(Checkout.SharedData!, "hostile", file);
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return Strings(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
        }

        return File.ReadLines(path).SelectMany(line => Parse(line) is { } row ? Strings(row) : [line]);
    }

    /// <summary>A line that is broken on purpose is a hostile string itself.</summary>
    private static JsonElement? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [Text(element)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\ud800 and \udfff\ud800";
        }
    }

    /// <summary>What elements a page has in each format, whatever their text.</summary>
    private sealed record Outline(string Html, string Xml, string Json, string Markdown)
    {
        public static Outline Of(EventPage page) => new(
            string.Join(' ', new HtmlParser().ParseDocument(Rendered.Text(PageFormat.Html, page, SamplePage.Detail)).All.Select(Name)),
            OfXml(Rendered.Bytes(PageFormat.Xml, page, SamplePage.Detail)),
            OfJson(JsonDocument.Parse(Rendered.Bytes(PageFormat.Json, page, SamplePage.Detail)).RootElement),
            string.Join(' ', new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(Rendered.Text(PageFormat.Markdown, page, SamplePage.Detail), CommonMark))
                .All.Select(e => e.LocalName)));

        private static string Name(IElement element) => $"{element.LocalName}({string.Join(',', element.Attributes.Select(a => a.Name))})";

        private static string OfXml(byte[] xml)
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(xml));
            StringBuilder outline = new();
            while (reader.Read())
            {
                outline.Append(reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.EndElement
                    ? ""
                    : $"{reader.NodeType} {reader.Name} ");
            }

            return outline.ToString();
        }

        private static string OfJson(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(p => p.Name + OfJson(p.Value))) + "}",
            JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(OfJson)) + "]",
            _ => element.ValueKind.ToString(),
        };
    }
}
