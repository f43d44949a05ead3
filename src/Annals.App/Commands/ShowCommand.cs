using System.CommandLine;
using Annals.App.Settings;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals show EVENT</c>: prints an event's page.</summary>
internal static class ShowCommand
{
    private const string Description = """
        Print the page of an event, as the site has it, or a page that is kept as it came.

        Examples:
          annals show 2017-11-23/SLUG
          annals show https://example.org/news/2017/11/23/SLUG.html --format json
          annals show capture SHA256
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT") { Description = EventName.Description };
        Option<string?> format = new("--format") { Description = "the format (default: md; with --json: json)", HelpName = "md|json|xml|html" };
        format.AcceptOnlyFromAmong("md", "json", "xml", "html");
        Command command = new("show", Description) { name, format, ShowCaptureCommand.Create(globals) };
        command.SetAction(parsed =>
        {
            using ChronicleReader chronicle = Chronicles.OpenToRead(parsed, globals);
            string named = parsed.GetRequiredValue(name);
            if (EventName.Find(chronicle, named) is not { } stored)
            {
                return EventName.Missing("show", named);
            }

            Edition edition = EditionOf(chronicle, parsed.GetRequiredValue(globals.Database));
            string extension = parsed.GetValue(format) ?? (parsed.GetValue(globals.Json) ? "json" : "md");
            using Stream output = Console.OpenStandardOutput();
            output.Write(edition.Render($"{stored.Url}.{extension}").Bytes.Span);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The pages of a chronicle with the settings and editorials beside its file.</summary>
    public static Edition EditionOf(IChronicle chronicle, string database)
    {
        SiteSettings settings = SettingsFile.Read(database);
        return new Edition(chronicle, settings, SettingsFile.Editorials(database, settings));
    }
}
