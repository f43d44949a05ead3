using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.App.Tests.Commands;

/// <summary>The command lines in <c>deploy/</c> are ones that the program understands.</summary>
public sealed partial class DeployTests
{
    [Fact]
    public void The_unit_and_the_image_start_the_program_with_options_that_it_has()
    {
        string unit = File.ReadAllText(Path.Combine(Checkout.Root, "deploy", "annals.service"));
        string image = File.ReadAllText(Path.Combine(Checkout.Root, "deploy", "Dockerfile"));
        string[] ofUnit = StartOf().Match(unit).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] ofImage = JsonSerializer.Deserialize<string[]>(CommandOf().Match(image).Groups[1].Value)!;
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

    [GeneratedRegex("^ExecStart=/opt/annals/annals (.*)$", RegexOptions.Multiline)]
    private static partial Regex StartOf();

    [GeneratedRegex("^CMD (.*)$", RegexOptions.Multiline)]
    private static partial Regex CommandOf();
}
