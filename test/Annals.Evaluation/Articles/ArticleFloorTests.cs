using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Evaluation.Floors;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Evaluation.Articles;

/// <summary>
/// Reading of article pages without their addresses: body, date, title, byline and description. The weights were fitted on two thirds of the pages; the
/// third was held out.
/// </summary>
public sealed partial class ArticleFloorTests(ArticlePages pages, ITestOutputHelper output) : IClassFixture<ArticlePages>
{
    [Theory]
    [InlineData("traf", "body segments", "body")]
    [InlineData("traf", "date", "date")]
    [InlineData("traf", "title", "title")]
    [InlineData("traf", "author", "byline")]
    [InlineData("traf", "description", "description")]
    [InlineData("wcxb", "body full text", "body")]
    [InlineData("wcxb", "date", "date")]
    [InlineData("wcxb", "title", "title")]
    [InlineData("wcxb", "author", "byline")]
    public void Articles_keep_their_floors(string set, string part, string name)
    {
        Assert.SkipWhen(pages.Gold.Count == 0, "the folder of public data is missing");
        FloorBook floors = FloorBook.OfCheckout();
        foreach ((string third, bool held) in (ReadOnlySpan<(string, bool)>)[("fitted", false), ("held", true)])
        {
            int judged = pages.Gold.Count(page => page.Set == set && page.IsHeld == held);
            Assert.True(judged > 200, $"only {judged} pages of {set}");
            Figure figure = Assert.Single(pages.Figures(set, held), figure => figure.Part == part);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set} {third} {name}: precision={figure.Precision:F4} recall={figure.Recall:F4} f1={figure.F1:F4}"));
            floors.Hold($"articles.{set}.{third}.{name}", figure.F1, pages.Corpus);
        }
    }

    [Fact]
    public void The_figures_are_those_of_the_referee_in_python()
    {
        Assert.SkipWhen(pages.Gold.Count == 0, "the folder of public data is missing");
        GoldPage[] held = [.. pages.Gold.Where(page => page.IsHeld)];
        string gold = Path.Combine(Path.GetTempPath(), $"gold-{Guid.NewGuid():N}.json");
        File.WriteAllBytes(gold, JsonSerializer.SerializeToUtf8Bytes(held.ToDictionary(page => page.Id, page => page.Known)));
        string? printed = PythonReferee.Run("score_articles.py", gold, Lines(held));
        File.Delete(gold);
        Assert.SkipWhen(printed is null, "the referee or Python is missing");

        List<Figure> figures = ArticleReferee.Judge(held, pages.Read);
        Match[] theirs = [.. FigureLine().Matches(printed!).Cast<Match>()];
        Assert.Equal(figures.Count, theirs.Length);
        Assert.All(theirs, line =>
        {
            Figure ours = Assert.Single(figures, figure => figure.Set == line.Groups["set"].Value && figure.Part == line.Groups["part"].Value);
            Assert.Equal(Of(line, "precision"), ours.Precision, 0.000051);
            Assert.Equal(Of(line, "recall"), ours.Recall, 0.000051);
            Assert.Equal(Of(line, "f1"), ours.F1, 0.000051);
        });
    }

    private ReadOnlyMemory<byte> Lines(GoldPage[] judged)
    {
        ArrayBufferWriter<byte> lines = new();
        foreach (GoldPage page in judged)
        {
            if (pages.Read.TryGetValue(page.Id, out Article? article))
            {
                ReadingJson.Write(lines, page.Id + ".html", new ArticleReading(article));
                lines.Write("\n"u8);
            }
        }

        return lines.WrittenMemory;
    }

    private static double Of(Match line, string name) => double.Parse(line.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<set>\w+) (?<part>[a-z ]+): .*precision=(?<precision>[\d.]+) recall=(?<recall>[\d.]+) f1=(?<f1>[\d.]+)", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FigureLine();
}
