using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Annals.Benchmarks.Running;
using Annals.Formats.Gzip;
using Annals.Formats.Html;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Articles;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Reading articles beside AngleSharp's bare parse and beside SmartReader, one thread, warmed, in turn; medians of the rounds, in the processor's time, so that
/// others on the machine do not count. Ours goes from the bytes of a page to its article, decoding and parsing included; theirs begin with the decoded string.
/// Then two threads beside one, by the clock, and what a page takes of memory.
/// </summary>
internal static class ArticleRatio
{
    /// <summary>Of AngleSharp's speed, what is asked of the whole reader.</summary>
    private const double LeastShare = 0.25;

    /// <summary>Times SmartReader's speed that is asked.</summary>
    private const double LeastTimes = 2;

    /// <summary>Times the speed of one thread that is asked of two.</summary>
    private const double LeastOfTwo = 1.6;

    /// <summary>Cores that must be free for that to be held.</summary>
    private const double LeastFree = 1.8;

    /// <summary>Bytes that reading a page may take for each of its own.</summary>
    private const double MostMemory = 40;

    /// <summary>Rounds for the compiler: what runs often is compiled again by what it did, and until then two threads wait for one another's code.</summary>
    private const int Warming = 6;

    /// <summary>Pages of fewer bytes say nothing of what a byte asks for: the same few kilobytes are asked for whatever a page has.</summary>
    private const int Small = 20_000;

    public static void Measure(Figures figures, string? folder, int most, int rounds)
    {
        folder ??= AnnalsProgram.SharedData is { } shared ? Path.Combine(shared, "articles", "pages") : null;
        if (folder is null || !Directory.Exists(folder))
        {
            Console.WriteLine("no folder of article pages: reading articles is not compared with AngleSharp and SmartReader");
            return;
        }

        Capture[] pages = Pages(folder, most);
        string[] texts = [.. pages.Select(page => HtmlBytes.Decode(page.Bytes.Span, page.MediaType))];
        Extractor extractor = new();
        List<double> bare = [];
        List<double> whole = [];
        List<double> peer = [];
        List<double> alone = [];
        List<double> together = [];
        List<double> cores = [];

        for (int round = -Warming; round < rounds; round++)
        {
            double[] taken = [Seconds(() => Parse(texts)), Seconds(() => Read(extractor, pages)), Seconds(() => ReadByPeer(texts)), Clock(() => ReadBy(1, extractor, pages)), Clock(() => ReadBy(2, extractor, pages))];
            cores.Add(CoresFree());
            if (round >= 0)
            {
                List<double>[] all = [bare, whole, peer, alone, together];
                for (int i = 0; i < all.Length; i++)
                {
                    all[i].Add(taken[i]);
                }
            }
        }

        double theirs = pages.Length / Figures.Median(bare);
        double smart = pages.Length / Figures.Median(peer);
        double ours = pages.Length / Figures.Median(whole);
        Figures.Say("AngleSharp, bare parse", theirs, string.Create(CultureInfo.InvariantCulture, $"pages a second, one thread, {pages.Length} pages, {texts.Sum(text => (long)text.Length) / 1_000_000.0:0.0} million characters"));
        Figures.Say("SmartReader", smart, "pages a second, one thread");
        Figures.Say("reading articles", ours, "pages a second, one thread, from bytes");
        figures.AtLeast("reading articles, share of the bare parse's speed", ours / theirs, LeastShare, "");
        figures.AtLeast("reading articles, times SmartReader's speed", ours / smart, LeastTimes, "");

        SayOfTwo(figures, alone, together, cores);
        figures.AtMost("memory that reading takes, times the size of the pages", Memory(extractor, pages, out double worst), MostMemory, "");
        Figures.Say("of the page that takes most", worst, "times its size, of pages over 20,000 bytes");
        figures.AtMost("memory that a page holds at one time, times its size, of the page that holds most", pages.Max(Held), MostMemory, "");
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

    private static double Clock(Action action)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The gain of a second thread counts only where a second core was free: where others use the machine, the clock tells of them.</summary>
    private static void SayOfTwo(Figures figures, List<double> alone, List<double> together, List<double> cores)
    {
        const string name = "reading articles by two threads, times the speed of one";
        double gain = alone.Min() / together.Min();
        double free = cores.Min();
        Figures.Say("cores free for two threads that only count", free, "at the least");
        if (free >= LeastFree)
        {
            figures.AtLeast(name, gain, LeastOfTwo, "");
        }
        else
        {
            Figures.Say(name, gain, "(others use the machine: not held against the floor)");
        }
    }

    /// <summary>How much more two threads count in a time than one: nearly 2 on a machine with two free cores.</summary>
    private static double CoresFree()
    {
        const int much = 60_000_000;
        double one = Clock(() => Count(much));
        double two = Clock(() => Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Count(much)));
        return 2 * one / two;
    }

    private static void Count(int much)
    {
        uint seed = 1;
        for (int i = 0; i < much; i++)
        {
            seed = (seed * 1664525) + 1013904223;
        }

        if (seed == 0)
        {
            throw new RigException("nothing was counted");
        }
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

    private static void ReadByPeer(string[] texts)
    {
        int read = 0;
        foreach (string text in texts)
        {
            using SmartReader.Reader reader = new("https://page.example/", text);
            read += reader.GetArticle().TextContent is { Length: > 0 } ? 1 : 0;
        }

        if (read * 2 < texts.Length)
        {
            throw new RigException($"SmartReader found text on {read} of {texts.Length} pages: this is not reading");
        }
    }

    private static void Read(Extractor extractor, Capture[] pages)
    {
        int paragraphs = pages.Sum(page => Paragraphs(extractor, page));
        if (paragraphs < pages.Length)
        {
            throw new RigException($"only {paragraphs} paragraphs on {pages.Length} pages: this is not reading");
        }
    }

    private static void ReadBy(int threads, Extractor extractor, Capture[] pages) =>
        Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = threads }, page => Paragraphs(extractor, page));

    private static int Paragraphs(Extractor extractor, Capture page) => extractor.Read(page).OfType<ArticleReading>().Sum(reading => reading.Article.Paragraphs.Count);

    /// <summary>What a page holds for each of its bytes when most is held: its text, what the parser made of it, and our own tree, before the parser's is let go.</summary>
    private static double Held(Capture page)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        string html = HtmlBytes.Decode(page.Bytes.Span, page.MediaType);
        using HtmlPage parsed = HtmlPage.ParseQuickly(html, ArticleLimits.Depth, ArticleLimits.Tags, ArticleLimits.Repeats);
        HtmlTree tree = HtmlTree.Of(parsed.Root, ArticleLimits.Nodes);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(html);
        GC.KeepAlive(tree);
        return (double)held / page.Bytes.Length;
    }

    /// <summary>All bytes that were asked of the memory for a page, given back or not: what it holds at any moment is less.</summary>
    private static double Memory(Extractor extractor, Capture[] pages, out double worst)
    {
        long sizes = 0;
        long taken = 0;
        worst = 0;
        foreach (Capture page in pages)
        {
            long begun = GC.GetAllocatedBytesForCurrentThread();
            Paragraphs(extractor, page);
            long used = GC.GetAllocatedBytesForCurrentThread() - begun;
            sizes += page.Bytes.Length;
            taken += used;
            worst = page.Bytes.Length > Small ? Math.Max(worst, (double)used / page.Bytes.Length) : worst;
        }

        return (double)taken / sizes;
    }
}
