using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Searches a site of plain files in a browser, from its folder and without a server: what a query loads of the index, how long it takes, and that it finds.</summary>
internal sealed class OfflineSearch : IRig
{
    private const int Seed = 5;
    private const double MostKilobytes = 300;

    public string Name => "offline-search";

    public string Usage => "offline-search --site DIR [--count 100] [--seed N]   searches a built site in Chromium from its folder: the bytes that each query loads";

    public int Run(Arguments arguments)
    {
        string site = arguments.Folder("site");
        if (!Browser.IsThere)
        {
            Console.WriteLine("there is no Chromium on this machine");
            return RigResult.CannotTry;
        }

        OfflineIndexFiles index = new(site);
        Figures.Machine();
        Figures.Say("events of the index", index.Events, "");
        using Browser browser = Browser.Start();
        List<(string Query, double Kilobytes, double Milliseconds)> asked = [];
        List<string> missed = [];
        foreach ((string query, bool mustFind) in index.Queries(new Random(arguments.Number("seed", Seed)), arguments.Number("count", 100)))
        {
            Stopwatch watch = Stopwatch.StartNew();
            (int rows, bool isWhole, IReadOnlyList<string> scripts) = browser.Search(site, query);
            double time = watch.Elapsed.TotalMilliseconds;
            asked.Add((query, scripts.Sum(script => new FileInfo(script).Length) / 1000.0, time));

            // One that has read enough and found nothing yet says so, and may be asked to go on.
            if (mustFind ? rows == 0 && isWhole : rows > 0)
            {
                missed.Add(query);
            }
        }

        (string heaviest, double most, _) = asked.MaxBy(query => query.Kilobytes);
        Console.WriteLine($"the heaviest query: {heaviest}");
        missed.Take(10).ToList().ForEach(query => Console.WriteLine($"not as the index has it: {query}"));
        Figures figures = new();
        Figures.Say("queries", asked.Count, "");
        Figures.Say("a query loads, median", Figures.Median(asked.Select(query => query.Kilobytes)), "kB");
        Figures.Say("a query takes, median", Figures.Median(asked.Select(query => query.Milliseconds)), "ms");
        Figures.Say("a query takes, longest", asked.Max(query => query.Milliseconds), "ms");
        figures.AtLeast("a query loads, least", asked.Min(query => query.Kilobytes), 0.01, "kB");
        figures.AtMost("a query loads, most", most, MostKilobytes, "kB");
        figures.AtMost("queries that find nothing, or what is not there", missed.Count, 0, string.Create(CultureInfo.InvariantCulture, $"of {asked.Count}"));
        return figures.Result;
    }
}
