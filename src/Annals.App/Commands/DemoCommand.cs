using System.CommandLine;
using Annals.App.Publishing;
using Annals.App.Server;
using Annals.App.Settings;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals demo</c>: the samples, imported, built and served.</summary>
internal static class DemoCommand
{
    private const int FirstPort = 8080;
    private const int PortsTried = 100;
    private const string SamplesLicence = "CC0 1.0";
    private const string SamplesLicenceAddress = "https://creativecommons.org/publicdomain/zero/1.0/";

    private const string Description = """
        Show what Annals makes: import the samples into a new chronicle, build its site, and serve it until Ctrl+C.

        Examples:
          annals demo
          annals demo --folder demo
          annals demo --no-serve
        """;

    public static Command Create()
    {
        Option<string?> folder = new("--folder") { Description = "where to put the chronicle and the site (default: a temporary folder, deleted at the end)", HelpName = "DIR" };
        Option<string?> samples = new("--samples") { Description = "the folder of samples (default: that of the checkout)", HelpName = "DIR" };
        Option<bool> quiet = new("--no-serve") { Description = "import and build only" };
        Command command = new("demo", Description) { folder, samples, quiet };
        command.SetAction(async (parsed, cancellation) =>
        {
            if ((parsed.GetValue(samples) ?? FindSamples()) is not { } source || !Directory.Exists(Path.Combine(source, "days")))
            {
                Console.Error.WriteLine("annals demo: the samples are not here; run it from a checkout or name their folder with --samples.");
                return ExitCode.SomeRefused;
            }

            string? kept = parsed.GetValue(folder);
            if (kept is not null && Directory.Exists(kept) && Directory.EnumerateFileSystemEntries(kept).Any())
            {
                Console.Error.WriteLine($"annals demo: {kept} is not empty; name another folder.");
                return ExitCode.WrongUsage;
            }

            string home = kept is null ? Directory.CreateTempSubdirectory("annals-demo-").FullName : Directory.CreateDirectory(kept).FullName;
            try
            {
                string database = Prepare(source, home);
                return parsed.GetValue(quiet) ? ExitCode.Done : await ServeAsync(database, cancellation);
            }
            finally
            {
                if (kept is null)
                {
                    Directory.Delete(home, recursive: true);
                }
            }
        });
        return command;
    }

    private static string Prepare(string samples, string home)
    {
        string database = Path.Combine(home, "annals.db");
        File.WriteAllText(SettingsFile.PathOf(database), SettingsFile.Write(new SiteSettings
        {
            Title = "The sample chronicle",
            Tagline = "What Annals makes of a few day pages",
            Editorials = Path.GetRelativePath(home, Path.Combine(Path.GetFullPath(samples), "opinion")),
            FrontDays = 5,
            LicenceName = SamplesLicence,
            LicenceAddress = SamplesLicenceAddress,
            TextSource = "the Annals samples",
            TextAddress = null,
            TextLicenceName = SamplesLicence,
            TextLicenceAddress = SamplesLicenceAddress,
        }));
        using (ChronicleWriter chronicle = new(ChronicleFile.Open(database)))
        {
            int files = 0;
            int added = 0;
            Chronicles.Pipeline(chronicle).Import(
                FileSource.Walk([Path.Combine(samples, "days")]), _ => new CaptureNote(), Environment.ProcessorCount,
                outcome =>
                {
                    files++;
                    added += outcome.Days.Sum(day => day.Added);
                },
                null);
            Console.WriteLine($"{files} day pages read, {added} events kept in {database}");
        }

        string site = Path.Combine(home, "site");
        BuildResult built = new Publisher(database, SiteSource.Read(database)).Publish(site, Environment.ProcessorCount, verify: false, _ => { });
        Console.WriteLine($"{built.Written.All} files written to {site}");
        return database;
    }

    private static async Task<int> ServeAsync(string database, CancellationToken cancellation)
    {
        for (int port = FirstPort; port < FirstPort + PortsTried; port++)
        {
            ServerAddress address = new("127.0.0.1", System.Net.IPAddress.Loopback, port);
            await using SiteServer? server = await SiteServer.StartAsync(database, SiteSource.Read(database), [address], new ServerLimits(), new ServingOptions(), cancellation);
            if (server is null)
            {
                continue;
            }

            PrintHints(database, address);
            await server.WaitAsync(cancellation);
            return ExitCode.Done;
        }

        Console.Error.WriteLine($"annals demo: every port from {FirstPort} to {FirstPort + PortsTried - 1} is taken.");
        return ExitCode.SomeRefused;
    }

    private static void PrintHints(string database, ServerAddress address)
    {
        using ChronicleReader chronicle = new(ChronicleFile.OpenExisting(database));
        StoredEvent most = chronicle.AllEvents().Where(item => item.Status == EventStatus.Current)
            .OrderByDescending(item => chronicle.Related(item.Key).Count).ThenBy(item => item.Date).First();
        StoredEvent? revised = chronicle.AllEvents().FirstOrDefault(item => item.Revision > 1 && item.Status == EventStatus.Current);
        Console.WriteLine($"Serving at {address}/ (stop with Ctrl+C). Three things to try:");
        Console.WriteLine($"  1. follow one story over the years:      {address}/{most.Url}.html");
        Console.WriteLine(revised is null
            ? $"  2. every name with its events:           {address}/entities/index.html"
            : $"  2. see how a text changed, and when:     {address}/{revised.Url}.html");
        Console.WriteLine($"  3. the same page for programs:           curl {address}/{most.Url}.json");
    }

    private static string? FindSamples()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "annals.slnx")))
            {
                return Path.Combine(folder.FullName, "samples");
            }
        }

        return null;
    }
}
