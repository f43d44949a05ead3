using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Imports folders of articles: a small one and a large one, so that what grows faster than the folder shows; and the small one again, ended at random moments as
/// <c>kill -9</c> does and gone on with, which must give the same chronicle.
/// </summary>
internal sealed class ArticleImport : IRig
{
    private const double MiB = 1 << 20;
    private const int Seed = 9;

    public string Name => "article-import";

    public string Usage => "article-import --work DIR [--count 100000] [--first 10000] [--kills 5] [--pages DIR] [--jobs N]   a folder of articles: pages a second, memory, growth; ended at random moments and gone on with";

    public int Run(Arguments arguments)
    {
        Figures figures = new();
        Figures.Machine();
        string source = arguments.Optional("pages") ?? (AnnalsProgram.SharedData is { } shared ? Path.Combine(shared, "articles", "pages") : throw new RigException("there are no pages to begin from: name a folder with --pages"));
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string work = arguments.FreshFolder("work");
        int count = arguments.Number("count", 100_000);
        string[] jobs = arguments.Optional("jobs") is { } number ? ["--jobs", number] : [];
        ArticleMaker maker = new(source);

        double small = Whole(maker, program, Path.Combine(work, "small"), arguments.Number("first", count / 10), jobs, figures);
        Interrupted(program, Path.Combine(work, "small"), arguments.Number("kills", 5), jobs);
        double large = Whole(maker, program, Path.Combine(work, "large"), count, jobs, figures);
        figures.AtMost("processor's time for a page, of the large folder by of the small one", large / small, 1.2, "");
        return figures.Result;
    }

    /// <returns>milliseconds of the processor for a page</returns>
    private static double Whole(ArticleMaker maker, AnnalsProgram program, string folder, int count, string[] jobs, Figures figures)
    {
        maker.Write(folder, count);
        Chronicle chronicle = new(program, Path.Combine(folder, "whole.db"));
        chronicle.Import(Path.Combine(folder, "days"));
        ProgramRun import = Pages(chronicle, folder, jobs, new Surroundings()).MustEnd("import", 0, 1);
        double milliseconds = import.Processor.TotalMilliseconds / count;
        Figures.Say("import of", count, "pages: " + import.Output.Trim());
        Figures.Say("pages a second", count / import.Seconds, string.Create(CultureInfo.InvariantCulture, $"by the clock; {milliseconds:0.00} ms of the processor for a page"));
        figures.AtMost("memory at its most", import.PeakBytes / MiB, 1024, "MiB");
        Figures.Say("size of the chronicle's file for a page", new FileInfo(chronicle.File).Length / 1024.0 / count, "KiB");
        ProgramRun again = Pages(chronicle, folder, jobs, new Surroundings()).MustEnd("second import", 0, 1);
        Figures.Say("the same again, with nothing to do", count / again.Seconds, string.Create(CultureInfo.InvariantCulture, $"pages a second, {again.PeakBytes / MiB:0} MiB: {again.Output.Trim()}"));
        ProgramRun verify = chronicle.Verify();
        Figures.Say("verify", verify.Seconds, string.Create(CultureInfo.InvariantCulture, $"s, {verify.PeakBytes / MiB:0} MiB"));
        return milliseconds;
    }

    private static void Interrupted(AnnalsProgram program, string folder, int kills, string[] jobs)
    {
        Chronicle whole = new(program, Path.Combine(folder, "whole.db"));
        Random random = new(Seed);
        Chronicle cut = new(program, Path.Combine(folder, "cut.db"));
        TimeSpan days = cut.Import(Path.Combine(folder, "days")).Time;
        int ended = 0;
        for (int i = 0; i < kills; i++)
        {
            ProgramRun run = Pages(cut, folder, jobs, new Surroundings { KillAfter = days + TimeSpan.FromSeconds(1 + (random.NextDouble() * 10)) });
            ended += run.ExitCode > 128 ? 1 : 0;
            cut.Verify();
        }

        ProgramRun last = Pages(cut, folder, jobs, new Surroundings()).MustEnd("the last import", 0, 1);
        cut.Verify();
        foreach (string what in new[] { "articles", "events", "changes" })
        {
            if (Exported(whole, what) != Exported(cut, what))
            {
                throw new RigException($"the {what} of an import that was ended {ended} times and gone on with are others");
            }
        }

        Figures.Say("imports ended in the middle", ended, $"and gone on with: the same articles, events and changes. The last one said: {last.Output.Trim()}");
    }

    private static ProgramRun Pages(Chronicle chronicle, string folder, string[] jobs, Surroundings surroundings) => chronicle.Program.Run(
        surroundings, ["import", Path.Combine(folder, "pages"), "--meta", Path.Combine(folder, "meta.jsonl"), "--db", chronicle.File, .. jobs]);

    private static string Exported(Chronicle chronicle, string what)
    {
        string lines = chronicle.Program.Run("export", what, "--db", chronicle.File).MustEnd($"export {what}").Output;
        return lines.Length > 0 || what == "changes" ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))) : throw new RigException($"there are no {what} to compare");
    }
}
