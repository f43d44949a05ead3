using System.Diagnostics;
using System.Globalization;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>How much longer well sources take beside a hundred that take a request and never answer.</summary>
internal sealed class GoodBesideBad : IRig
{
    private const int Good = 100;
    private const int Bad = 100;

    public string Name => "good-beside-bad";

    public string Usage => "good-beside-bad --work DIR [--times N]   100 well feeds alone, and beside 100 that never answer: at most a tenth longer";

    public int Run(Arguments arguments)
    {
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string folder = arguments.FreshFolder("work");
        int times = arguments.Number("times", 5);
        Surroundings there = new() { Folder = folder };
        using FeedHosts hosts = new(Good, Bad);
        hosts.Prepare(folder, bad: false);
        program.Run(there, "source", "import", "feeds.opml").MustEnd("source import");
        program.Run(there, "fetch").MustEnd("fetch");
        double alone = Figures.Median(Enumerable.Range(0, times).Select(_ => Time(program, hosts, there)));
        hosts.Prepare(folder, bad: true);
        program.Run(there, "source", "import", "feeds.opml").MustEnd("source import");

        // Ended when the well ones are long done: the others would go on for a minute each.
        double beside = Figures.Median(Enumerable.Range(0, times).Select(_ => Time(program, hosts, there with { KillAfter = TimeSpan.FromSeconds((alone * 3) + 2) })));
        Figures figures = new();
        Figures.Say("well feeds alone", alone * 1000, "ms from the start of the program to the last of them");
        Figures.Say("beside those that never answer", beside * 1000, "ms");
        figures.AtMost("longer beside bad ones", (beside / alone) - 1, 0.1, "of the time alone");
        return figures.Result;
    }

    private static double Time(AnnalsProgram program, FeedHosts hosts, Surroundings surroundings)
    {
        hosts.Forget();
        long begun = Stopwatch.GetTimestamp();
        program.Run(surroundings, "fetch", "--all");
        return hosts.Asked == Good
            ? Stopwatch.GetElapsedTime(begun, hosts.Last).TotalSeconds
            : throw new RigException(string.Create(CultureInfo.InvariantCulture, $"{hosts.Asked} of {Good} well feeds were asked"));
    }
}
