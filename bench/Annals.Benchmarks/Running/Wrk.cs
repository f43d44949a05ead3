using System.Diagnostics;
using System.Globalization;

namespace Annals.Benchmarks.Running;

/// <summary>Asks a server for pages with <c>wrk</c>, over several connections at once.</summary>
/// <param name="work">a folder for its scripts</param>
internal sealed class Wrk(string work)
{
    private const int Threads = 2;

    /// <summary>Whether it is on this machine.</summary>
    public static bool IsHere => IsProgram("wrk");

    /// <param name="paths">asked for one after the other, each thread from another place on</param>
    /// <param name="pause">before each request of a connection, in milliseconds; 0: none</param>
    /// <returns>answers a second, and what 99 of 100 took at most, in milliseconds</returns>
    public (double Rate, double P99) Ask(Uri server, IReadOnlyList<string> paths, int connections, int seconds, int pause = 0)
    {
        string list = Path.Combine(work, "paths.txt");
        File.WriteAllLines(list, paths);
        string script = Path.Combine(work, "ask.lua");
        File.WriteAllText(script, string.Create(CultureInfo.InvariantCulture, $$"""
            local threads = 0
            function setup(thread) thread:set("place", threads / {{Threads}}); threads = threads + 1 end
            function init()
              paths = {}
              for line in io.lines("{{list}}") do paths[#paths + 1] = line end
              at = math.floor(place * #paths)
            end
            function request() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
            {{(pause > 0 ? $"function delay() return {pause} end" : "")}}
            """));
        string count(int number) => number.ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = new("wrk", ["-t", count(Threads), "-c", count(Math.Max(connections, Threads)), "-d", count(seconds) + "s", "--latency", "-s", script, server.AbsoluteUri]) { RedirectStandardOutput = true };
        using Process wrk = Process.Start(start) ?? throw new RigException("wrk did not start");
        string said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (wrk.ExitCode != 0 || said.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new RigException($"wrk: {said}");
        }

        return (Number(said, "Requests/sec:"), Milliseconds(Word(said, "99%")));
    }

    public static bool IsProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, name)));

    private static string Word(string said, string name)
    {
        int at = said.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? throw new RigException($"wrk says no {name}: {said}") : said[(at + name.Length)..].TrimStart().Split((char[]?)null, 2)[0];
    }

    private static double Number(string said, string name) => double.Parse(Word(said, name), CultureInfo.InvariantCulture);

    private static double Milliseconds(string time) =>
        time.EndsWith("us", StringComparison.Ordinal) ? double.Parse(time[..^2], CultureInfo.InvariantCulture) / 1000
        : time.EndsWith("ms", StringComparison.Ordinal) ? double.Parse(time[..^2], CultureInfo.InvariantCulture)
        : double.Parse(time[..^1], CultureInfo.InvariantCulture) * 1000;
}
