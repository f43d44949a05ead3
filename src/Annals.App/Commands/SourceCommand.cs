using System.CommandLine;
using System.Globalization;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals source add|list|remove|pause|resume</c>: which addresses are kept being read.</summary>
internal static class SourceCommand
{
    private const string Description = """
        Choose which addresses are kept being read: a portal's day pages by MediaWiki's API, or single pages. annals fetch asks what is due once,
        annals follow keeps doing it, annals status tells how each source is.

        Examples:
          annals source add https://en.wikipedia.org/w/api.php --kind portal --from 2026-11-01
          annals source add https://example.org/a-page --every 6h
          annals source list
          annals source pause https://example.org/a-page
          annals source remove https://example.org/a-page
        """;

    private static readonly TimeSpan DefaultEvery = TimeSpan.FromHours(1);

    public static Command Create(GlobalOptions globals)
    {
        Command command = new("source", Description)
        {
            Add(globals),
            List(globals),
            Change("pause", Text("Ask a source no more until it is resumed; what was fetched from it stays.", "annals source pause https://example.org/a-page"), globals, (table, source) => table.Update(source with { IsPaused = true })),
            Change(
                "resume", Text("Ask a paused source again, at once.", "annals source resume https://example.org/a-page"), globals,
                (table, source) => table.Update(source with { IsPaused = false, Failures = 0, Due = TimeProvider.System.GetUtcNow() })),
            Change("remove", Text("Stop following a source; what was fetched from it stays.", "annals source remove https://example.org/a-page"), globals, (table, source) => table.Remove(source.Id)),
        };
        return command;
    }

    private static string Text(string description, params string[] examples) => $"{description}\n\nExamples:\n{string.Join('\n', examples.Select(example => "  " + example))}";

    private static Command Add(GlobalOptions globals)
    {
        Argument<string> address = Address();
        Option<string> kind = new("--kind") { Description = "what it is (default: portal for an address that ends in api.php, else page)", HelpName = "portal|page" };
        Option<string?> from = DayOption("--from", "the first day of a portal that is wanted (default: a week before today)");
        Option<string?> to = DayOption("--to", "the last day (default: today, and so on)");
        Option<string?> every = SpanOption.Create("--every", "how often it is asked at most (default: 1h)");
        string text = Text(
            "Follow a source, or follow it otherwise.",
            "annals source add https://en.wikipedia.org/w/api.php --kind portal --from 2026-11-01",
            "annals source add https://example.org/a-page --every 6h");
        Command command = new("add", text) { address, kind, from, to, every };
        command.SetAction(parsed =>
        {
            string given = parsed.GetRequiredValue(address);
            string named = parsed.GetValue(kind) ?? (given.EndsWith("/api.php", StringComparison.OrdinalIgnoreCase) ? "portal" : "page");
            string reason = "";
            string? fault = !FetchAddress.TryParse(given, out Uri read, out reason) ? $"{given}: {reason}"
                : named is "feed" or "sitemap" or "archives" ? $"sources of kind {named} are not followed yet; there are portal and page"
                : named is not ("portal" or "page") ? $"--kind: there is no kind {named}; there are portal and page"
                : named == "page" && (parsed.GetValue(from) ?? parsed.GetValue(to)) is not null ? "--from and --to are for a portal; a page has no days"
                : Day(parsed.GetValue(from)) > Day(parsed.GetValue(to)) ? "--from is after --to"
                : null;
            if (fault is not null)
            {
                Console.Error.WriteLine($"annals source add: {fault}.");
                return ExitCode.WrongUsage;
            }

            using ChronicleWriter chronicle = Chronicles.OpenToWrite(parsed, globals);
            new SourceTable(chronicle).Add(new FollowedSource(
                0, read.AbsoluteUri, named == "portal" ? SourceKind.Portal : SourceKind.Page, Day(parsed.GetValue(from)), Day(parsed.GetValue(to)),
                SpanOption.Parse(parsed.GetValue(every)) ?? DefaultEvery, false, TimeProvider.System.GetUtcNow()));
            Console.WriteLine($"{read.AbsoluteUri} is followed as a {named}: annals fetch asks it once, annals follow keeps doing it");
            return ExitCode.Done;
        });
        return command;
    }

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
            if ((table.Find(given) ?? (FetchAddress.TryParse(given, out Uri read, out _) ? table.Find(read.AbsoluteUri) : null)) is not { } source)
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

    private static Argument<string> Address() => new("ADDRESS") { Description = "the address of the source" };

    private static Option<string?> DayOption(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Day(result.Tokens[0].Value) is null)
            {
                result.AddError($"{name}: \"{result.Tokens[0].Value}\" is no date; write 2026-11-01");
            }
        });
        return option;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}
