using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Ends import and build at random moments as <c>kill -9</c> does, and asks each time for a sound chronicle and the same site in the end. The site that all
/// others are compared with, file by file and with the list the builder keeps of them, is verified as a whole, once: what has the same bytes holds too.
/// </summary>
internal sealed class KillTorture : IRig
{
    private const int Seed = 9;

    public string Name => "kill-torture";

    public string Usage => "kill-torture --days DIR --runs N --work DIR   kill -9 at N random moments of import and N of build";

    public int Run(Arguments arguments)
    {
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string days = arguments.Folder("days");
        string work = arguments.FreshFolder("work");
        int runs = arguments.Number("runs", 10);
        Random random = new(arguments.Number("seed", Seed));

        // The first run of a program takes longer than those that follow: by its time, half of the moments would come too late.
        Chronicle whole = new(program, Path.Combine(work, "whole.db"));
        whole.Import(days);
        whole.Delete();
        TimeSpan importTime = whole.Import(days).Time;
        string site = Path.Combine(work, "whole");
        TimeSpan buildTime = whole.Build(site).Time;
        whole.Verify(site);
        Tree expected = Tree.Read(site, withManifest: true);
        int cutImports = 0;
        int cutBuilds = 0;
        for (int run = 1; run <= runs; run++)
        {
            Chronicle cut = new(program, Path.Combine(work, "cut.db"));
            string cutSite = Path.Combine(work, "cut");
            cut.Delete();
            Folders.Clear(cutSite);
            string name = string.Create(CultureInfo.InvariantCulture, $"run {run}");
            cutImports += CutImport(cut, days, importTime * random.NextDouble(), name);
            cutBuilds += CutBuild(cut, cutSite, buildTime * random.NextDouble(), expected, name);
            Tree.Read(cutSite, withManifest: true).MustEqual(expected, $"{name}: the site after the second build");
        }

        Figures.Say("files of the site", expected.Files.Count, "");
        Figures.Say("imports ended in the middle", cutImports, $"of {runs.ToString(CultureInfo.InvariantCulture)}, the others were done before the moment came");
        Figures.Say("builds ended in the middle", cutBuilds, $"of {runs.ToString(CultureInfo.InvariantCulture)}");
        return cutImports + cutBuilds > 0 ? RigResult.Held : throw new RigException("no run was ended in the middle: nothing is shown");
    }

    private static int CutImport(Chronicle cut, string days, TimeSpan moment, string name)
    {
        ProgramRun killed = cut.Program.Run(new Surroundings { KillAfter = moment }, "import", "--db", cut.File, days);
        if (File.Exists(cut.File) && new FileInfo(cut.File).Length > 0)
        {
            cut.Program.Run("verify", "--db", cut.File).MustEnd($"{name}: verify after an import ended at {moment.TotalMilliseconds:0} ms");
        }

        cut.Import(days);
        return killed.ExitCode > 128 ? 1 : 0;
    }

    private static int CutBuild(Chronicle cut, string site, TimeSpan moment, Tree expected, string name)
    {
        ProgramRun killed = cut.Program.Run(new Surroundings { KillAfter = moment }, "build", "--db", cut.File, "--out", site);
        foreach ((string path, string digest) in Tree.Read(site).Files)
        {
            if (expected.Files.TryGetValue(path, out string? whole) && digest != whole)
            {
                throw new RigException($"{name}: {path} is not whole after a build ended at {moment.TotalMilliseconds:0} ms");
            }
        }

        cut.Verify();
        cut.Build(site);
        return killed.ExitCode > 128 ? 1 : 0;
    }
}
