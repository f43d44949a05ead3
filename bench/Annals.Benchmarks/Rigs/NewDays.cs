using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Imports the last days one by one and builds after each: how long it takes, how much it writes, and whether it wrote only what changed.</summary>
internal sealed class NewDays : IRig
{
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public string Name => "new-days";

    public string Usage => "new-days --days DIR --count 100 --work DIR   imports the last days of DIR one by one, builds after each";

    public int Run(Arguments arguments)
    {
        string work = arguments.FreshFolder("work");
        string[] days = [.. Directory.EnumerateFiles(arguments.Folder("days"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        int count = Math.Min(arguments.Number("count", 100), days.Length - 1);
        Chronicle chronicle = new(AnnalsProgram.Find(arguments), Path.Combine(work, "days.db"));
        chronicle.ImportAll(work, days[..^count]);
        string site = Path.Combine(work, "site");
        chronicle.Build(site);
        Figures figures = new();
        Measure(chronicle, site, days[^count..], figures);

        string fresh = Path.Combine(work, "fresh");
        chronicle.Build(fresh);
        Tree.Read(site).MustEqual(Tree.Read(fresh), "the site built day by day beside one built at once");
        chronicle.Verify(site);
        figures.AtMost("largest page", Tree.Published(site).Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Max(file => new FileInfo(file).Length), 60_000, "bytes");
        return figures.Result;
    }

    public static void Measure(Chronicle chronicle, string site, IReadOnlyList<string> days, Figures figures)
    {
        Dictionary<string, string> known = new(Tree.Read(site).Files, StringComparer.Ordinal);
        Tree.Published(site).AsParallel().ForAll(Stamp);
        List<(string Day, double Import, double Build, string[] Written)> rounds = [];
        int needless = 0;
        foreach (string day in days)
        {
            double import = chronicle.Import(day).Seconds;
            double build = chronicle.Build(site).Seconds;
            string[] written = [.. Tree.Published(site).AsParallel().Where(IsWritten)];
            foreach (string file in written)
            {
                string path = Tree.Relative(site, file);
                string digest = Tree.DigestOf(file);
                needless += known.TryGetValue(path, out string? before) && before == digest ? 1 : 0;
                known[path] = digest;
                Stamp(file);
            }

            rounds.Add((Path.GetFileName(day), import, build, [.. written.Select(file => Tree.Relative(site, file))]));
        }

        (string worstDay, _, double worst, string[] pages) = rounds.MaxBy(r => r.Build);
        Figures.Say("new day: import, median", Figures.Median(rounds.Select(r => r.Import)), "s");
        Figures.Say("new day: build, median", Figures.Median(rounds.Select(r => r.Build)), "s");
        Figures.Say("new day: files written, median", Figures.Median(rounds.Select(r => (double)r.Written.Length)), "");
        Figures.Say("new day: worst build", worst, $"s ({worstDay}, {pages.Length.ToString(CultureInfo.InvariantCulture)} files written: {Kinds(pages)})");
        Figures.Say("new day: most files written", rounds.Max(r => r.Written.Length), "");
        figures.AtMost("files written though nothing in them changed", needless, 0, "");
    }

    private static string Kinds(string[] paths) => string.Join(", ", paths.GroupBy(KindOf).OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}")));

    private static string KindOf(string path) => path.Split('/') is [var folder, _, ..] ? folder : "single";

    // Every file is given the same time, long gone, so that one which has another was written since: no clock has to be trusted for it.
    private static void Stamp(string file) => File.SetLastWriteTimeUtc(file, LongAgo);

    private static bool IsWritten(string file) => File.GetLastWriteTimeUtc(file) != LongAgo;
}
