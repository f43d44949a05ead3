using System.CommandLine;
using Annals.App.Checks;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Storage;
using Annals.Storage.Checks;

namespace Annals.App.Commands;

/// <summary><c>annals verify</c>: checks that everything holds that must.</summary>
internal static class VerifyCommand
{
    private const string Description = """
        Check every rule that the chronicle must keep: the file, events, revisions, addresses, lists, counts, search, relations, pages kept, logs, and that no
        words of a suppressed text are left. With --site also a built site: every file is the one that was written and parses in its format, and every link
        within the site leads to a file. Each fault is a line with its place and reason; the exit code is 3 where there is one.

        Examples:
          annals verify
          annals verify --site site
        """;

    private const int MostFaults = 1000;

    public static Command Create(GlobalOptions globals)
    {
        Option<string?> site = new("--site") { Description = "a folder that annals build wrote", HelpName = "DIR" };
        Command command = new("verify", Description) { site };
        command.SetAction(parsed =>
        {
            string database = Chronicles.Prepare(parsed, globals);
            using ChronicleFile file = ChronicleFile.OpenToRead(database);
            IEnumerable<string> faults = ChronicleCheck.Faults(file, TextsOf);
            if (parsed.GetValue(site) is { } folder)
            {
                faults = faults.Concat(new SiteCheck(folder, Suppressed(file)).Faults());
            }

            return Print(faults, parsed.GetValue(globals.Json));
        });
        return command;
    }

    private static int Print(IEnumerable<string> faults, bool json)
    {
        List<string> shown = [];
        int all = 0;
        foreach (string fault in faults)
        {
            all++;
            if (shown.Count < MostFaults)
            {
                shown.Add(fault);
            }
        }

        if (json)
        {
            JsonLines.Print(writer =>
            {
                writer.WriteNumber("faults", all);
                writer.WriteStartArray("places");
                shown.ForEach(writer.WriteStringValue);
                writer.WriteEndArray();
            });
        }
        else
        {
            shown.ForEach(Console.WriteLine);
            Console.WriteLine(all == 0 ? "everything holds" : $"{all} {(all == 1 ? "fault" : "faults")}{(all > MostFaults ? $", of which {MostFaults} are shown" : "")}");
        }

        return all == 0 ? ExitCode.Done : ExitCode.Storage;
    }

    private static Func<string, bool>? Suppressed(ChronicleFile file)
    {
        Suppressions suppressions = new(file);
        return suppressions.Any ? suppressions.Touches : null;
    }

    private static IEnumerable<string> TextsOf(Capture capture) => new Extractor().Read(capture).OfType<DayReading>()
        .SelectMany(reading => reading.Day.Entries)
        .SelectMany(entry => entry.Topics.Select(topic => topic.Text).Concat(entry.Citations.Select(citation => citation.Label)).Append(entry.Text));
}
