using System.Globalization;
using System.Text.Json;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// Ends <c>annals fetch</c> at random moments as <c>kill -9</c> does, while feeds are read that are new and that grew, and asks each time for a sound chronicle
/// with every item once.
/// </summary>
internal sealed class FetchTorture : IRig
{
    private const int Seed = 11;
    private const int Feeds = 40;
    private const int First = 5;
    private const int Then = 8;

    /// <summary>Tries for each fetch that is to be ended in the middle: one that is done before its moment comes shows nothing.</summary>
    private const int MostTries = 3;

    public string Name => "fetch-torture";

    public string Usage => "fetch-torture --runs N --work DIR   N fetches of feeds ended by kill -9 at random moments: no item is lost, none kept twice";

    public int Run(Arguments arguments)
    {
        AnnalsProgram program = AnnalsProgram.Find(arguments);
        string work = arguments.FreshFolder("work");
        int runs = arguments.Number("runs", 50);
        Random random = new(arguments.Number("seed", Seed));
        using FeedHosts hosts = new(Feeds);
        TimeSpan whole = Fetch(program, hosts, Path.Combine(work, "whole"), null, "uninterrupted", out _);
        int cut = 0;
        int tried = 0;
        while (cut < runs && tried < runs * MostTries)
        {
            int run = ++tried;
            Fetch(program, hosts, Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"run{run}")), whole * random.NextDouble(), string.Create(CultureInfo.InvariantCulture, $"run {run}"), out bool wasCut);
            cut += wasCut ? 1 : 0;
        }

        Figures.Say("fetches ended in the middle", cut, string.Create(CultureInfo.InvariantCulture, $"of {tried}, the others were done before the moment came"));
        Figures.Say("items in each chronicle at the end, each once", Feeds * Then, "");
        return cut == runs ? RigResult.Held : throw new RigException(string.Create(CultureInfo.InvariantCulture, $"only {cut} of {runs} were ended in the middle"));
    }

    /// <summary>Reads the feeds into a new chronicle, then what they grew by; the time that the first reading took.</summary>
    /// <param name="moment">when each reading is ended; null: it is not</param>
    private static TimeSpan Fetch(AnnalsProgram program, FeedHosts hosts, string folder, TimeSpan? moment, string name, out bool wasCut)
    {
        Surroundings there = new() { Folder = folder };
        hosts.Prepare(folder, bad: false);
        hosts.Items = First;
        program.Run(there, "source", "import", "feeds.opml").MustEnd($"{name}: source import");
        ProgramRun first = program.Run(there with { KillAfter = moment }, "fetch");
        program.Run(there, "fetch").MustEnd($"{name}: fetch after one that was ended");
        MustHold(program, there, First, name);

        hosts.Items = Then;
        ProgramRun second = program.Run(there with { KillAfter = moment }, "fetch", "--all");
        program.Run(there, "fetch", "--all").MustEnd($"{name}: fetch of what grew");
        MustHold(program, there, Then, name);
        program.Run(there, "verify").MustEnd($"{name}: verify");
        wasCut = first.ExitCode > 128 || second.ExitCode > 128;
        return first.Time;
    }

    private static void MustHold(AnnalsProgram program, Surroundings there, int items, string name)
    {
        string[] addresses =
        [
            .. program.Run(there, "export", "articles").MustEnd($"{name}: export").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("url").GetString()!),
        ];
        if (addresses.Length != Feeds * items || addresses.Distinct().Count() != addresses.Length)
        {
            throw new RigException($"{name}: {addresses.Length} items are kept, {addresses.Distinct().Count()} different ones; there are {Feeds * items}");
        }
    }
}
