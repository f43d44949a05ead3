using System.CommandLine;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals rerun</c>: works everything out again from the pages kept.</summary>
internal static class RerunCommand
{
    private const string Description = """
        Read the pages kept once more and work everything out again, for example after an update of the program: what it now reads differently becomes a
        revision. Decisions made by hand stay, and what was taken over from pages of a chronicle. With the same version of the program nothing changes.

        Examples:
          annals rerun
          annals rerun --jobs 2
        """;

    public static Command Create(GlobalOptions globals)
    {
        Option<int> jobs = JobsOption.Create();
        Command command = new("rerun", Description) { jobs };
        command.SetLongAction((parsed, cancellation) =>
        {
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            using IDisposable ending = chronicle.EndWhen(cancellation);
            using Progress progress = new("reading", "relating");
            int days = 0;
            int changed = 0;
            Chronicles.Pipeline(chronicle).Rerun(
                parsed.GetValue(jobs),
                outcome =>
                {
                    progress.First(++days);
                    changed += outcome.Added + outcome.Revised + outcome.Moved + outcome.Removed + outcome.Restored;
                },
                progress.Second);
            chronicle.Scrub();
            progress.Dispose();
            if (parsed.GetValue(globals.Json))
            {
                JsonLines.Print(json =>
                {
                    json.WriteNumber("days", days);
                    json.WriteNumber("changed", changed);
                });
            }
            else
            {
                Console.WriteLine($"{Quantity.Of(days, "day")} read again: {(changed == 0 ? "nothing changed" : $"{Quantity.Of(changed, "event")} changed")}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
