using System.Diagnostics;
using System.Text;

namespace Annals.App.Tests;

/// <summary>The real program, run in a folder.</summary>
/// <param name="Code">exit code</param>
internal sealed record AnnalsProcess(int Code, string Output, string Errors)
{
    /// <summary>The executable.</summary>
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "annals");
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs the program to its end, with nothing on its standard input.</summary>
    public static AnnalsProcess Run(string folder, params IEnumerable<string> arguments) => End(Start(folder, arguments));

    /// <summary>Runs the program with a file or device as its standard output.</summary>
    public static AnnalsProcess RunTo(string file, string folder, params IEnumerable<string> arguments) =>
        End(Start("sh", folder, ["-c", $"exec \"$0\" \"$@\" >'{file}'", Program, .. arguments]));

    private static AnnalsProcess End(Process process)
    {
        using Process ended = process;
        StringBuilder output = new();
        StringBuilder errors = new();
        process.OutputDataReceived += (_, line) => output.Append(line.Data).Append(line.Data is null ? "" : "\n");
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data).Append(line.Data is null ? "" : "\n");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            errors.Append("did not end in time\n");
        }

        process.WaitForExit();
        return new AnnalsProcess(process.ExitCode, output.ToString(), errors.ToString());
    }

    public static Process Start(string folder, params IEnumerable<string> arguments) => Start(Program, folder, arguments);

    /// <param name="environment">variables beside those of the tests</param>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) => Start(Program, folder, arguments, environment);

    private static Process Start(string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs the program and asks that it ends well.</summary>
    public static AnnalsProcess Must(string folder, params IEnumerable<string> arguments)
    {
        AnnalsProcess run = Run(folder, arguments);
        Assert.True(run.Code == 0, $"annals {string.Join(' ', arguments)}: {run}");
        return run;
    }

    public override string ToString() => $"exit code {Code}\n{Output}{Errors}";
}
