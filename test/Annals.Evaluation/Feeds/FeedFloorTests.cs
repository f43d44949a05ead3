using System.Text.Json;
using Annals.Evaluation.Floors;
using Annals.Formats.Feeds;

namespace Annals.Evaluation.Feeds;

/// <summary>Feeds of two public test suites, as far as what they ask for is claimed (docs/formats/feeds.md).</summary>
public sealed class FeedFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Assertions_of_feedparser_on_what_is_claimed_hold()
    {
        string folder = Folder("feedparser");
        int right = 0;
        int asked = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "cases.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string file = json.RootElement.GetProperty("file").GetString()!;
            SyndicatedFeed feed = ReadFeed.Of(Path.Combine(folder, file), Address(file, json.RootElement.GetProperty("headers")), Header(json.RootElement.GetProperty("headers"), "content-type"));
            foreach (JsonElement assertion in json.RootElement.TryGetProperty("asserts", out JsonElement all) ? all.EnumerateArray() : [])
            {
                if (AssertedField.Holds(file, assertion, feed) is { } holds)
                {
                    asked++;
                    right += holds ? 1 : 0;
                    Tell(holds, $"{file}: {assertion}");
                }
            }
        }

        output.WriteLine($"{right} of {asked}");
        Assert.True(asked > 430, $"only {asked} assertions were seen");
        FloorBook.OfCheckout().Hold("feeds.feedparser", (double)right / asked, Corpus.Sha256(folder));
    }

    [Fact]
    public void Values_of_gofeed_are_read_as_they_are_expected()
    {
        string folder = Folder("gofeed");
        int right = 0;
        int asked = 0;
        foreach (string expected in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string feed = expected.EndsWith("_expected.json", StringComparison.Ordinal) ? expected.Replace("_expected", "", StringComparison.Ordinal) : Path.ChangeExtension(expected, ".xml");
            if (!File.Exists(feed))
            {
                continue;
            }

            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(expected));
            foreach ((bool isRight, string what) in json.RootElement.ValueKind == JsonValueKind.Object ? ExpectedFeed.Compare(json.RootElement, ReadFeed.Of(feed)) : [])
            {
                asked++;
                right += isRight ? 1 : 0;
                Tell(isRight, $"{Path.GetRelativePath(folder, feed)}: {what}");
            }
        }

        output.WriteLine($"{right} of {asked}");
        Assert.True(asked > 350, $"only {asked} values were seen");
        FloorBook.OfCheckout().Hold("feeds.gofeed", (double)right / asked, Corpus.Sha256(folder));
    }

    private void Tell(bool isRight, string what)
    {
        if (!isRight)
        {
            output.WriteLine(what);
        }
    }

    private static string Folder(string corpus)
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the folder of public data is missing");
        return Path.Combine(Checkout.SharedData!, "feeds", corpus);
    }

    /// <summary>Where the suite's own server has the file, or says that its content is from, where that is a place of the web.</summary>
    private static string Address(string file, JsonElement headers)
    {
        Uri here = new("http://127.0.0.1:8097/" + file);
        return Header(headers, "content-location") is { } elsewhere && Uri.TryCreate(here, elsewhere, out Uri? there) && there.Scheme is "http" or "https" ? there.AbsoluteUri : here.AbsoluteUri;
    }

    private static string? Header(JsonElement headers, string name) =>
        headers.EnumerateObject().Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value.GetString()).FirstOrDefault();
}
