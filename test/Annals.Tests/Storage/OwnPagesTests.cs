using System.Text;
using System.Text.Json.Nodes;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Storage;
using Annals.Storage.Checks;

namespace Annals.Tests.Storage;

/// <summary>Pages of a chronicle are taken over: into an empty one, as edits into the one they come from, and never as something that it cites.</summary>
public sealed class OwnPagesTests : IDisposable
{
    private const string Bridge = "The harbour board of [[Lindmark]] opens the [[Ela bridge|bridge]] to walkers. [https://courier.example/bridge (Lindmark Courier)]";
    private const string Words = "The harbour board of Lindmark opens the bridge to walkers.";

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheExportOfTheSamplesImportedIntoAnEmptyChronicleIsTheSameAgain()
    {
        using PagesChronicle first = new();
        first.ImportFiles(Path.Combine(Checkout.Root, "samples", "days"));
        string lines = Export(first);
        using PagesChronicle second = new();
        Import(second, "events.jsonl", lines);
        JsonObject[] told = [.. Records(lines)];
        Assert.True(told.Length >= 60, $"{told.Length} events");
        Assert.Equal(told.Select(Kept), Records(Export(second)).Select(Kept));
        Assert.Empty(ChronicleCheckOf(second));

        // What the chronicle says itself changes nothing, in neither of the two.
        Import(first, "events.jsonl", lines);
        Assert.Equal(lines, Export(first));
        Assert.Empty(first.Read(reader => reader.Decisions()));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    [InlineData("md")]
    public void AnEditedPageIsADecisionThatStaysAndCanBeUndone(string format)
    {
        using PagesChronicle chronicle = new();
        chronicle.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge));
        string page = Page(chronicle, format);
        Import(chronicle, "page." + format, page);
        Assert.Empty(chronicle.Read(reader => reader.Decisions()));
        string edited = page.Replace("opens the bridge", "at last opens the bridge", StringComparison.Ordinal).Replace("courier.example/bridge", "courier.example/ela", StringComparison.Ordinal);
        Import(chronicle, "page." + format, edited);
        StoredEvent after = chronicle.Event("The harbour board");
        Assert.Equal(Words.Replace("opens", "at last opens", StringComparison.Ordinal), after.Content.Headline);
        Assert.Equal("https://courier.example/ela", Assert.Single(after.Content.Citations).Url);
        Assert.Equal(["Lindmark", "bridge"], after.Content.Links.Select(link => link.Text));
        Assert.Equal(RevisionCause.Person, chronicle.Read(reader => reader.Revisions(after.Key))[^1].Cause);

        chronicle.Rerun();
        chronicle.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge.Replace("to walkers", "to all walkers", StringComparison.Ordinal)));
        Assert.Equal(after.Content.Headline, chronicle.Event("The harbour board").Content.Headline);
        Assert.Empty(ChronicleCheckOf(chronicle));

        long number = Assert.Single(chronicle.Read(reader => reader.Decisions())).Number;
        Assert.Null(chronicle.ByHand(byHand => byHand.Undo(number, "the day page was right")).Refused);
        StoredEvent undone = chronicle.Event("The harbour board");
        Assert.Equal(Words.Replace("to walkers", "to all walkers", StringComparison.Ordinal), undone.Content.Headline);
        Assert.Equal("https://courier.example/bridge", Assert.Single(undone.Content.Citations).Url);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    [InlineData("md")]
    public void AnEventThatIsNotKnownIsAddedWithAddressIdLicenceAndSources(string format)
    {
        using PagesChronicle first = new();
        first.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*[[Ela bridge|The new bridge]]", "**" + Bridge));
        using PagesChronicle second = new();
        Import(second, "page." + format, Page(first, format));
        StoredEvent was = first.Event("The harbour board");
        StoredEvent now = second.Event("The harbour board");
        Assert.Equal((was.Id, was.Url, was.Status, was.Content.Category), (now.Id, now.Url, now.Status, now.Content.Category));
        Assert.Equal(was.Content.Citations.Select(citation => (citation.Url, citation.Publisher)), now.Content.Citations.Select(citation => (citation.Url, citation.Publisher)));
        Assert.Equal(["Lindmark", "Ela bridge"], now.Content.Links.Select(link => link.Target).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("The new bridge", Assert.Single(now.Content.Topics).Text);
        Assert.Equal("CC BY-SA 4.0", now.Licence);
        Assert.Empty(ChronicleCheckOf(second));
    }

    [Fact]
    public void ADayPageTakesOverWhatItConfirmsAndRemovesOnlyWhatItIsNewerThan()
    {
        using PagesChronicle first = new();
        first.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge, "*A ferry of the Ela stops for good. [https://courier.example/ferry (Lindmark Courier)]"));
        string lines = Export(first);
        using PagesChronicle second = new();
        Import(second, "events.jsonl", lines);
        second.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge));
        Assert.Equal(1, second.Event("The harbour board").Revision);
        Assert.Null(second.Event("The harbour board").Licence);
        Assert.Equal(EventStatus.Current, second.Event("A ferry").Status);
        second.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge, "*The Ela freezes. [https://courier.example/ice (Lindmark Courier)]"));
        Assert.Equal(EventStatus.Removed, second.Event("A ferry").Status);
        Assert.Empty(ChronicleCheckOf(second));
    }

    [Fact]
    public void ASiteGivesItsEventsOnceAndNothingElse()
    {
        using PagesChronicle first = new();
        first.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*[[Ela bridge]]", "**" + Bridge));
        first.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*[[Ela bridge]]", "**" + Bridge.Replace("walkers", "all walkers", StringComparison.Ordinal)));
        int files = first.Read(reader =>
        {
            Edition edition = new(reader, new SiteSettings(), []);
            int written = 0;
            foreach (SiteFile file in edition.AllPages().SelectMany(edition.RenderPage).Where(file => !file.Bytes.IsEmpty))
            {
                Write(file.Path, file.Bytes.ToArray());
                written++;
            }

            return written;
        });
        Assert.True(files > 40, $"{files} files");
        using PagesChronicle second = new();
        second.ImportFiles(_folder);
        StoredEvent only = Assert.Single(second.Read(reader => reader.AllEvents().ToArray()));
        Assert.EndsWith("to all walkers.", only.Content.Headline, StringComparison.Ordinal);
        Assert.Empty(second.Read(reader => reader.Articles().ToArray()));
        Assert.Empty(second.Read(reader => reader.Decisions()));
        Assert.Equal(2, second.Read(reader => reader.RevisionCount(only.Key)));
        Assert.Empty(ChronicleCheckOf(second));
    }

    [Fact]
    public void WhatIsSuppressedDoesNotComeBack()
    {
        using PagesChronicle chronicle = new();
        chronicle.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge, "*A ferry of the Ela stops for good. [https://courier.example/ferry (Lindmark Courier)]"));
        string lines = Export(chronicle);
        using PagesChronicle second = new();
        Import(second, "events.jsonl", lines);
        foreach (PagesChronicle each in (PagesChronicle[])[chronicle, second])
        {
            Assert.Null(each.Suppress(each.Event("The harbour board").Key).Refused);
            Import(each, "events.jsonl", lines);
            Assert.DoesNotContain("harbour board", each.Everything(), StringComparison.Ordinal);
            Assert.Contains("ferry of the Ela", each.Everything(), StringComparison.Ordinal);
            Assert.Empty(ChronicleCheckOf(each));
        }
    }

    [Theory]
    [InlineData("\"url\":\"/news/2019/05/04/", "\"url\":\"/news/2019/05/04/../../../")]
    [InlineData("\"url\":\"/news/2019/05/04/", "\"url\":\"/news/2019/99/04/")]
    [InlineData("\"start\":", "\"start\":99999")]
    [InlineData("\"start\":", "\"start\":-1")]
    [InlineData("\"length\":", "\"length\":2147483647,\"x\":")]
    [InlineData("\"date\":\"2019", "\"date\":\"2018")]
    [InlineData("\"headline\":\"", "\"headline\":\"\\u0000\\ud83d")]
    [InlineData("\"language\":\"en\"", "\"language\":\"<b>\"")]
    [InlineData("\"id\":\"", "\"id\":\"aaaaaaaaaaaaaaaa\",\"y\":\"")]
    [InlineData("\"topics\":", "\"topics\":7,\"z\":")]
    public void ADamagedOrHostilePageIsTakenAsFarAsItGoesOrNamed(string part, string instead)
    {
        using PagesChronicle first = new();
        first.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge));
        string lines = Export(first);
        string damaged = lines.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(lines, damaged);
        using PagesChronicle second = new();
        Import(second, "events.jsonl", damaged);
        Assert.Empty(ChronicleCheckOf(second));
        second.Import(PagesChronicle.Page("2019-05-04", ";Business and economy", "*" + Bridge));
        Import(second, "events.jsonl", lines);
        Assert.Empty(ChronicleCheckOf(second));
        Assert.Contains(second.Read(reader => reader.AllEvents().ToArray()), stored => stored.Content.Headline == Words);
    }

    private static string[] ChronicleCheckOf(PagesChronicle chronicle)
    {
        using ChronicleFile file = ChronicleFile.OpenExisting(chronicle.File);
        return [.. ChronicleCheck.Faults(file, capture => [Encoding.UTF8.GetString(capture.Bytes.Span)], _ => [])];
    }

    private static string Export(PagesChronicle chronicle) => chronicle.Read(reader =>
    {
        Edition edition = new(reader, new SiteSettings(), []);
        return string.Concat(reader.AllEvents().Select(stored => Encoding.UTF8.GetString(edition.Render(stored.Url + ".json").Bytes.Span)));
    });

    private static string Page(PagesChronicle chronicle, string format) => chronicle.Read(reader =>
    {
        StoredEvent stored = Assert.Single(reader.AllEvents());
        return Encoding.UTF8.GetString(new Edition(reader, new SiteSettings(), []).Render($"{stored.Url}.{format}").Bytes.Span);
    });

    /// <summary>All but what counts the texts that a chronicle had before.</summary>
    private static string Kept(JsonObject record)
    {
        record.Remove("history");
        record.Remove("revision");
        return record.ToJsonString();
    }

    private static IEnumerable<JsonObject> Records(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());

    private void Import(PagesChronicle chronicle, string name, string text)
    {
        Directory.Delete(_folder, recursive: true);
        Write(name, Encoding.UTF8.GetBytes(text));
        chronicle.ImportFiles(_folder);
    }

    private void Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
