using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>A chronicle of 24 years: importing it, building it, adding to it, showing one event of it, with the program as it is published for this machine in one file.</summary>
internal sealed class Years : IRig
{
    private const double GiB = 1 << 30;
    private const int Shows = 20;

    /// <summary>What a year of a site takes of a disk, with what a file takes beside its bytes.</summary>
    private const double GibOfYear = 0.45;

    public string Name => "years";

    public string Usage => "years --work DIR [--years 24] [--count 100] [--rounds 1]   imports, builds beside bare writing, new days, show";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Figures.Machine();
        Measure(arguments, figures, arguments.Number("rounds", 1), arguments.Number("count", 100));
        return figures.Result;
    }

    public static void Measure(Arguments arguments, Figures figures, int rounds, int newDays)
    {
        string work = arguments.FreshFolder("work");
        MustHaveRoom(work, arguments.Real("years", 24), rounds);
        ChronicleMaker maker = new(AnnalsProgram.SharedData);
        string folder = Path.Combine(work, "days");
        maker.Write(folder, ChronicleMaker.DaysIn(arguments.Real("years", 24)));
        Figures.Say("chronicle", maker.Days, string.Create(CultureInfo.InvariantCulture, $"days, {maker.Events} events"));
        string[] days = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

        Chronicle chronicle = new(arguments.Optional("program") is null ? Publish(work) : AnnalsProgram.Find(arguments), Path.Combine(work, "years.db"));
        Import(chronicle, work, days[..^newDays], figures);
        Figures.Say("size of the chronicle's file", new FileInfo(chronicle.File).Length / GiB, "GiB");
        string site = Path.Combine(work, "site");
        string[] sites = [.. Enumerable.Range(1, rounds - 1).Select(round => string.Create(CultureInfo.InvariantCulture, $"{site}-{round}")), site];
        Build(chronicle, sites, figures);
        Show(chronicle, site, figures);
        if (newDays > 0)
        {
            NewDays.Measure(chronicle, site, days[^newDays..], figures);
        }

        // The chronicle and its last site stay for what measures a server on them.
        Array.ForEach(sites[..^1], Folders.Clear);
        Array.ForEach(sites, round => Folders.Clear(BareOf(round)));
    }

    /// <summary>Each round has a site and its copy, and none is taken away before all is measured.</summary>
    private static void MustHaveRoom(string work, double years, int rounds)
    {
        double needed = 2 * rounds * years * GibOfYear;
        double free = new DriveInfo(Path.GetFullPath(work)).AvailableFreeSpace / GiB;
        if (free < needed)
        {
            throw new RigException(string.Create(CultureInfo.InvariantCulture, $"{work}: the sites of {years:0.#} years and their copies need some {needed:0.0} GiB, and {free:0.0} are free"));
        }
    }

    private static void Import(Chronicle chronicle, string work, string[] days, Figures figures)
    {
        int year = Math.Min(ChronicleMaker.DaysIn(1), days.Length / 3);
        List<(int Days, ProgramRun Run)> parts = [];
        foreach (string[] part in Parts(days, year))
        {
            parts.Add((part.Length, chronicle.ImportAll(work, part)));
            Figures.Say($"import of {Path.GetFileNameWithoutExtension(part[0])} to {Path.GetFileNameWithoutExtension(part[^1])}", parts[^1].Run.Seconds / part.Length * 1000, "ms a day");
        }

        figures.AtMost("import in all", parts.Sum(p => p.Run.Seconds), 90, "s");
        figures.AtMost("last year by first year", parts[^1].Run.Seconds / parts[^1].Days / (parts[0].Run.Seconds / parts[0].Days), 1.2, "");
        figures.AtMost("most memory of an import", parts.Max(p => p.Run.PeakBytes) / GiB, 1, "GiB");
    }

    // The first year, all between, the last year: the middle is by far the longest.
    private static IEnumerable<string[]> Parts(string[] days, int year) => [days[..year], days[year..^year], days[^year..]];

    // A fresh folder for each round, and none is deleted before all is measured: for some minutes a file system goes around what was just deleted, and
    // every file that is made then costs more.
    private static void Build(Chronicle chronicle, string[] sites, Figures figures)
    {
        List<double> builds = [];
        List<double> bares = [];
        long peak = 0;
        foreach (string round in sites)
        {
            ProgramRun build = chronicle.Build(round);
            builds.Add(build.Seconds);
            peak = Math.Max(peak, build.PeakBytes);
            bares.Add(BareWrite.Write(round, BareOf(round)).Seconds);
        }

        string site = sites[^1];
        foreach (IGrouping<string, string> kind in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).GroupBy(Path.GetExtension).OrderBy(g => g.Key, StringComparer.Ordinal)!)
        {
            Figures.Say($"files {kind.Key}", kind.Count(), string.Create(CultureInfo.InvariantCulture, $"of {kind.Sum(f => new FileInfo(f).Length) / GiB:0.000} GiB"));
        }

        Figures.Say("full build, median", Figures.Median(builds), "s");
        Figures.Say("bare writing of the same, median", Figures.Median(bares), "s");
        figures.AtLeast("bare writing by full build", Figures.Median(bares) / Figures.Median(builds), 0.6, "");
        figures.AtMost("most memory of a build", peak / GiB, 1, "GiB");
        Stopwatch watch = Stopwatch.StartNew();
        chronicle.Build(site);
        Figures.Say("build with nothing to do", watch.Elapsed.TotalSeconds, "s");
    }

    private static string BareOf(string site) => site + ".bare";

    private static AnnalsProgram Publish(string work)
    {
        string folder = Path.Combine(work, "program");
        new AnnalsProgram("dotnet").Run("publish", Path.Combine(AnnalsProgram.Root, "src", "Annals.App"), "-p:PublishProfile=one-file", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet").MustEnd("publish");
        return new AnnalsProgram(Path.Combine(folder, "annals"));
    }

    private static void Show(Chronicle chronicle, string site, Figures figures)
    {
        string[] events = [.. Directory.EnumerateFiles(Path.Combine(site, "news"), "*.json", SearchOption.AllDirectories)
            .Select(f => Tree.Relative(site, f)).Where(p => p.Split('/') is [_, _, _, _, not "index.json"]).Order(StringComparer.Ordinal)];
        List<double> times = [];
        for (int i = 0; i < Shows; i++)
        {
            string shown = events[(int)((long)i * (events.Length - 1) / (Shows - 1))];
            ProgramRun run = chronicle.Program.Run("show", shown[..^".json".Length], "--db", chronicle.File).MustEnd($"show {shown}");
            times.Add(run.Seconds * 1000);
        }

        figures.AtMost($"show, median of {Shows}", Figures.Median(times), 250, "ms");
    }
}
