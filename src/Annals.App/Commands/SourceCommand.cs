using System.CommandLine;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals source add|list|remove|pause|resume</c>: which addresses are kept being read.</summary>
internal static class SourceCommand
{
    private const string Description = """
        Choose what is kept being read: a portal's day pages by MediaWiki's API, feeds, single pages, the pages that a sitemap names, a folder of web
        archives. annals fetch asks what is due once, annals follow keeps doing it, annals status tells how each source is.

        Examples:
          annals source add https://en.wikipedia.org/w/api.php --kind portal --from 2026-11-01
          annals source add https://example.org/feed.xml --kind feed
          annals source import feeds.opml
          annals source list
          annals source pause https://example.org/a-page
          annals source remove https://example.org/a-page
        """;

    public static Command Create(GlobalOptions globals)
    {
        Command command = new("source", Description)
        {
            SourceAddCommand.Create(globals),
            List(globals),
            SourceOpmlCommands.Import(globals),
            SourceOpmlCommands.Export(globals),
            Change("pause", Text("Ask a source no more until it is resumed; what was fetched from it stays.", "annals source pause https://example.org/a-page"), globals, (table, source) => table.Update(source with { IsPaused = true })),
            Change(
                "resume", Text("Ask a paused source again, at once.", "annals source resume https://example.org/a-page"), globals,
                (table, source) => table.Update(source with { IsPaused = false, Failures = 0, Due = TimeProvider.System.GetUtcNow() })),
            Change("remove", Text("Stop following a source; what was fetched from it stays.", "annals source remove https://example.org/a-page"), globals, (table, source) => table.Remove(source.Id)),
        };
        return command;
    }

    internal static string Text(string description, params string[] examples) => $"{description}\n\nExamples:\n{string.Join('\n', examples.Select(example => "  " + example))}";

    private static Command List(GlobalOptions globals)
    {
        Command command = new("list", Text("List the followed sources and how each is.", "annals source list", "annals source list --json"));
        command.SetAction(parsed =>
        {
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            IReadOnlyList<FollowedSource> sources = new SourceTable(chronicle).All();
            if (parsed.GetValue(globals.Json))
            {
                using JsonLines lines = new();
                foreach (FollowedSource source in sources)
                {
                    lines.Write(json => SourceText.Write(json, source));
                }
            }
            else
            {
                Console.WriteLine(sources.Count == 0 ? "no source is followed: annals source add ADDRESS" : string.Join('\n', sources.SelectMany(SourceText.Lines)));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Change(string verb, string description, GlobalOptions globals, Action<SourceTable, FollowedSource> change)
    {
        Argument<string> address = Address();
        Command command = new(verb, description) { address };
        command.SetAction(parsed =>
        {
            string given = parsed.GetRequiredValue(address);
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            SourceTable table = new(chronicle);
            if ((table.Find(given) ?? (FetchAddress.TryParse(given, out Uri read, out _) ? table.Find(read.AbsoluteUri) : table.Find(Path.GetFullPath(given)))) is not { } source)
            {
                Console.Error.WriteLine($"annals source {verb}: {given} is not followed; annals source list shows what is.");
                return ExitCode.SomeRefused;
            }

            change(table, source);
            Console.WriteLine($"{source.Address}: {verb}d");
            return ExitCode.Done;
        });
        return command;
    }

    internal static Argument<string> Address() => new("ADDRESS") { Description = "the address of the source, or the folder" };
}
