using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Annals.App.Tests;

/// <summary>Every line of a <c>sh</c> block that begins with <c>$ annals</c> is run, in its order, where a reader would run it.</summary>
public sealed partial class DocumentedCommands : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public DocumentedCommands() => Directory.CreateSymbolicLink(Path.Combine(_folder, "samples"), Path.Combine(Checkout.Root, "samples"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("README.md", 4)]
    [InlineData("docs/guide.md", 15)]
    public void All_of_a_document_end_well(string document, int least)
    {
        string[] commands = [.. Commands(File.ReadAllLines(Path.Combine(Checkout.Root, document)))];

        Assert.True(commands.Length >= least, $"only {commands.Length} commands seen in {document}");
        foreach (string command in commands)
        {
            (int code, string said) = Run(Words(command));
            Assert.True(code == 0, $"{document}: $ annals {command}\nended with {code}\n{said}");
        }
    }

    [Fact]
    public void Only_lines_of_shell_blocks_that_begin_with_the_program_are_commands()
    {
        string[] lines = ["$ annals no", "```sh", "$ annals show a --because \"two words\"", "annals no", "```", "```", "$ annals no", "```"];

        string command = Assert.Single(Commands(lines));
        Assert.Equal(["show", "a", "--because", "two words"], Words(command));
    }

    [Fact]
    public void A_command_that_does_not_exist_ends_badly() => Assert.NotEqual(0, Run(["chronicle"]).Code);

    private static IEnumerable<string> Commands(IEnumerable<string> lines)
    {
        bool shell = false;
        bool open = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                open = !open;
                shell = open && line == "```sh";
            }
            else if (shell && line.StartsWith("$ annals ", StringComparison.Ordinal))
            {
                yield return line["$ annals ".Length..];
            }
        }
    }

    private static string[] Words(string command) =>
        [.. Word().Matches(command).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    private (int Code, string Said) Run(string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "annals"), arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        StringBuilder said = new();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            said.AppendLine("did not end in time");
        }

        process.WaitForExit();
        return (process.ExitCode, said.ToString());
    }

    [GeneratedRegex("(?:[^ \"]|\"[^\"]*\")+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
