using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Asks <c>annals serve</c> for searches and for all changes: how long it takes and what it keeps in memory.</summary>
internal sealed class SearchSpeed : IRig
{
    private const double BytesOfMebibyte = 1 << 20;

    private static readonly (string Name, string Query, double Most)[] Searches =
    [
        ("one common word", "the", 50), ("two words", "president election", 20), ("a phrase", "\"united nations\"", 20), ("a beginning", "presid*", 20),
    ];

    public string Name => "search-speed";

    public string Usage => "search-speed --db FILE [--count 200]   searches and changes from annals serve on a chronicle (make-chronicle, annals import)";

    public int Run(Arguments arguments)
    {
        int count = arguments.Number("count", 200);
        Figures.Machine();
        Figures figures = new();
        using ServedChronicle server = ServedChronicle.Start(AnnalsProgram.Find(arguments), arguments.Text("db"));
        foreach ((string name, string query, double most) in Searches)
        {
            foreach (string order in (string[])["date", "relevance"])
            {
                TimeSpan before = server.Processor;
                double[] times = [.. Enumerable.Range(0, count).Select(_ => Milliseconds(server, $"api/search?order={order}&q={Uri.EscapeDataString(query)}")).Order()];
                Figures.Say($"search for {name} by {order}: median", times[times.Length / 2], "ms");
                Figures.Say($"search for {name} by {order}: of the processor", (server.Processor - before).TotalMilliseconds / count, "ms");
                figures.AtMost($"search for {name} by {order}: 99 of 100", times[(int)(times.Length * 0.99)], most, "ms");
            }
        }

        Stopwatch watch = Stopwatch.StartNew();
        int changes = server.Must("api/changes?format=jsonl").AsSpan().Count((byte)'\n');
        figures.AtLeast($"changes a second, of {changes.ToString(CultureInfo.InvariantCulture)}", changes / watch.Elapsed.TotalSeconds, 20_000, "");
        figures.AtMost("memory", server.PeakBytes / BytesOfMebibyte, 500, "MiB");
        return figures.Result;
    }

    private static double Milliseconds(ServedChronicle server, string address)
    {
        Stopwatch watch = Stopwatch.StartNew();
        _ = server.Must(address);
        return watch.Elapsed.TotalMilliseconds;
    }
}
