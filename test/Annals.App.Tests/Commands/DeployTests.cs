using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.App.Tests.Commands;

/// <summary>The command lines in <c>deploy/</c> are ones that the program understands.</summary>
public sealed partial class DeployTests
{
    /// <summary>Where the unit expects the program.</summary>
    private const string Installed = "/opt/annals/annals";

    [Fact]
    public void The_unit_and_the_image_start_the_program_with_options_that_it_has()
    {
        string[] ofUnit = StartOf().Match(Unit).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] ofImage = JsonSerializer.Deserialize<string[]>(CommandOf().Match(Image).Groups[1].Value)!;
        Assert.All([ofUnit, ofImage], arguments => Assert.Equal("serve", arguments[0]));
        foreach (string[] arguments in (string[][])[ofUnit, ofImage])
        {
            // Everything is understood, and then there is no chronicle there.
            string[] elsewhere = [.. arguments.Select(argument => argument.StartsWith("/var/", StringComparison.Ordinal) ? "/no/such/annals.db" : argument)];
            AnnalsProcess run = AnnalsProcess.Run(Path.GetTempPath(), elsewhere.Contains("--db") ? elsewhere : [.. elsewhere, "--db", "/no/such/annals.db"]);
            Assert.Equal(1, run.Code);
            Assert.Contains("/no/such/annals.db", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_unit_is_one_that_systemd_takes_without_a_word()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Analyze), "there is no systemd on this machine");
        string folder = Directory.CreateTempSubdirectory("annals-").FullName;
        string unit = Path.Combine(folder, "annals.service");
        File.WriteAllText(unit, Unit.Replace(Installed, AnnalsProcess.Program, StringComparison.Ordinal));
        using Process process = Process.Start(new ProcessStartInfo(Analyze, ["verify", unit]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Directory.Delete(folder, recursive: true);
        Assert.Equal(("", 0), (said, process.ExitCode));
    }

    [Fact]
    public void The_unit_writes_where_it_may_and_nowhere_else()
    {
        string state = "/var/lib/" + ValueOf("StateDirectory");
        Assert.Equal(state, ValueOf("WorkingDirectory"));
        Assert.StartsWith(state + "/", ValueOf("Environment").Split('=')[1], StringComparison.Ordinal);
        Assert.All(StartOf().Match(Unit).Groups[1].Value.Split(' ').Where(word => word.StartsWith('/')), path => Assert.StartsWith(state + "/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_made_of_what_is_in_the_checkout()
    {
        string[] publish = LineOf("RUN dotnet publish").Split(' ');
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Checkout.Root, publish[0]), "*.csproj"));
        string[] copy = LineOf("COPY --from=build").Split(' ');
        Assert.Equal(publish[^1], copy[0]);
        Assert.Equal([$"{copy[1]}/{Path.GetFileName(AnnalsProcess.Program)}"], JsonSerializer.Deserialize<string[]>(LineOf("ENTRYPOINT"))!);
        Assert.Equal(LineOf("WORKDIR", last: true), LineOf("VOLUME"));
        Assert.Equal($"{LineOf("VOLUME")} && chown ${LineOf("USER")[1..]} {LineOf("VOLUME")}", LineOf("RUN mkdir"));
        Assert.True(Image.IndexOf("RUN mkdir", StringComparison.Ordinal) < Image.IndexOf("VOLUME ", StringComparison.Ordinal), "what is changed in a volume after it was named is lost");
        Assert.Contains($":{LineOf("EXPOSE")}\"", CommandOf().Match(Image).Groups[1].Value, StringComparison.Ordinal);
        string target = $"{Environment.Version.Major}.0";
        Assert.All(Image.Split('\n').Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.EndsWith(target, line.Split(" AS ")[0], StringComparison.Ordinal));
    }

    private static string Unit => File.ReadAllText(Path.Combine(Checkout.Root, "deploy", "annals.service"));

    private static string Image => File.ReadAllText(Path.Combine(Checkout.Root, "deploy", "Dockerfile"));

    private static string ValueOf(string key) => Unit.Split('\n').Single(line => line.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];

    /// <summary>What follows in the line of the image's recipe that begins so.</summary>
    private static string LineOf(string beginning, bool last = false)
    {
        string[] lines = [.. Image.Split('\n').Where(line => line.StartsWith(beginning + " ", StringComparison.Ordinal))];
        return (last ? lines[^1] : lines.Single())[(beginning.Length + 1)..];
    }

    [GeneratedRegex("^ExecStart=/opt/annals/annals (.*)$", RegexOptions.Multiline)]
    private static partial Regex StartOf();

    [GeneratedRegex("^CMD (.*)$", RegexOptions.Multiline)]
    private static partial Regex CommandOf();
}
