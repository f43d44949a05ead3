using System.Globalization;
using AngleSharp.Html.Parser;
using Annals.Benchmarks.Running;
using Annals.Formats.Gzip;
using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Reading articles beside AngleSharp's bare parse, one thread, warmed, in turn; medians of the rounds, in the processor's time, so that others on the machine
/// do not count. Ours goes from the bytes of a page to its article, decoding and parsing included; theirs begins with the decoded string and ends with the tree.
/// </summary>
internal static class ArticleRatio
{
    /// <summary>Of AngleSharp's speed, what is asked of the whole reader.</summary>
    private const double LeastShare = 0.25;

    public static void Measure(Figures figures, string? folder, int most, int rounds)
    {
        folder ??= AnnalsProgram.SharedData is { } shared ? Path.Combine(shared, "articles", "pages") : null;
        if (folder is null || !Directory.Exists(folder))
        {
            Console.WriteLine("no folder of article pages: reading articles is not compared with AngleSharp");
            return;
        }

        Capture[] pages = Pages(folder, most);
        string[] texts = [.. pages.Select(page => HtmlBytes.Decode(page.Bytes.Span, page.MediaType))];
        Extractor extractor = new();
        List<double> bare = [];
        List<double> whole = [];

        // The first round is for the compiler.
        for (int round = 0; round <= rounds; round++)
        {
            double parsed = Seconds(() => Parse(texts));
            double read = Seconds(() => Read(extractor, pages));
            if (round > 0)
            {
                bare.Add(parsed);
                whole.Add(read);
            }
        }

        double theirs = pages.Length / Figures.Median(bare);
        double ours = pages.Length / Figures.Median(whole);
        Figures.Say("AngleSharp, bare parse", theirs, string.Create(CultureInfo.InvariantCulture, $"pages a second, one thread, {pages.Length} pages, {texts.Sum(text => (long)text.Length) / 1_000_000.0:0.0} million characters"));
        Figures.Say("reading articles", ours, "pages a second, one thread, from bytes");
        figures.AtLeast("reading articles, share of the bare parse's speed", ours / theirs, LeastShare, "");
    }

    private static Capture[] Pages(string folder, int most)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];

        // Evenly from the whole folder, whose sources stand one behind the other.
        int step = Math.Max(1, files.Length / Math.Max(1, most));
        return [.. files.Where((_, i) => i % step == 0).Take(most).Select(Page)];
    }

    private static Capture Page(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return new Capture(Path.GetFileName(file), GzipContent.IsGzip(bytes) ? GzipContent.Decode(bytes).Bytes : bytes);
    }

    private static double Seconds(Action action)
    {
        GC.Collect();
        TimeSpan begun = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - begun).TotalSeconds;
    }

    private static void Parse(string[] texts)
    {
        HtmlParser parser = new();
        long elements = 0;
        foreach (string text in texts)
        {
            using AngleSharp.Html.Dom.IHtmlDocument document = parser.ParseDocument(text);
            elements += document.ChildNodes.Length;
        }

        if (elements < texts.Length)
        {
            throw new RigException("the pages were not parsed");
        }
    }

    private static void Read(Extractor extractor, Capture[] pages)
    {
        int paragraphs = pages.Sum(page => extractor.Read(page).OfType<ArticleReading>().Sum(reading => reading.Article.Paragraphs.Count));
        if (paragraphs < pages.Length)
        {
            throw new RigException($"only {paragraphs} paragraphs on {pages.Length} pages: this is not reading");
        }
    }
}
