using System.Diagnostics;
using System.Globalization;
using System.Text;
using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Reading feeds beside rss-parser, one thread each, warmed for a second, round by round in turn, news and whole texts apart and together; medians over the passes and then over the rounds. Ours goes from the bytes of
/// a feed to its items: decoding, telling the format, dates in one form, defects. Theirs begins with a string. The feeds are made here: half
/// of them forty news with a sentence each, as papers have them, the others ten items with their whole text, as weblogs have them, in RSS and in Atom by turns. The
/// processor's time counts on both sides, so that others on the machine do not.
/// </summary>
internal static class FeedRatio
{
    private const int Feeds = 60;
    private const int NewsItems = 40;
    private const int WholeItems = 10;
    private const int Paragraphs = 12;
    private const int Items = Feeds / 2 * (NewsItems + WholeItems);
    private const int Passes = 21;
    private const int Rounds = 5;

    /// <summary>Before passes count: so long either compiler takes to be done.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(1);

    /// <summary>Times rss-parser's speed that is asked.</summary>
    private const double LeastTimes = 5;

    /// <param name="work">a folder to put the feeds into</param>
    public static void Measure(Figures figures, string work)
    {
        string folder = Path.Combine(work, "feeds");
        Folders.Clear(folder);
        for (int feed = 0; feed < Feeds; feed++)
        {
            string part = Directory.CreateDirectory(Path.Combine(folder, IsWhole(feed) ? "whole" : "news")).FullName;
            File.WriteAllText(Path.Combine(part, string.Create(CultureInfo.InvariantCulture, $"{feed:00}.xml")), Made(feed));
        }

        Part(figures, Path.Combine(folder, "news"), "of news", Feeds / 2 * NewsItems, null);
        Part(figures, Path.Combine(folder, "whole"), "of whole texts", Feeds / 2 * WholeItems, null);
        Part(figures, folder, "half and half", Items, LeastTimes);
    }

    /// <param name="items">in the folder</param>
    /// <param name="least">times rss-parser's speed that is asked; null: it is only told</param>
    private static void Part(Figures figures, string folder, string name, int items, double? least)
    {
        Capture[] captures = [.. Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new Capture(Path.GetFileName(file), File.ReadAllBytes(file), "https://valley.example/feed"))];
        List<double> ours = [];
        List<double> theirs = [];
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(Own(captures, items));
            if (Peer(folder, items) is { } peer)
            {
                theirs.Add(peer);
            }
        }

        double own = Figures.Median(ours);
        double megabytes = captures.Sum(capture => capture.Bytes.Length) / 1e6;
        Figures.Say($"reading feeds {name}", own * 1e6 / captures.Length, string.Create(CultureInfo.InvariantCulture, $"µs a feed of {megabytes * 1000 / captures.Length:0} kB, one thread, {megabytes / own:0} MB/s"));
        if (theirs.Count == 0)
        {
            return;
        }

        double times = Figures.Median(theirs) / own;
        Figures.Say("rss-parser", Figures.Median(theirs) * 1e6 / captures.Length, "µs a feed");
        if (least is { } asked)
        {
            figures.AtLeast("rss-parser by Annals", times, asked, "");
        }
        else
        {
            Figures.Say("rss-parser by Annals", times, "");
        }
    }

    private static double Own(Capture[] captures, int items)
    {
        Extractor extractor = new();
        List<double> passes = [];
        Stopwatch watch = Stopwatch.StartNew();
        while (passes.Count < Passes)
        {
            bool isWarm = watch.Elapsed > Warming;
            TimeSpan begun = Environment.CpuUsage.TotalTime;
            int found = captures.Sum(capture => extractor.Read(capture).OfType<FeedReading>().Sum(reading => reading.Feed.Items.Count));
            TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
            if (found != items)
            {
                throw new RigException($"{found} items are read where there are {items}");
            }

            if (isWarm)
            {
                passes.Add(taken.TotalSeconds);
            }
        }

        return Figures.Median(passes);
    }

    // Seconds for one pass over the folder; null where node or npm is missing.
    private static double? Peer(string folder, int items)
    {
        string peers = Path.Combine(AnnalsProgram.Root, "bench", "peers");
        try
        {
            if (!Directory.Exists(Path.Combine(peers, "node_modules", "rss-parser")))
            {
                new AnnalsProgram("npm").Run(new Surroundings { Folder = peers }, "ci", "--no-audit", "--no-fund", "--ignore-scripts").MustEnd("npm ci");
            }

            string[] said = new AnnalsProgram("node").Run(new Surroundings { Folder = peers }, "feeds.mjs", folder, Passes.ToString(CultureInfo.InvariantCulture), Warming.TotalSeconds.ToString(CultureInfo.InvariantCulture)).MustEnd("rss-parser").Output.Trim().Split(' ');
            return int.Parse(said[1], CultureInfo.InvariantCulture) == items
                ? double.Parse(said[0], CultureInfo.InvariantCulture)
                : throw new RigException($"rss-parser reads {said[1]} items where there are {items}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("node or npm is missing: reading feeds is not compared with rss-parser");
            return null;
        }
    }

    private static string Made(int feed)
    {
        StringBuilder text = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append(feed % 4 == 1
            ? "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Valley News</title><link href=\"https://valley.example/\"/><updated>2026-09-01T12:00:00Z</updated>\n"
            : "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Valley News</title><link>https://valley.example/</link>\n");
        for (int item = 0; item < ItemsOf(feed); item++)
        {
            text.Append(feed % 4 == 1 ? Entry(feed, item) : feed % 4 == 3 ? Whole(feed, item) : News(feed, item));
        }

        return text.Append(feed % 4 == 1 ? "</feed>" : "</channel></rss>").ToString();
    }

    private static bool IsWhole(int feed) => feed % 2 == 1;

    private static int ItemsOf(int feed) => IsWhole(feed) ? WholeItems : NewsItems;

    private static string News(int feed, int item) => string.Create(
        CultureInfo.InvariantCulture,
        $"<item><guid isPermaLink=\"false\">{feed}-{item}</guid><title>Bridge {item} over the river is open again</title><link>https://valley.example/{feed}/{item}</link><pubDate>Tue, 01 Sep 2026 12:00:00 GMT</pubDate><category>Valley</category><category>Traffic</category><dc:creator>A. Writer</dc:creator><description>The bridge was opened again on Tuesday &amp;amp; the mayor spoke of its pillars and its cost.</description><media:thumbnail width=\"240\" height=\"135\" url=\"https://valley.example/i/{item}.jpg\"/></item>\n");

    private static string Whole(int feed, int item) => string.Create(
        CultureInfo.InvariantCulture,
        $"<item><guid isPermaLink=\"false\">{feed}-{item}</guid><title>Bridge {item} is open</title><link>https://valley.example/{feed}/{item}</link><pubDate>Tue, 01 Sep 2026 12:00:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><description>In short.</description><content:encoded><![CDATA[{Body(feed, item)}]]></content:encoded></item>\n");

    private static string Entry(int feed, int item) => string.Create(
        CultureInfo.InvariantCulture,
        $"<entry><id>tag:valley.example,2026:{feed}-{item}</id><title>Bridge {item} is open</title><link rel=\"alternate\" href=\"https://valley.example/{feed}/{item}\"/><published>2026-09-01T12:00:00Z</published><updated>2026-09-01T12:30:00Z</updated><author><name>A. Writer</name></author><content type=\"html\">{System.Net.WebUtility.HtmlEncode(Body(feed, item))}</content></entry>\n");

    private static string Body(int feed, int item) => string.Concat(Enumerable.Range(0, Paragraphs).Select(paragraph => string.Create(
        CultureInfo.InvariantCulture, $"<p>Bridge {feed}-{item} over the <a href=\"/river/{paragraph}\">river</a> was opened again on Tuesday &amp; the mayor spoke of its pillars, its cost and the {paragraph} years to come.</p>\n")));
}
