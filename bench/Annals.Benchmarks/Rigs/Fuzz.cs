using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Benchmarks.Rigs;

/// <summary>Damages day pages and reads them: nothing throws, nothing takes long, every link lies in its text, the same bytes are read the same way.</summary>
internal sealed class Fuzz : IRig
{
    private const int Seed = 4;
    private static readonly TimeSpan MostPerPage = TimeSpan.FromSeconds(2);

    private readonly Extractor _extractor = new();

    public string Name => "fuzz";

    public string Usage => "fuzz --minutes 30 [--seed N]   damaged day pages for the reader; what breaks it is kept under artifacts/fuzz";

    public int Run(Arguments arguments)
    {
        int seed = arguments.Number("seed", Seed);
        Mutator mutator = new(new Random(seed));
        List<(string Name, byte[] Bytes)> pages = Pages();
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan limit = TimeSpan.FromMinutes(arguments.Real("minutes", 30));
        long count = 0;
        long entries = 0;
        while (watch.Elapsed < limit)
        {
            (string name, byte[] bytes) = mutator.Pick(pages);
            byte[] damaged = mutator.Damage(bytes, mutator.Pick(pages).Bytes);
            entries += Try(name, damaged, count % 50 == 0);
            count++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {count} damaged pages of {pages.Count} read, {entries} entries in them"));
        return count > 0 && entries > 0 ? RigResult.Held : throw new RigException("nothing was read");
    }

    private static List<(string Name, byte[] Bytes)> Pages()
    {
        string?[] folders =
        [
            Path.Combine(AnnalsProgram.Root, "samples", "days"),
            AnnalsProgram.SharedData is { } data ? Path.Combine(data, "portal", "raw") : null,
            AnnalsProgram.SharedData is { } more ? Path.Combine(more, "portal", "rendered") : null,
        ];
        return [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f!).Order(StringComparer.Ordinal).Take(60)).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))];
    }

    private int Try(string name, byte[] damaged, bool twice)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            Capture capture = new(name, damaged);
            ValueList<Reading> readings = _extractor.Read(capture);
            if (watch.Elapsed > MostPerPage)
            {
                throw new RigException($"{watch.Elapsed.TotalSeconds:0.0} s for {damaged.Length} bytes");
            }

            if (twice && _extractor.Read(capture) != readings)
            {
                throw new RigException("read in another way the second time");
            }

            return readings.OfType<DayReading>().Sum(r => Check(r.Day));
        }
        catch (Exception fault)
        {
            string kept = Keep(name, damaged);
            throw new RigException($"{kept}: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static int Check(Day day)
    {
        foreach (Entry entry in day.Entries)
        {
            foreach (Link link in entry.Links)
            {
                string found = entry.Text[Scalars.IndexOf(entry.Text, link.Start)..Scalars.IndexOf(entry.Text, link.Start + link.Length)];
                if (found != link.Text)
                {
                    throw new RigException($"line {entry.Line}: a link says '{link.Text}' where the text says '{found}'");
                }
            }
        }

        return day.Entries.Count;
    }

    private static string Keep(string name, byte[] damaged)
    {
        string folder = Path.Combine(AnnalsProgram.Root, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(damaged))[..12] + "-" + name);
        File.WriteAllBytes(file, damaged);
        return file;
    }
}
