using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>The example in <c>docs/formats/event.md</c> is what the program writes; <c>ANNALS_ACCEPT=1</c> puts it there.</summary>
public sealed partial class EventFormatsDocumentTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly EventPage Example = new(
        "news/2019/05/04/the-harbour-board-of-lindmark-opens-the-bridge-over-the-ela-to-walkers", "The harbour board of Lindmark opens the bridge over the Ela to walkers.",
        new(2019, 5, 4), "The harbour board of Lindmark opens the bridge over the Ela to walkers.", "en", new DateOnly(2019, 5, 6),
        new("Le pont est ouvert aux piétons.", 2, "fr"), "Business and economy", [new("Ela bridge", "topics/ela-bridge", [])],
        [
            new(1, "Lindmark Courier", null, null, "https://courier.example/2019/05/04/bridge", "https://archive.example/20190505/bridge", null, new(2019, 5, 4)),
            new(2, "Radio Ela", "Coast Agency", "fr", "https://radio.example/n/8812", null, SourceState.Dead),
        ],
        new("https://courier.example/bridge.jpg", "J. Doe", 1, null, "Walkers on the bridge"), [], [],
        [new("Harbour board of Lindmark", "entities/harbour-board-of-lindmark", null, null), new("River Ela", null, null, null)],
        [
            new(
                "news/2017/11/23/the-board-accepts-the-report", new(2017, 11, 23), "The board accepts the report", RelatedWhen.Before,
                [new("Harbour board of Lindmark", "entities/harbour-board-of-lindmark")], "same topic"),
        ],
        [],
        [
            new(
                2, new(2019, 5, 6, 7, 30, 0, TimeSpan.Zero), RevisionCause.Portal, "wording",
                "news/2019/05/04/the-harbour-board-of-lindmark-opens-the-bridge-over-the-ela-to-walkers/2"),
        ],
        [], [new("headline", "CC BY-SA 4.0")], 2, new(2019, 5, 6, 7, 30, 0, TimeSpan.Zero), EventStatus.Current, null);

    private static readonly EventDetail Detail = new(EventId.OfFirstAddress(Example.Url), [new(0, 4, 25), new(1, 56, 3)], ["https://pages.example/?revision=1"]);

    [Theory]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("xml")]
    public void The_example_is_what_the_program_writes(string language)
    {
        string path = Path.Combine(Checkout.Root, "docs", "formats", "event.md");
        string document = File.ReadAllText(path);
        Match block = Block(language).Match(document);
        Assert.True(block.Success, $"no example in {language}");
        string expected = Written(language);
        if (Environment.GetEnvironmentVariable("ANNALS_ACCEPT") == "1")
        {
            Group shown = block.Groups[1];
            File.WriteAllText(path, document.Remove(shown.Index, shown.Length).Insert(shown.Index, expected));
            return;
        }

        Assert.Equal(expected, block.Groups[1].Value);
    }

    [Fact]
    public void Every_property_is_explained()
    {
        string document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "formats", "event.md"));
        string[] names = [.. JsonNode.Parse(Rendered.Bytes(PageFormat.Json, Example, Detail))!.AsObject().Select(p => p.Key)];
        Assert.Equal(26, names.Length);
        Assert.All(names, name => Assert.Contains($"| `{name}", document, StringComparison.Ordinal));
    }

    private static string Written(string language) => language switch
    {
        "markdown" => Rendered.Text(PageFormat.Markdown, Example, Detail),
        "xml" => Rendered.Text(PageFormat.Xml, Example, Detail),
        _ => JsonNode.Parse(Encoding.UTF8.GetString(Rendered.Bytes(PageFormat.Json, Example, Detail)))!.ToJsonString(Indented) + "\n",
    };

    private static Regex Block(string language) => language switch
    {
        "markdown" => MarkdownBlock(),
        "json" => JsonBlock(),
        _ => XmlBlock(),
    };

    [GeneratedRegex("(?s)````markdown\n(.*?)````", RegexOptions.None, 1000)]
    private static partial Regex MarkdownBlock();

    [GeneratedRegex("(?s)````json\n(.*?)````", RegexOptions.None, 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("(?s)````xml\n(.*?)````", RegexOptions.None, 1000)]
    private static partial Regex XmlBlock();
}
