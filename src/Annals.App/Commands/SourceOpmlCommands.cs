using System.CommandLine;
using Annals.App.Following;
using Annals.Formats.Feeds;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals source import</c> and <c>annals source export</c>: lists of feeds, as other programs have them.</summary>
internal static class SourceOpmlCommands
{
    /// <summary>A larger list is refused, in bytes.</summary>
    private const long MostBytes = 64 << 20;

    public static Command Import(GlobalOptions globals)
    {
        Argument<FileInfo> list = new("FILE.opml") { Description = "the list" };
        Option<string?> every = SpanOption.Create("--every", "how often each feed is asked at most (default: 1h)");
        Option<bool> pages = new("--pages") { Description = "fetch the pages behind their items too" };
        Command command = new(
            "import",
            SourceCommand.Text("Follow the feeds of an OPML list, with their titles and folders. One that is followed already stays as it is.", "annals source import feeds.opml"))
        {
            list.AcceptExistingOnly(), every, pages,
        };
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetRequiredValue(list);
            IReadOnlyList<FeedDefect> defects = [];
            if (file.Length > MostBytes || OpmlReader.Read(File.ReadAllText(file.FullName), out defects) is not { } feeds)
            {
                Console.Error.WriteLine($"annals source import: {file.Name} {(file.Length > MostBytes ? $"has {file.Length} bytes; the limit is {MostBytes}" : "is no OPML list")}.");
                return ExitCode.SomeRefused;
            }

            foreach (FeedDefect defect in defects)
            {
                Console.Error.WriteLine($"annals source import: {file.Name}, line {defect.Line}: {defect.Message}.");
            }

            using ChronicleWriter chronicle = Chronicles.OpenToWrite(parsed, globals);
            (int added, int known, int refused) = Add(chronicle, feeds, SpanOption.Parse(parsed.GetValue(every)) ?? SourceAddCommand.DefaultEvery, parsed.GetValue(pages));
            Console.WriteLine($"{Quantity.Of(added, "feed")} added, {known} followed already{(refused > 0 ? $", {refused} refused" : "")}");
            return refused > 0 || defects.Count > 0 ? ExitCode.SomeRefused : ExitCode.Done;
        });
        return command;
    }

    public static Command Export(GlobalOptions globals)
    {
        Command command = new("export", SourceCommand.Text("Print the followed feeds as an OPML list.", "annals source export > feeds.opml"));
        command.SetAction(parsed =>
        {
            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            IEnumerable<FollowedSource> feeds = new SourceTable(chronicle).All().Where(source => source.Kind == SourceKind.Feed);
            Console.Out.Write(OpmlWriter.Write(
                "Feeds that Annals follows", feeds.Select(feed => new OpmlOutline(feed.Address, feed.Title, null, feed.Folder?.Split('/') ?? []))));
            return ExitCode.Done;
        });
        return command;
    }

    private static (int Added, int Known, int Refused) Add(ChronicleWriter chronicle, IReadOnlyList<OpmlOutline> feeds, TimeSpan every, bool pages)
    {
        SourceTable table = new(chronicle);
        HashSet<string> followed = [.. table.All().Select(source => source.Address)];
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        int added = 0;
        int known = 0;
        int refused = 0;
        chronicle.Together(() =>
        {
            foreach (OpmlOutline feed in feeds)
            {
                if (!FetchAddress.TryParse(feed.Address, out Uri address, out string reason))
                {
                    Console.Error.WriteLine($"annals source import: {feed.Address}: {reason}.");
                    refused++;
                }
                else if (!followed.Add(address.AbsoluteUri))
                {
                    known++;
                }
                else
                {
                    // A name with a slash in it would be two folders when it is read back.
                    string folder = string.Join('/', feed.Folder.Select(name => CleanText.Of(name).Replace('/', '∕')).Where(name => name.Length > 0));
                    table.Add(new FollowedSource(0, address.AbsoluteUri, SourceKind.Feed, null, null, every, false, now)
                    {
                        Title = CleanText.Of(feed.Title ?? "") is { Length: > 0 } title ? title : null,
                        Folder = folder.Length > 0 ? folder : null,
                        HasPages = pages,
                    });
                    added++;
                }
            }
        });
        return (added, known, refused);
    }
}
