using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Evaluation.Floors;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Extraction;

namespace Annals.Evaluation.Days;

/// <summary>Reading of day pages, as wikitext and as MediaWiki renders them.</summary>
public sealed partial class DayFloorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("wikitext")]
    [InlineData("rendered")]
    public void Day_pages_keep_their_floors(string form)
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the folder of public data is missing");
        string gold = Path.Combine(Checkout.SharedData!, "portal", "gold.jsonl");
        string folder = Path.Combine(Checkout.SharedData!, "portal", form);
        DayReading[] days = Read(folder);
        DayFigures figures = DayReferee.Judge(File.ReadLines(gold), days.ToDictionary(day => day.Day.Date.ToString("O", CultureInfo.InvariantCulture), day => day.Day.Entries));
        Assert.True(figures.Events > 3000, $"only {figures.Events} events are known");
        output.WriteLine(figures.ToString());
        AgreesWithPython(gold, days, figures);

        string corpus = $"{Corpus.Sha256(folder)} {Corpus.Sha256(gold)}";
        FloorBook floors = FloorBook.OfCheckout();
        floors.Hold($"days.{form}.found", figures.Found, corpus);
        floors.Hold($"days.{form}.category", figures.Category, corpus);
        floors.Hold($"days.{form}.topics", figures.Topics, corpus);
        floors.Hold($"days.{form}.links", figures.Links, corpus);
        floors.Hold($"days.{form}.sources", figures.Sources, corpus);
        floors.Hold($"days.{form}.nothing_more", 1 - figures.Extra, corpus);
    }

    private static DayReading[] Read(string folder)
    {
        Extractor extractor = new();
        return [.. FileSource.Walk([folder]).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .SelectMany(file => FileSource.Open(file, new CaptureNote()).Capture is { } capture ? extractor.Read(capture).OfType<DayReading>() : [])];
    }

    private static void AgreesWithPython(string gold, DayReading[] days, DayFigures figures)
    {
        ArrayBufferWriter<byte> lines = new();
        foreach (DayReading day in days)
        {
            ReadingJson.Write(lines, "day", day);
            lines.Write("\n"u8);
        }

        if (PythonReferee.Run("score_days.py", gold, lines.WrittenMemory) is { } printed)
        {
            double[] theirs = [.. Share().Matches(printed).Select(match => double.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture))];
            double[] ours = [figures.Found, figures.Category, figures.Topics, figures.Links, figures.Sources, figures.Extra];
            Assert.Equal(ours.Length, theirs.Length);
            Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.Second, pair.First, 0.000051));
        }
    }

    [GeneratedRegex(@"(found|category|topics|links|sources|extra)=(?<share>\d\.\d{4})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Share();
}
