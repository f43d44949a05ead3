using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Asks <c>annals serve</c> for searches and for all changes: how long it takes and what it keeps in memory.</summary>
internal sealed class SearchSpeed : IRig
{
    private const string Serving = "Serving ";
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
        ProcessStartInfo start = new(AnnalsProgram.Find(arguments).Executable, ["serve", "--db", Path.GetFullPath(arguments.Text("db")), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        using Process server = Process.Start(start) ?? throw new RigException("annals serve did not start");
        try
        {
            string said = server.StandardOutput.ReadLine() ?? "";
            int at = said.IndexOf("http://", StringComparison.Ordinal);
            if (!said.StartsWith(Serving, StringComparison.Ordinal) || at < 0)
            {
                throw new RigException($"annals serve said: {said}");
            }

            Uri site = new(said[at..].Split(' ')[0]);
            using HttpMessageInvoker client = new(new SocketsHttpHandler());
            foreach ((string name, string query, double most) in Searches)
            {
                foreach (string order in (string[])["date", "relevance"])
                {
                    double[] times = [.. Enumerable.Range(0, count).Select(_ => Milliseconds(client, site, $"api/search?order={order}&q={Uri.EscapeDataString(query)}")).Order()];
                    Figures.Say($"search for {name} by {order}: median", times[times.Length / 2], "ms");
                    figures.AtMost($"search for {name} by {order}: 99 of 100", times[(int)(times.Length * 0.99)], most, "ms");
                }
            }

            Stopwatch watch = Stopwatch.StartNew();
            int changes = Get(client, site, "api/changes?format=jsonl").AsSpan().Count((byte)'\n');
            figures.AtLeast($"changes a second, of {changes.ToString(CultureInfo.InvariantCulture)}", changes / watch.Elapsed.TotalSeconds, 20_000, "");
            server.Refresh();
            figures.AtMost("memory", server.PeakWorkingSet64 / BytesOfMebibyte, 500, "MiB");
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }

        return figures.Result;
    }

    private static double Milliseconds(HttpMessageInvoker client, Uri site, string address)
    {
        Stopwatch watch = Stopwatch.StartNew();
        _ = Get(client, site, address);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static byte[] Get(HttpMessageInvoker client, Uri site, string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(site, address));
        using HttpResponseMessage response = client.Send(request, CancellationToken.None);
        using MemoryStream bytes = new();
        response.EnsureSuccessStatusCode().Content.ReadAsStream().CopyTo(bytes);
        return bytes.ToArray();
    }
}
