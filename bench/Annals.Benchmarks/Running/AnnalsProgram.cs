using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Annals.Benchmarks.Running;

/// <summary>Starts the real executable. Every run has a time limit, after which it is killed and counts as failed.</summary>
internal sealed class AnnalsProgram(string executable)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(2);

    public string Executable { get; } = executable;

    /// <summary>The program as built beside this one, or where <c>--program</c> says.</summary>
    public static AnnalsProgram Find(Arguments arguments)
    {
        string executable = arguments.Optional("program") ?? Path.Combine(Root, "artifacts", "bin", "Annals.App", "release", "annals");
        return File.Exists(executable) ? new(Path.GetFullPath(executable)) : throw new RigException($"the program is not built: {executable}");
    }

    public static string Root { get; } = FindRoot();

    public static string? SharedData => Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : null;

    public ProgramRun Run(params IEnumerable<string> arguments) => Run(new Surroundings(), arguments);

    public ProgramRun Run(Surroundings surroundings, params IEnumerable<string> arguments)
    {
        using Process process = Start(surroundings, arguments);
        return Await(process, surroundings);
    }

    private Process Start(Surroundings surroundings, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = surroundings.Folder ?? Root,
        };
        foreach ((string name, string value) in surroundings.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new RigException($"{Executable} did not start");
    }

    private static ProgramRun Await(Process process, Surroundings surroundings)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        TimeSpan limit = surroundings.KillAfter ?? Limit;
        long peak = 0;
        TimeSpan processor = TimeSpan.Zero;
        TimeSpan step = TimeSpan.FromMilliseconds(surroundings.KillAfter is null ? 20 : 1);
        while (!process.WaitForExit(step))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            TimeSpan taken = ProcessorOf(process);
            processor = taken > processor ? taken : processor;
            if (watch.Elapsed >= limit)
            {
                process.Kill();
                process.WaitForExit();
                break;
            }
        }

        TimeSpan time = watch.Elapsed;
        return new(process.ExitCode, time, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult(), peak, processor);
    }

    // The kernel keeps the highest value itself, so the last answer before the end is the right one but for the last moment.
    private static long PeakOf(int id)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan ProcessorOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "annals.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new RigException($"no annals.slnx in any folder above {AppContext.BaseDirectory}");
    }
}
