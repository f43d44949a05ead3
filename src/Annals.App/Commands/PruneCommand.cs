using System.CommandLine;
using System.Globalization;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals prune</c>: drops the bytes of old captures.</summary>
internal static class PruneCommand
{
    private const string Description = """
        Drop the bytes of pages that were last fetched or seen longer ago than the age given. Nothing that was read from them is lost: events, revisions,
        articles with the words that support a headline. The newest page of each day is kept whatever its age, so that annals rerun still works
        everything out again; articles whose page was dropped stay as they were read. A page of unknown age is kept.

        Examples:
          annals prune --older-than 2y --dry-run
          annals prune --older-than 2y
          annals prune --older-than 90d
        """;

    public static Command Create(GlobalOptions globals)
    {
        Option<string> age = new("--older-than") { Description = "the age, in days, weeks or years", HelpName = "90d|12w|2y", Required = true };
        age.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Days(result.Tokens[0].Value) is null)
            {
                result.AddError($"--older-than: \"{result.Tokens[0].Value}\" is no age from a day to a thousand years; write 90d, 12w or 2y");
            }
        });
        Option<bool> dry = new("--dry-run") { Description = "say what would be dropped, and drop nothing" };
        Command command = new("prune", Description) { age, dry };
        command.SetAction(parsed =>
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            DateTimeOffset before = now.AddDays(-Days(parsed.GetRequiredValue(age))!.Value);
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            Pruner pruner = new(chronicle);
            bool isDry = parsed.GetValue(dry);
            (long captures, long bytes, bool isSmaller) = isDry && pruner.Count(before) is var count ? (count.Captures, count.Bytes, true) : pruner.Drop(before, now);
            if (parsed.GetValue(globals.Json))
            {
                JsonLines.Print(json =>
                {
                    json.WriteNumber("captures", captures);
                    json.WriteNumber("bytes", bytes);
                    json.WriteBoolean("dropped", !isDry);
                });
            }
            else
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{captures} captures of {bytes / 1024.0:#,0} KiB {(isDry ? "would be dropped" : "dropped")}"));
            }

            if (!isSmaller)
            {
                Console.Error.WriteLine("annals prune: another program has the file open; it gets smaller at the next prune.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int? Days(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        long days = (long)number * text[^1] switch { 'd' => 1, 'w' => 7, 'y' => 365, _ => 0 };
        return days is >= 1 and <= 365_000 ? (int)days : null;
    }
}
