using System.Diagnostics;
using System.Text;

namespace Annals.Evaluation;

/// <summary>Runs a referee of the shared tools on lines that were read here.</summary>
internal static class PythonReferee
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>What it prints; null where the script or Python is missing.</summary>
    /// <param name="script">its name in the folder of shared tools</param>
    public static string? Run(string script, string gold, ReadOnlyMemory<byte> lines)
    {
        string path = Path.Combine(Checkout.Root, "..", "shared", "tools", script);
        string? python = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);
        if (python is null || !File.Exists(path))
        {
            return null;
        }

        ProcessStartInfo start = new(python, [path, gold]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => output.Append(line.Data).Append('\n');
        process.BeginOutputReadLine();
        process.StandardInput.BaseStream.Write(lines.Span);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill();
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToString();
    }
}
