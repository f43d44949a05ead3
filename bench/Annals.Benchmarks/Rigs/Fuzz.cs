using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;
using Annals.Formats.Gzip;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Damages day pages and reads them, as wikitext, rendered HTML, answers of MediaWiki's API and XML exports, and pages of articles: nothing throws, nothing takes
/// long, every link lies in its text, the same bytes are read the same way.
/// </summary>
internal sealed class Fuzz : IRig
{
    private const int Seed = 4;
    private static readonly TimeSpan MostPerPage = TimeSpan.FromSeconds(2);

    private readonly Extractor _extractor = new();
    private readonly SortedDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    public string Name => "fuzz";

    public string Usage => "fuzz --minutes 30 [--count N] [--seed N] [--part days|articles]   damaged pages for the reader; what breaks it is kept under artifacts/fuzz";

    public int Run(Arguments arguments)
    {
        int seed = arguments.Number("seed", Seed);
        Mutator mutator = new(new Random(seed));
        string? part = arguments.Optional("part");
        List<(string Name, byte[] Bytes)> pages = [.. part == "articles" ? [] : Days(), .. part == "days" ? [] : Articles()];
        int formats = pages.Select(page => Path.GetExtension(page.Name)).Distinct().Count();
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan limit = TimeSpan.FromMinutes(arguments.Real("minutes", 30));
        long number = 0;
        long most = arguments.Number("count", int.MaxValue);
        while (watch.Elapsed < limit && number < most)
        {
            (string name, byte[] bytes) = mutator.Pick(pages);
            byte[] damaged = mutator.Damage(bytes, mutator.Pick(pages).Bytes);
            Try(name, damaged, number++ % 50 == 0);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {pages.Count} pages"));
        foreach ((string format, Count count) in _counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format}: {count.Pages} damaged pages read, {count.Entries} entries or paragraphs in them, the slowest took {count.Slowest.TotalMilliseconds:0} ms"));
        }

        return formats > 0 && _counts.Count == formats && _counts.Values.All(count => count.Entries > 0) ? RigResult.Held : throw new RigException("of some format nothing was read");
    }

    private static List<(string Name, byte[] Bytes)> Days()
    {
        string?[] folders =
        [
            Path.Combine(AnnalsProgram.Root, "samples", "days"),
            AnnalsProgram.SharedData is { } data ? Path.Combine(data, "portal", "raw") : null,
            AnnalsProgram.SharedData is { } more ? Path.Combine(more, "portal", "rendered") : null,
        ];
        List<(string Name, byte[] Bytes)> pages = [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f!).Order(StringComparer.Ordinal).Take(60)).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];
        return [.. pages, .. pages.Where(page => page.Name.EndsWith(".wiki", StringComparison.Ordinal)).SelectMany(Wrapped)];
    }

    /// <summary>Pages of articles from all over the folder; none where it is missing.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Articles()
    {
        const int step = 9;
        string? folder = AnnalsProgram.SharedData is { } shared ? Path.Combine(shared, "articles", "pages") : null;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where((_, i) => i % step == 0).Select(Article) : [];
    }

    private static (string Name, byte[] Bytes) Article(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return (Path.GetFileName(file).Split('.')[0] + ".article", GzipContent.IsGzip(bytes) ? GzipContent.Decode(bytes).Bytes.ToArray() : bytes);
    }

    /// <summary>The page as MediaWiki's API and its export give it.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Wrapped((string Name, byte[] Bytes) page)
    {
        const string title = "Portal:Current events/2016 October 2";
        const string time = "2016-10-03T00:00:00Z";
        string text = Encoding.UTF8.GetString(page.Bytes);
        object answer = new { query = new { pages = new[] { new { title, revisions = new[] { new { revid = 1, timestamp = time, slots = new { main = new { content = text } } } } } } } };
        yield return (Path.ChangeExtension(page.Name, ".json"), JsonSerializer.SerializeToUtf8Bytes(answer));
        string export = $"<mediawiki><page><title>{title}</title><revision><id>1</id><timestamp>{time}</timestamp><text>{WebUtility.HtmlEncode(text)}</text></revision></page></mediawiki>";
        yield return (Path.ChangeExtension(page.Name, ".xml"), Encoding.UTF8.GetBytes(export));
    }

    private void Try(string name, byte[] damaged, bool twice)
    {
        // The processor's time, not the clock's: others may be using the machine.
        TimeSpan begun = Environment.CpuUsage.TotalTime;
        try
        {
            Capture capture = new(name, damaged);
            ValueList<Reading> readings = _extractor.Read(capture);
            TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
            if (taken > MostPerPage)
            {
                throw new RigException($"{taken.TotalSeconds:0.0} s for {damaged.Length} bytes");
            }

            if (twice && _extractor.Read(capture) != readings)
            {
                throw new RigException("read in another way the second time");
            }

            int entries = readings.OfType<DayReading>().Sum(r => Check(r.Day)) + readings.OfType<ArticleReading>().Sum(r => r.Article.Paragraphs.Count);
            string format = Path.GetExtension(name);
            Count count = _counts.GetValueOrDefault(format);
            _counts[format] = new Count(count.Pages + 1, count.Entries + entries, taken > count.Slowest ? taken : count.Slowest);
        }
        catch (Exception fault)
        {
            string kept = Keep(name, damaged);
            throw new RigException($"{kept}: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static int Check(Day day)
    {
        foreach (Entry entry in day.Entries)
        {
            foreach (Link link in entry.Links)
            {
                string found = entry.Text[Scalars.IndexOf(entry.Text, link.Start)..Scalars.IndexOf(entry.Text, link.Start + link.Length)];
                if (found != link.Text)
                {
                    throw new RigException($"line {entry.Line}: a link says '{link.Text}' where the text says '{found}'");
                }
            }
        }

        return day.Entries.Count;
    }

    private static string Keep(string name, byte[] damaged)
    {
        string folder = Path.Combine(AnnalsProgram.Root, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(damaged))[..12] + "-" + name);
        File.WriteAllBytes(file, damaged);
        return file;
    }

    private readonly record struct Count(long Pages, long Entries, TimeSpan Slowest);
}
