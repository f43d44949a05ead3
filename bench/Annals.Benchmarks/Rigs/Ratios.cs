using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>What is claimed of speed, each beside something else measured in the same run.</summary>
internal sealed class Ratios : IRig
{
    private const int Passes = 5;
    private const int Rounds = 3;

    public string Name => "ratios";

    public string Usage => "ratios --work DIR [--years 24] [--part reading|years]   reading beside wtf_wikipedia; then as 'years' with three rounds of building";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Figures.Machine();
        if (arguments.Optional("part") is null or "reading")
        {
            Reading(figures);
        }

        if (arguments.Optional("part") is null or "years")
        {
            Years.Measure(arguments, figures, Rounds, arguments.Number("count", 0));
        }

        return figures.Result;
    }

    private static void Reading(Figures figures)
    {
        string folder = Path.Combine(AnnalsProgram.Root, "samples", "days");
        if (AnnalsProgram.SharedData is { } shared)
        {
            folder = Path.Combine(shared, "portal", "wikitext");
        }

        Capture[] pages = [.. Directory.EnumerateFiles(folder, "*.wiki").Order(StringComparer.Ordinal).Select(f => new Capture(Path.GetFileName(f), File.ReadAllBytes(f)))];
        double ours = Own(pages);
        Figures.Say("reading day pages", ours * 1000 / pages.Length, $"ms a page, one thread, {pages.Length.ToString(CultureInfo.InvariantCulture)} pages");
        if (Peer(folder) is { } peer)
        {
            Figures.Say("wtf_wikipedia on the same pages", peer * 1000 / pages.Length, "ms a page, one thread");
            figures.AtLeast("wtf_wikipedia by Annals", peer / ours, 10, "");
        }
    }

    private static double Own(Capture[] pages)
    {
        Extractor extractor = new();
        List<double> passes = [];

        // Twice as many passes as count: the first half is for the compiler, as the other program has it too.
        for (int pass = 0; pass < 2 * Passes; pass++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            int entries = pages.Sum(p => extractor.Read(p).OfType<DayReading>().Sum(r => r.Day.Entries.Count));
            passes.Add(watch.Elapsed.TotalSeconds);
            if (entries < pages.Length)
            {
                throw new RigException($"only {entries} entries on {pages.Length} pages: this is not reading");
            }
        }

        return Figures.Median(passes.Skip(Passes));
    }

    // Seconds for one pass over the folder; null where node or npm is missing.
    private static double? Peer(string folder)
    {
        string peers = Path.Combine(AnnalsProgram.Root, "bench", "peers");
        try
        {
            if (!Directory.Exists(Path.Combine(peers, "node_modules")))
            {
                new AnnalsProgram("npm").Run(new Surroundings { Folder = peers }, "ci", "--no-audit", "--no-fund", "--ignore-scripts").MustEnd("npm ci");
            }

            string seconds = new AnnalsProgram("node").Run(new Surroundings { Folder = peers }, "wikitext.mjs", folder, Passes.ToString(CultureInfo.InvariantCulture)).MustEnd("wtf_wikipedia").Output;
            return double.Parse(seconds, CultureInfo.InvariantCulture);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("node or npm is missing: reading is not compared with wtf_wikipedia");
            return null;
        }
    }
}
