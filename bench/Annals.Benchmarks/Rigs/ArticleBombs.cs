using System.Globalization;
using System.Text;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Reads pages that were made to break readers of articles: each within its time and memory, and the next page is read as ever. The time is that of the reader
/// in this process; the memory that of the program, which reads each page in a process of its own.
/// </summary>
internal sealed class ArticleBombs : IRig
{
    private const double MostSeconds = 1;
    private const double MostMebibytes = 300;

    private const string Article = "<h1>The bridge is open</h1><p>The old bridge was opened again on Monday, nine years after the flood, and many people came to walk over it in the sun.</p>"
        + "<p>It will be closed to lorries, the county said, because its arches are not made for their weight, and they were never meant to be.</p>";

    public string Name => "article-bombs";

    public string Usage => "article-bombs --work DIR [--only WORDS]   pages of articles made to break readers: seconds, memory and what is said of each";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Extractor extractor = new();
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string work = arguments.FreshFolder("work");
        string? only = arguments.Optional("only");
        Read(extractor, "warm", Article);
        double slowest = 0;
        double largest = 0;
        int read = 0;
        foreach ((string name, string html) in PageBombs.All().Where(bomb => only is null || bomb.Name.Contains(only, StringComparison.Ordinal)))
        {
            string page = $"<!DOCTYPE html><html><head><title>The bridge is open</title></head><body>{Article}{html}";

            // Of two the quicker: the compiler is at work in the first.
            (double first, Reading reading) = Timed(extractor, name, page);
            double seconds = Math.Min(first, Timed(extractor, name, page).Seconds);
            double mebibytes = Held(program, work, page);
            string said = reading switch { RefusedReading refused => refused.Reason, ArticleReading article => string.Join("; ", article.Article.Diagnostics.Select(note => note.Message)), _ => "" };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.00} s, {mebibytes:0} MiB; {(said.Length > 160 ? said[..160] : said)}"));
            slowest = Math.Max(slowest, seconds);
            largest = Math.Max(largest, mebibytes);
            read++;
            if (Read(extractor, "next", Article) is not ArticleReading { Article.Paragraphs.Count: 2 })
            {
                throw new RigException($"{name}: the page behind it was not read");
            }
        }

        figures.AtMost("the slowest of them", slowest, MostSeconds, "s of the processor");
        figures.AtMost("memory of the program at its most", largest, MostMebibytes, "MiB");
        return read > 0 ? figures.Result : throw new RigException("no page was read");
    }

    private static (double Seconds, Reading Reading) Timed(Extractor extractor, string name, string page)
    {
        // So that no page's rubbish counts for the next.
        GC.Collect();
        TimeSpan begun = Environment.CpuUsage.TotalTime;
        Reading reading = Read(extractor, name, page);
        return ((Environment.CpuUsage.TotalTime - begun).TotalSeconds, reading);
    }

    private static double Held(AnnalsProgram program, string work, string page)
    {
        string file = Path.Combine(work, "bomb.html");
        File.WriteAllText(file, page);
        return program.Run("read", file).MustEnd("read", 0, 1).PeakBytes / 1048576.0;
    }

    private static Reading Read(Extractor extractor, string name, string html) => extractor.Read(new Capture(name + ".html", Encoding.UTF8.GetBytes(html)))[0];
}
