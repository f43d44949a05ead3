using System.CommandLine;
using System.Globalization;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals source add</c>: follows a source.</summary>
internal static class SourceAddCommand
{
    public static readonly TimeSpan DefaultEvery = TimeSpan.FromHours(1);

    private static readonly string Description = SourceCommand.Text(
        """
        Follow a source, or follow it otherwise. With --kind feed the address may be that of a page: the feed that it names is followed, and where it
        names several they are listed, to choose from.
        """,
        "annals source add https://en.wikipedia.org/w/api.php --kind portal --from 2026-11-01",
        "annals source add https://example.org/ --kind feed --pages",
        "annals source add https://example.org/a-page --every 6h",
        "annals source add https://example.org/sitemap.xml --kind sitemap --from 2026-11-01",
        "annals source add /data/cc-news --kind archives");

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> address = SourceCommand.Address();
        Option<string> kind = new("--kind") { Description = "what it is (default: portal for an address that ends in api.php, archives for a folder, else page)", HelpName = "portal|feed|page|sitemap|archives" };
        Option<string?> from = DayOption("--from", "the first day of a portal that is wanted, or the oldest pages of a sitemap (default: a week before today)");
        Option<string?> to = DayOption("--to", "the last day of a portal (default: today, and so on)");
        Option<string?> every = SpanOption.Create("--every", "how often it is asked at most (default: 1h)");
        Option<bool> pages = new("--pages") { Description = "fetch the pages behind the items of a feed too" };
        Option<string?> title = new("--title") { Description = "what you call it", HelpName = "TEXT" };
        Option<string?> folder = new("--folder") { Description = "the folder it is in, nested ones divided by /", HelpName = "A/B" };
        Command command = new("add", Description) { address, kind, from, to, every, pages, title, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            string given = parsed.GetRequiredValue(address);
            string named = parsed.GetValue(kind) ?? DefaultKind(given);
            SourceKind known = default;
            string reason = "";
            Uri read = null!;
            string? fault = !named.All(char.IsAsciiLetter) || !Enum.TryParse(named, true, out known) ? $"--kind: there is no kind {named}; there are portal, feed, page, sitemap and archives"
                : known == SourceKind.Archives ? Directory.Exists(given) ? null : $"there is no folder {given}"
                : !FetchAddress.TryParse(given, out read, out reason) ? $"{given}: {reason}"
                : known is not (SourceKind.Portal or SourceKind.Sitemap) && (parsed.GetValue(from) ?? parsed.GetValue(to)) is not null ? $"--from and --to are for a portal, and --from for a sitemap; a {named} has no days"
                : known != SourceKind.Feed && parsed.GetValue(pages) ? "--pages is for a feed"
                : Day(parsed.GetValue(from)) > Day(parsed.GetValue(to)) ? "--from is after --to"
                : null;
            if (fault is not null)
            {
                Console.Error.WriteLine($"annals source add: {fault}.");
                return ExitCode.WrongUsage;
            }

            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            string whole = known == SourceKind.Archives ? Path.GetFullPath(given) : read.AbsoluteUri;
            if (known == SourceKind.Feed && await FoundAsync(parsed.GetRequiredValue(globals.Database), whole, cancellation) is var found)
            {
                if (found is null)
                {
                    return ExitCode.SomeRefused;
                }

                whole = found;
            }

            DateOnly? first = Day(parsed.GetValue(from)) ?? (known == SourceKind.Sitemap ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(-7) : null);
            using ChronicleWriter chronicle = Chronicles.OpenToWrite(parsed, globals);
            new SourceTable(chronicle).Add(new FollowedSource(0, whole, known, first, Day(parsed.GetValue(to)), SpanOption.Parse(parsed.GetValue(every)) ?? DefaultEvery, false, now)
            {
                Title = parsed.GetValue(title),
                Folder = parsed.GetValue(folder),
                HasPages = parsed.GetValue(pages),
            });
            Console.WriteLine($"{whole} is followed as {(known == SourceKind.Archives ? "a folder of archives" : $"a {named.ToLowerInvariant()}")}: annals fetch asks it once, annals follow keeps doing it");
            return ExitCode.Done;
        });
        return command;
    }

    private static string DefaultKind(string given) =>
        given.EndsWith("/api.php", StringComparison.OrdinalIgnoreCase) ? "portal" : Directory.Exists(given) ? "archives" : "page";

    /// <summary>The address of the feed: the one given, or the one that the page there names; null: it names none or several, which is told.</summary>
    private static async Task<string?> FoundAsync(string database, string address, CancellationToken cancellation)
    {
        using Outbound outbound = new(database, new FetchLimits(), TimeProvider.System);
        if (File.Exists(database))
        {
            using ChronicleFile known = ChronicleFile.OpenExisting(database);
            outbound.Holds.Know(new HoldTable(known).All());
        }

        FeedSearch search = await FeedSearch.LookAsync(outbound, address, cancellation);
        if (search.Refusal is { } refusal)
        {
            using ChronicleFile file = ChronicleFile.Open(database);
            new HoldTable(file).Keep(outbound.Holds.TakeNew(), TimeProvider.System.GetUtcNow());
            Console.WriteLine($"{address} cannot be looked at now ({refusal.Reason}); it is followed as it was given");
            return address;
        }

        if (search.IsFeed)
        {
            return address;
        }

        if (search.Feeds.Count == 1)
        {
            Console.WriteLine($"{address} is a page; the feed that it names is {search.Feeds[0].Address}");
            return search.Feeds[0].Address;
        }

        Console.Error.WriteLine(search.Feeds.Count == 0
            ? $"annals source add: {address} is no feed and names none; --kind page follows it as a page."
            : $"annals source add: {address} is a page and names several feeds; add the one that you want:");
        foreach ((string feed, string? title) in search.Feeds)
        {
            Console.Error.WriteLine($"  annals source add {feed} --kind feed{(title is null ? "" : $"   # {title}")}");
        }

        return null;
    }

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
