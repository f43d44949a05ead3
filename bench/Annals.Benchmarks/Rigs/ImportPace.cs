using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Imports all days of a folder in one run, before a terminal as <c>script</c> makes one, and reads from what the program shows of its progress how long a day took at the
/// beginning and at the end: to be recorded, and to be related to what went before. What lies between the two, the settling of names and the features of all events, is done for
/// all days at once and is given as it is.
/// </summary>
internal sealed partial class ImportPace : IRig
{
    private const string Recording = "importing";
    private const string Relating = "relating";

    /// <summary>Of a program that was just started: half of it is not compiled yet. A transaction has 512 days.</summary>
    private const int WarmDays = 512;

    private const int Days = 1024;

    public string Name => "import-pace";

    public string Usage => "import-pace --days DIR --work DIR   what a day costs at the beginning and at the end of one import";

    public int Run(Arguments arguments)
    {
        if (!File.Exists("/usr/bin/script"))
        {
            Console.WriteLine("script, which shows a program a terminal, is not there");
            return RigResult.CannotTry;
        }

        string[] days = [.. Directory.EnumerateFiles(arguments.Folder("days"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (days.Length < WarmDays + (2 * Days))
        {
            throw new RigException($"there are {days.Length.ToString(CultureInfo.InvariantCulture)} days; the beginning and the end of at least {(WarmDays + (2 * Days)).ToString(CultureInfo.InvariantCulture)} can be told apart");
        }

        Figures.Machine();
        string work = arguments.FreshFolder("work");
        Chronicle chronicle = new(AnnalsProgram.Find(arguments), Path.Combine(work, "pace.db"));
        List<Seen> seen = Watch(chronicle, Folders.OfLinks(Path.Combine(work, "days"), days));
        Figures figures = new();
        Tell(figures, seen, days.Length);
        chronicle.Delete();
        return figures.Result;
    }

    private static List<Seen> Watch(Chronicle chronicle, string folder)
    {
        string command = string.Join(' ', new[] { chronicle.Program.Executable, "import", "--db", chronicle.File, folder }.Select(word => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'"));
        using Process process = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qefc", command, "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true })
            ?? throw new RigException("script did not start");
        Stopwatch watch = Stopwatch.StartNew();
        List<Seen> seen = [];
        char[] buffer = new char[1 << 14];
        for (int count; (count = process.StandardOutput.Read(buffer)) > 0;)
        {
            foreach (Match match in Progress().Matches(new string(buffer, 0, count)))
            {
                seen.Add(new(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), watch.Elapsed.TotalMilliseconds));
            }
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? seen : throw new RigException($"import ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void Tell(Figures figures, List<Seen> seen, int days)
    {
        // Of a transaction the first day is shown, when all are recorded; the last has less than the others.
        Seen[] recorded = [.. seen.Where(one => one.Work == Recording).SkipLast(1)];
        Seen[] related = [.. seen.Where(one => one.Work == Relating)];
        if (recorded.Length == 0 || related.Length == 0)
        {
            throw new RigException("the program showed no progress");
        }

        double eventsOfDay = (double)related[^1].Done / days;
        double firstRecorded = Took(recorded, WarmDays, WarmDays + Days) / Days;
        double lastRecorded = Took(recorded, recorded[^1].Done - Days, recorded[^1].Done) / Days;
        int warm = related[0].Done;
        int events = (int)(eventsOfDay * Days);
        double firstRelated = Took(related, warm, warm + events) / Days;
        double lastRelated = Took(related, related[^1].Done - events, related[^1].Done) / Days;
        Figures.Say("a day at the beginning is recorded in", firstRecorded, "ms");
        Figures.Say("a day at the end is recorded in", lastRecorded, "ms");
        Figures.Say("names and features of all events, and relating of the first", (related[0].Milliseconds - seen.FindLast(one => one.Work == Recording)!.Milliseconds) / 1000, "s");
        Figures.Say("a day at the beginning is related in", firstRelated, "ms");
        Figures.Say("a day at the end is related in", lastRelated, "ms");
        Figures.Say("the whole import", seen[^1].Milliseconds / 1000, "s");
        figures.AtMost("a day at the end by one at the beginning", (lastRecorded + lastRelated) / (firstRecorded + firstRelated), 1.2, "");
    }

    /// <summary>Milliseconds between two counts; where one was not shown, as if work had been steady between those that were.</summary>
    private static double Took(Seen[] seen, int from, int to) => At(seen, to) - At(seen, from);

    private static double At(Seen[] seen, int done)
    {
        int next = Array.FindIndex(seen, one => one.Done >= done);
        if (next <= 0)
        {
            return next < 0 ? seen[^1].Milliseconds : seen[0].Milliseconds;
        }

        (Seen before, Seen after) = (seen[next - 1], seen[next]);
        return before.Milliseconds + ((after.Milliseconds - before.Milliseconds) * (done - before.Done) / (after.Done - before.Done));
    }

    [GeneratedRegex("(importing|relating): ([0-9]+) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Progress();

    /// <summary>What the program showed.</summary>
    /// <param name="Done">files recorded, or events related</param>
    private sealed record Seen(string Work, int Done, double Milliseconds);
}
