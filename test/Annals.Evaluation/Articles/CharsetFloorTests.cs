using System.Text.Json;
using Annals.Evaluation.Floors;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Evaluation.Articles;

/// <summary>Pages in 18 encodings: named in the page, by the server, wrongly by the server, or nowhere.</summary>
public sealed class CharsetFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Pages_in_every_encoding_are_read_and_what_cannot_be_read_is_said()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the folder of public data is missing");
        string folder = Path.Combine(Checkout.SharedData!, "hostile", "charsets");
        int required = 0;
        int requiredRight = 0;
        int others = 0;
        int othersRight = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "cases.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string file = json.RootElement.GetProperty("file").GetString()!;
            Article? read = (Assert.Single(new Extractor().Read(new Capture(
                file, File.ReadAllBytes(Path.Combine(folder, file)), null, json.RootElement.GetProperty("contentType").GetString()))) as ArticleReading)?.Article;
            bool right = read?.Title == json.RootElement.GetProperty("title").GetString();
            bool asked = json.RootElement.GetProperty("required").GetBoolean();
            (required, requiredRight) = asked ? (required + 1, requiredRight + (right ? 1 : 0)) : (required, requiredRight);
            (others, othersRight) = asked ? (others, othersRight) : (others + 1, othersRight + (right ? 1 : 0));
            bool damaged = read is not null && (read.Title + read.Text + read.Description).Contains('\uFFFD', StringComparison.Ordinal);
            Assert.True(!damaged || read!.Diagnostics.Count > 0, $"{file} has a replacement character and no diagnostic");
        }

        Assert.True(required > 30 && others > 30, "hardly any case was seen");
        output.WriteLine($"required {requiredRight} of {required}, others {othersRight} of {others}");
        FloorBook floors = FloorBook.OfCheckout();
        string corpus = Corpus.Sha256(folder);
        floors.Hold("charsets.required", (double)requiredRight / required, corpus);
        floors.Hold("charsets.others", (double)othersRight / others, corpus);
    }
}
