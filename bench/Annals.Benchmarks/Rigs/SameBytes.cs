using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>The site is a function of the captures: not of the machine's time zone or language, the order of the files or the number of jobs.</summary>
internal sealed class SameBytes : IRig
{
    private const int Seed = 11;
    private static readonly string[] Zones = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
    private static readonly string[] Locales = ["tr_TR.UTF-8", "ar_SA.UTF-8", "th_TH.UTF-8", "C"];
    private static readonly string[] Jobs = ["1", "2", "8"];

    public string Name => "same-bytes";

    public string Usage => "same-bytes --days DIR --work DIR [--share 10]   time zones x locales, shuffled files, jobs; --share 1: a tenth of it";

    public int Run(Arguments arguments)
    {
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string work = arguments.FreshFolder("work");
        string[] days = [.. Directory.EnumerateFiles(arguments.Folder("days"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Random random = new(arguments.Number("seed", Seed));
        Tree expected = Site(program, work, "plain", days, new Surroundings(), "1");
        (string Zone, string Locale)[] all = [.. from zone in Zones from locale in Locales select (zone, locale)];
        int count = Math.Max(2, all.Length * arguments.Number("share", 10) / 10);

        // A tenth of all still has Turkish and Arabic in it, each in another zone.
        (string Zone, string Locale)[] chosen = count == all.Length ? all : [.. all.Where((_, i) => i % (Locales.Length + 1) == 0).Take(count)];
        for (int i = 0; i < chosen.Length; i++)
        {
            Surroundings surroundings = new()
            {
                Environment = new Dictionary<string, string> { ["TZ"] = chosen[i].Zone, ["LC_ALL"] = chosen[i].Locale, ["LANG"] = chosen[i].Locale },
                Folder = work,
            };
            string jobs = Jobs[i % Jobs.Length];
            Site(program, work, "other", [.. days.OrderBy(_ => random.Next())], surroundings, jobs).MustEqual(expected, $"{chosen[i].Zone}, {chosen[i].Locale}, --jobs {jobs}, shuffled");
        }

        Parts(program, work, days, random).MustEqual(expected, "imported in ten parts, shuffled");
        Figures.Say("settings with the same site", chosen.Length + 2, string.Create(CultureInfo.InvariantCulture, $"({expected.Files.Count} files, {expected.Digest[..16]})"));
        return RigResult.Held;
    }

    private static Tree Site(AnnalsProgram program, string work, string name, IReadOnlyList<string> days, Surroundings surroundings, string jobs)
    {
        Chronicle chronicle = new(program, Path.Combine(work, name + ".db"));
        chronicle.Delete();
        chronicle.Import(surroundings, [.. days, "--jobs", jobs]);
        return Build(chronicle, work, name, surroundings, jobs);
    }

    private static Tree Parts(AnnalsProgram program, string work, string[] days, Random random)
    {
        Chronicle chronicle = new(program, Path.Combine(work, "parts.db"));
        foreach (string[] part in days.OrderBy(_ => random.Next()).Chunk(Math.Max(1, days.Length / 10)))
        {
            chronicle.Import(part);
        }

        return Build(chronicle, work, "parts", new Surroundings(), "2");
    }

    private static Tree Build(Chronicle chronicle, string work, string name, Surroundings surroundings, string jobs)
    {
        string site = Path.Combine(work, name);
        Folders.Clear(site);
        chronicle.Build(surroundings, site, "--jobs", jobs);
        return Tree.Read(site);
    }
}
