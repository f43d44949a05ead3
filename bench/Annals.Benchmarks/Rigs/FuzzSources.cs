using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;
using Annals.Formats.Feeds;
using Annals.Formats.Gzip;
using Annals.Formats.Robots;
using Annals.Formats.Warc;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Extraction.Feeds;

namespace Annals.Benchmarks.Rigs;

/// <summary>Damages what comes from the network and reads it: feeds with lists of them and sitemaps, gzip, web archives, robots.txt, addresses. Nothing throws, nothing takes a second.</summary>
internal sealed class FuzzSources : IRig
{
    private const int Seed = 7;
    private const int LeastBytes = 1;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    private readonly Extractor _extractor = new();
    private readonly AddressGuard _guard = new(EmbeddedTable.Rows("special-addresses.tsv"), []);

    public string Name => "fuzz-sources";

    public string Usage => "fuzz-sources --minutes 10 [--count N] [--seed N] [--part feed|gzip|warc|robots|address]   damaged input from the network, for each part that long; what breaks it is kept under artifacts/fuzz";

    public int Run(Arguments arguments)
    {
        int seed = arguments.Number("seed", Seed);
        TimeSpan limit = TimeSpan.FromMinutes(arguments.Real("minutes", 10));
        long most = arguments.Number("count", int.MaxValue);
        string? only = arguments.Optional("part");
        (string Part, Func<List<(string, byte[])>> Seeds, Func<byte[], int> Read)[] parts =
        [
            ("feed", Feeds, ReadFeed), ("gzip", Gzips, bytes => GzipContent.Decode(bytes, 8 << 20).Bytes.Length), ("warc", Archives, ReadArchive), ("robots", Robots, ReadRobots), ("address", Addresses, ReadAddress),
        ];
        if (only is not null && !parts.Any(part => part.Part == only))
        {
            throw new RigException($"there is no part {only}");
        }

        foreach ((string part, Func<List<(string, byte[])>> seeds, Func<byte[], int> read) in parts.Where(part => only is null || part.Part == only))
        {
            Part(part, seeds(), read, seed, limit, most);
        }

        return RigResult.Held;
    }

    private static void Part(string part, List<(string Name, byte[] Bytes)> seeds, Func<byte[], int> read, int seed, TimeSpan limit, long most)
    {
        Mutator mutator = new(new Random(seed));
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan slowest = TimeSpan.Zero;
        long found = 0;
        long number = 0;
        while (watch.Elapsed < limit && number < most)
        {
            (string name, byte[] bytes) = mutator.Pick(seeds);
            byte[] damaged = number == 0 ? bytes : mutator.Damage(bytes, mutator.Pick(seeds).Bytes);
            TimeSpan begun = Environment.CpuUsage.TotalTime;
            try
            {
                found += damaged.Length < LeastBytes ? 0 : read(damaged);
                TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
                slowest = taken > slowest ? taken : slowest;
                if (taken > Most)
                {
                    throw new RigException(string.Create(CultureInfo.InvariantCulture, $"{taken.TotalSeconds:0.0} s for {damaged.Length} bytes"));
                }
            }
            catch (Exception fault)
            {
                throw new RigException($"{Keep($"{part}-{Path.GetFileName(name)}", damaged)}: {fault.GetType().Name}: {fault.Message}");
            }

            number++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: seed {seed}, {seeds.Count} beginnings, {number} damaged ones read, {found} things in them, the slowest took {slowest.TotalMilliseconds:0} ms"));
        if (found == 0)
        {
            throw new RigException($"of {part} nothing was read");
        }
    }

    private int ReadFeed(byte[] bytes)
    {
        Capture capture = new("feed", bytes, "https://valley.example/feed");
        string text = Encoding.UTF8.GetString(bytes);
        int found = (OpmlReader.Read(text, out _)?.Count ?? 0) + (Sitemap.Read(text)?.Lines.Count ?? 0);
        foreach (FeedReading feed in _extractor.Read(capture).OfType<FeedReading>())
        {
            foreach (FoundItem item in FeedItems.Of(feed, capture, null))
            {
                found += _extractor.Read(item.Capture) is [ArticleReading] ? 1 : throw new RigException("an item that was found cannot be read");
            }
        }

        return found;
    }

    private static int ReadArchive(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        return ArchiveReader.Read(stream, new Ignore());
    }

    private static int ReadRobots(byte[] bytes)
    {
        RobotsFile file = RobotsFile.Read(bytes);
        string text = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        return (file.Allows("Annals", $"https://valley.example/{text}") ? 1 : 0) + (file.Allows(text, "https://valley.example/a?b*c$") ? 1 : 0);
    }

    private int ReadAddress(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int found = 0;
        if (FetchAddress.TryParse(text, out Uri address, out _))
        {
            found++;
            _ = _guard.ReasonOf(address);
        }

        if (FetchAddress.TryResolve(new Uri("https://valley.example/a/b?c"), text, out Uri inner, out _))
        {
            found++;
            _ = _guard.ReasonOf(inner);
        }

        foreach (Uri? plain in (Uri?[])[WebUri.TryCreate(text, out Uri? whole) ? whole : null, WebUri.TryCreate(address ?? new Uri("https://valley.example/a"), text, out Uri? seen) ? seen : null])
        {
            found += plain is { AbsoluteUri.Length: > 0, Authority.Length: >= 0 } && plain.GetLeftPart(UriPartial.Authority).Length > 0 ? 1 : 0;
        }

        _ = WebAddress.Key(text).Length + (WebAddress.Host(text)?.Length ?? 0) + (WebAddress.ArchiveTime(text) is null ? 0 : 1);
        return found;
    }

    private static List<(string, byte[])> Feeds() =>
    [
        ("rss", "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title><item><guid>1</guid><title>One</title><link>https://a.example/1</link><description>&lt;p&gt;y&lt;/p&gt;</description></item></channel></rss>"u8.ToArray()),
        ("opml", "<opml><body><outline text='News'><outline text='One' xmlUrl='https://a.example/feed'/></outline></body></opml>"u8.ToArray()),
        ("sitemap", "<urlset><url><loc>https://a.example/1</loc><lastmod>2026-09-01</lastmod></url><url><loc>https://a.example/2</loc></url></urlset>"u8.ToArray()),
        .. Shared("feeds", 7, file => Path.GetExtension(file) is ".xml" or ".json" or ".rss" or ".atom"),
    ];

    private static List<(string, byte[])> Gzips() => [.. Feeds().Take(60).Select(feed => (feed.Item1, Zip(feed.Item2)))];

    private static List<(string, byte[])> Archives()
    {
        using MemoryStream own = new();
        WarcWriter writer = new(own);
        writer.WriteHeader("Annals", "a beginning");
        writer.WriteResource("https://a.example/", "https://a.example/", "text/html", null, "<p>one</p>"u8);
        return [("own.warc", own.ToArray()), ("own.warc.gz", Zip(own.ToArray())), .. Shared("warc", 1, file => new FileInfo(file).Length < 300_000 && !file.EndsWith(".jsonl", StringComparison.Ordinal))];
    }

    private static List<(string, byte[])> Robots() =>
        [("own", "User-agent: *\nDisallow: /a*b$\nAllow: /\nSitemap: x\n"u8.ToArray()), .. Lines("robots/cases.jsonl", "robots")];

    private static List<(string, byte[])> Addresses() =>
        [("own", "https://user@valley.example:443/a/../b?c=d#e"u8.ToArray()), ("ip", "http://[::ffff:127.0.0.1]:80/"u8.ToArray()), ("old", "https://web.archive.org/web/20150429211524/http://a.example/"u8.ToArray()), .. Lines("hostile/ssrf/urls.jsonl", "url")];

    private static IEnumerable<(string, byte[])> Shared(string folder, int step, Func<string, bool> wanted) => AnnalsProgram.SharedData is { } data && Directory.Exists(Path.Combine(data, folder))
        ? Directory.EnumerateFiles(Path.Combine(data, folder), "*", SearchOption.AllDirectories).Where(wanted).Order(StringComparer.Ordinal).Where((_, i) => i % step == 0).Select(file => (file, File.ReadAllBytes(file)))
        : [];

    private static IEnumerable<(string, byte[])> Lines(string file, string member) => AnnalsProgram.SharedData is { } data && File.Exists(Path.Combine(data, file))
        ? File.ReadLines(Path.Combine(data, file)).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => line.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "").Where(text => text.Length > 0).Select(text => (member, Encoding.UTF8.GetBytes(text)))
        : [];

    private static byte[] Zip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Keep(string name, byte[] damaged)
    {
        string folder = Path.Combine(AnnalsProgram.Root, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(damaged))[..12] + "-" + name);
        File.WriteAllBytes(file, damaged);
        return file;
    }

    private sealed class Ignore : IRecordSink
    {
        public void Take(ArchiveRecord record)
        {
            if (record.Type == "response")
            {
                _ = HttpMessage.Read(record.Block);
            }
        }

        public void Damage(string message)
        {
        }
    }
}
