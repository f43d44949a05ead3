using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Reading day pages beside wtf_wikipedia, one thread each, warmed, round by round in turn; medians over all passes and then over the rounds. Ours goes from
/// the bytes of a page to its day: decoding, telling the format, the frame, categories, topics, entries with text, links and their places, citations with
/// publisher, carrier and language, what is doubtful. Theirs begins with a string without the frame: <c>parse</c> makes the document, which holds its sections,
/// lists, links and templates already; <c>parts</c> also walks through them; <c>json</c> also makes plain data of them, which is what ours ends with.
/// Neither side writes anything.
/// </summary>
internal static class ReadingRatio
{
    private const int Passes = 7;
    private const int Rounds = 5;

    public static void Measure(Figures figures)
    {
        string folder = Path.Combine(AnnalsProgram.Root, "samples", "days");
        if (AnnalsProgram.SharedData is { } shared)
        {
            folder = Path.Combine(shared, "portal", "wikitext");
        }

        Capture[] pages = [.. Directory.EnumerateFiles(folder, "*.wiki").Order(StringComparer.Ordinal).Select(f => new Capture(Path.GetFileName(f), File.ReadAllBytes(f)))];
        List<double> ours = [];
        List<double[]> theirs = [];
        for (int round = 0; round < Rounds; round++)
        {
            ours.Add(Own(pages));
            if (Peer(folder) is { } peer)
            {
                theirs.Add(peer);
            }
        }

        double own = Figures.Median(ours);
        Figures.Say("reading day pages", Micro(own), $"µs a page, one thread, {pages.Length.ToString(CultureInfo.InvariantCulture)} pages");
        if (theirs.Count > 0)
        {
            Say("parse", 0);
            Say("parts", 1);
            figures.AtLeast("wtf_wikipedia, json, by Annals", Say("json", 2) / own, 10, "");
        }

        double Micro(double seconds) => seconds * 1e6 / pages.Length;

        double Say(string way, int number)
        {
            double median = Figures.Median(theirs.Select(times => times[number]));
            Figures.Say($"wtf_wikipedia, {way}", Micro(median), string.Create(CultureInfo.InvariantCulture, $"µs a page, {median / own:0.0} times ours"));
            return median;
        }
    }

    private static double Own(Capture[] pages)
    {
        Extractor extractor = new();
        List<double> passes = [];

        // The first passes are for the compiler, as the other program has them too; three at a time, as the other does its three ways.
        for (int pass = 0; pass < 2 * Passes; pass++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            int entries = 0;
            for (int time = 0; time < 3; time++)
            {
                entries += pages.Sum(page => extractor.Read(page).OfType<DayReading>().Sum(reading => reading.Day.Entries.Count));
            }

            passes.Add(watch.Elapsed.TotalSeconds / 3);
            if (entries < 3 * pages.Length)
            {
                throw new RigException($"only {entries} entries on three times {pages.Length} pages: this is not reading");
            }
        }

        return Figures.Median(passes.Skip(Passes));
    }

    // Seconds for one pass over the folder, of each way; null where node or npm is missing.
    private static double[]? Peer(string folder)
    {
        string peers = Path.Combine(AnnalsProgram.Root, "bench", "peers");
        try
        {
            if (!Directory.Exists(Path.Combine(peers, "node_modules")))
            {
                new AnnalsProgram("npm").Run(new Surroundings { Folder = peers }, "ci", "--no-audit", "--no-fund", "--ignore-scripts").MustEnd("npm ci");
            }

            string seconds = new AnnalsProgram("node").Run(new Surroundings { Folder = peers }, "wikitext.mjs", folder, Passes.ToString(CultureInfo.InvariantCulture)).MustEnd("wtf_wikipedia").Output;
            return [.. seconds.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("node or npm is missing: reading is not compared with wtf_wikipedia");
            return null;
        }
    }
}
