using System.CommandLine;

namespace Annals.App;

/// <summary>The option <c>--jobs</c> of commands that can work on several inputs at once; what they give does not depend on it.</summary>
internal static class JobsOption
{
    private const int Most = 256;

    public static Option<int> Create()
    {
        Option<int> jobs = new("--jobs")
        {
            Description = "how many inputs to work on at once (default: one per processor)",
            HelpName = "N",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, Most),
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 1 or > Most)
            {
                result.AddError($"--jobs must be from 1 to {Most}");
            }
        });
        return jobs;
    }
}
