using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Pages of events from <c>annals serve</c> beside nginx serving the files of the same site: how many a second, and how long they take at half load.</summary>
internal sealed class ServeRatio : IRig
{
    private const int Seed = 3;
    private const int Connections = 32;
    private const int HotPages = 1000;
    private const int ColdPages = 60_000;
    private const int Pause = 4;

    public string Name => "serve-ratio";

    public string Usage => "serve-ratio --db FILE --site DIR --work DIR [--seconds 6] [--rounds 3]   event pages from annals serve beside nginx, also those asked for first (needs nginx and wrk)";

    public int Run(Arguments arguments)
    {
        if (!Nginx.IsHere || !Wrk.IsHere)
        {
            Console.WriteLine("nginx or wrk is not here: event pages are not measured beside it");
            return RigResult.CannotTry;
        }

        string site = arguments.Folder("site");
        string work = arguments.FreshFolder("work");
        int seconds = arguments.Number("seconds", 6);
        Figures.Machine();
        Figures figures = new();
        string[] cold = Events(site, ColdPages);
        string[] hot = [.. cold.Take(HotPages)];
        Wrk wrk = new(work);
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        using Nginx nginx = Nginx.Start(site, work);
        using (ServedChronicle fresh = ServedChronicle.Start(program, arguments.Text("db")))
        {
            Figures.Say("event pages a second, each for the first time", wrk.Ask(fresh.Address, cold, Connections, seconds).Rate, "");
        }

        using ServedChronicle server = ServedChronicle.Start(program, arguments.Text("db"));
        _ = wrk.Ask(server.Address, hot, Connections, seconds);
        List<double> ours = [];
        List<double> theirs = [];
        for (int round = 0; round < arguments.Number("rounds", 3); round++)
        {
            theirs.Add(wrk.Ask(nginx.Address, hot, Connections, seconds).Rate);
            ours.Add(wrk.Ask(server.Address, hot, Connections, seconds).Rate);
        }

        Figures.Say("event pages a second from nginx, median", Figures.Median(theirs), "");
        Figures.Say("event pages a second from annals serve, median", Figures.Median(ours), "");
        figures.AtLeast("annals serve by nginx", Figures.Median(ours) / Figures.Median(theirs), 0.5, "");
        int connections = (int)(Figures.Median(ours) / 2 * Pause / 1000);
        (double rate, double p99) = wrk.Ask(server.Address, hot, connections, seconds, Pause);
        Figures.Say("event pages a second at half load", rate, "");
        figures.AtMost("99 of 100 at half load", p99, 10, "ms");
        return figures.Result;
    }

    /// <summary>Addresses of pages of events, in an order of chance.</summary>
    private static string[] Events(string site, int most)
    {
        string[] days = [.. Directory.EnumerateDirectories(Path.Combine(site, "news"), "??", SearchOption.AllDirectories).Where(folder => Tree.Relative(site, folder).Split('/').Length == 4).Order(StringComparer.Ordinal)];
        new Random(Seed).Shuffle(days);
        string[] pages =
        [
            .. days.SelectMany(day => Directory.EnumerateFiles(day, "*.html").Order(StringComparer.Ordinal)).Select(file => Tree.Relative(site, file))
                .Where(path => !path.EndsWith("/index.html", StringComparison.Ordinal) && path.All(char.IsAscii)).Select(path => "/" + path).Take(most),
        ];
        new Random(Seed).Shuffle(pages);
        return pages.Length > 0 ? pages : throw new RigException($"{site} has no pages of events");
    }
}
