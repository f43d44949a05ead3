using System.CommandLine;
using Annals.App.Checks;
using Annals.App.Publishing;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Site.Notices;
using Annals.Storage;
using Annals.Storage.Checks;

namespace Annals.App.Commands;

/// <summary><c>annals verify</c>: checks that everything holds that must.</summary>
internal static class VerifyCommand
{
    private const string Description = """
        Check every rule that the chronicle must keep: the file, events, revisions, addresses, lists, counts, search, relations, pages kept, logs, and that no
        words of a suppressed text are left. With --site also a built site: every page is rendered once more, and every file must be the one that the
        chronicle gives, with the settings and editorials beside it, parse in its format, and hold no link within the site that leads nowhere.
        Each fault is a line with its place and reason; the exit code is 3 where there is one.

        Examples:
          annals verify
          annals verify --site site
        """;

    private const int MostFaults = 1000;

    public static Command Create(GlobalOptions globals)
    {
        Option<string?> site = new("--site") { Description = "a folder that annals build wrote", HelpName = "DIR" };
        Option<int> jobs = JobsOption.Create();
        Command command = new("verify", Description) { site, jobs };
        command.SetLongAction((parsed, cancellation) =>
        {
            string database = parsed.GetRequiredValue(globals.Database);
            List<string> before = [.. DamageGuard.Faults("unfinished work", () => Finish(parsed, globals, cancellation))];
            using ChronicleFile file = ChronicleFile.OpenExisting(database);
            using IDisposable ending = file.EndWhen(cancellation);
            using Progress progress = new("pages compared", "pages compared");
            IEnumerable<string> faults = before.Concat(ChronicleCheck.Faults(file, TextsOf, ArticlesOf));
            if (parsed.GetValue(site) is { } folder)
            {
                faults = faults.Concat(DamageGuard.Faults("site", () => Site(folder, file, SiteSource.Read(database), parsed.GetValue(jobs), progress.FirstUntil(cancellation))));
            }

            return Print([.. faults], progress, parsed.GetValue(globals.Json));
        });
        return command;
    }

    /// <summary>Does what an interrupted command left undone, which the check asks for.</summary>
    private static IEnumerable<string> Finish(ParseResult parsed, GlobalOptions globals, CancellationToken cancellation)
    {
        Chronicles.Prepare(parsed, globals, cancellation);
        yield break;
    }

    private static IEnumerable<string> Site(string folder, ChronicleFile file, SiteSource source, int jobs, Action<int> progress)
    {
        if (!Directory.Exists(folder))
        {
            return [$"site: there is no folder {folder}"];
        }

        using ChronicleEditions editions = new(file.Path, source, jobs + 1);
        IPageRenderer[] renderers = [.. editions.All.Skip(1).Select(edition => new EditionRenderer(edition))];
        return [.. new SiteCheck(new SiteFolder(folder), NotFoundHtml.Root(source.Settings.PublicAddress), renderers, Suppressed(file), progress).Faults(editions.All[0].AllPages())];
    }

    private static int Print(List<string> faults, Progress progress, bool json)
    {
        progress.Dispose();
        int all = faults.Count;
        List<string> shown = faults[..Math.Min(all, MostFaults)];
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
            Console.WriteLine(all == 0 ? "everything holds" : $"{Quantity.Of(all, "fault")}{(all > MostFaults ? $", of which {MostFaults} are shown" : "")}");
        }

        return all == 0 ? ExitCode.Done : ExitCode.Storage;
    }

    private static Func<string, bool>? Suppressed(ChronicleFile file)
    {
        Suppressions suppressions = new(file);
        if (!suppressions.Any)
        {
            return null;
        }

        // Asked once here, so that the threads only read what is known.
        suppressions.Touches("a text");
        return suppressions.Touches;
    }

    private static ValueList<Article> ArticlesOf(Capture capture) =>
        new Extractor().Read(capture).OfType<ArticleReading>().Select(reading => reading.Article).ToValueList();

    private static IEnumerable<string> TextsOf(Capture capture) => new Extractor().Read(capture).OfType<DayReading>()
        .SelectMany(reading => reading.Day.Entries)
        .SelectMany(entry => entry.Topics.Select(topic => topic.Text).Concat(entry.Citations.Select(citation => citation.Label)).Append(entry.Text));
}
