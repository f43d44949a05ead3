using System.Globalization;
using System.Text;
using Annals.Benchmarks.Chronicles;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Hostile texts as headlines, topics and names: nothing crashes, nothing leaves the folder, no text becomes markup.</summary>
internal sealed class Hostile : IRig
{
    private const int TextsADay = 25;
    private static readonly DateOnly First = new(2021, 1, 1);

    public string Name => "hostile";

    public string Usage => "hostile --work DIR   hostile texts as headlines, a headline of a million characters, a page of 200,000 links";

    public int Run(Arguments arguments)
    {
        string work = arguments.FreshFolder("work");
        string days = Path.Combine(work, "days");
        Directory.CreateDirectory(days);
        IReadOnlyList<string> texts = HostileTexts.Read(AnnalsProgram.SharedData);
        int pages = WritePages(days, texts);
        Chronicle chronicle = new(AnnalsProgram.Find(arguments), Path.Combine(work, "hostile.db"));
        string site = Path.Combine(work, "site");
        HashSet<string> before = Around(work);
        ProgramRun import = chronicle.Program.Run("import", "--db", chronicle.File, days).MustEnd("import", 0, 1);
        chronicle.Build(site);
        chronicle.Verify(site);
        string[] escaped = [.. Around(work).Except(before).Where(p => !Path.GetFileName(p).StartsWith("hostile.db", StringComparison.Ordinal) && p != site)];
        if (escaped.Length > 0)
        {
            throw new RigException($"written outside the folder: {string.Join(", ", escaped)}");
        }

        MarkupCheck check = new();
        int read = check.Read(site);
        Figures.Say("hostile texts", texts.Count, string.Create(CultureInfo.InvariantCulture, $"on {pages} pages; files of the site read back: {read}"));
        Figures.Say("import", import.Seconds, "s");
        foreach (string fault in check.Faults.Take(20))
        {
            Console.WriteLine(fault);
        }

        MustNameLimit(chronicle.Program, Path.Combine(days, "2022-01-01.wiki"), "headline of a million characters");
        MustNameLimit(chronicle.Program, Path.Combine(days, "2022-01-02.wiki"), "page of 200,000 links");
        return check.Faults.Count == 0 && read > texts.Count ? RigResult.Held : RigResult.Failed;
    }

    private static int WritePages(string folder, IReadOnlyList<string> texts)
    {
        int page = 0;
        foreach (string[] part in texts.Chunk(TextsADay))
        {
            StringBuilder body = new();
            foreach (string text in part)
            {
                // Once as it would be escaped, once raw: both may be in a page.
                string escaped = Escaped(text);
                body.Append(CultureInfo.InvariantCulture, $"*[[{escaped}]]\n**{escaped} in [[Elsewhere]] [https://paper.example/a{page} (''{escaped}'')]\n");
                body.Append(CultureInfo.InvariantCulture, $"*{text.ReplaceLineEndings(" ")} [https://paper.example/b{page} (Paper)]\n");
            }

            Write(folder, First.AddDays(page++), body.ToString());
        }

        Write(folder, new(2022, 1, 1), $"*{string.Concat(Enumerable.Repeat("words and ", 100_000))} [https://paper.example/long (Paper)]\n");
        Write(folder, new(2022, 1, 2), $"*{string.Concat(Enumerable.Range(0, 200_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[[Page {i}]] ")))} [https://paper.example/links (Paper)]\n");
        return page + 2;
    }

    private static void Write(string folder, DateOnly date, string body) =>
        File.WriteAllBytes(
            Path.Combine(folder, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".wiki"),
            Encoding.UTF8.GetBytes(Wikitext.Page(date, Wikitext.Category(date, "Law and crime") + body)));

    private static string Escaped(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"&#{r.Value};")));

    private static HashSet<string> Around(string work) =>
        [.. Directory.EnumerateFileSystemEntries(work), .. Directory.EnumerateFileSystemEntries(Path.Combine(work, "..")).Select(Path.GetFullPath)];

    private static void MustNameLimit(AnnalsProgram program, string file, string what)
    {
        ProgramRun read = program.Run("read", file).MustEnd($"read of the {what}", 0, 1);
        if (!read.Output.Contains("limit", StringComparison.Ordinal))
        {
            throw new RigException($"the {what}: no limit is named in what was read");
        }
    }
}
