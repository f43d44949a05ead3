using System.CommandLine;
using Annals.App.Following;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals follow</c>: keeps asking the followed sources.</summary>
internal static class FollowCommand
{
    private const string Description = """
        Keep asking the followed sources as they come due, until stopped with Ctrl+C or SIGTERM. What was reported as done is kept; started again,
        it goes on where it stood. A portal's young day pages are asked for at every turn, older ones the more seldom the longer they stay as they are.

        Examples:
          annals follow
          annals follow --every 30m
        """;

    /// <summary>The longest sleep: a source may be added meanwhile by another command.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(200);

    public static Command Create(GlobalOptions globals)
    {
        Option<string?> every = SpanOption.Create("--every", "how often each source is asked at most, in the place of its own time");
        Command command = new("follow", Description) { every };
        command.SetAction(async (parsed, cancellation) =>
        {
            string database = parsed.GetRequiredValue(globals.Database);
            TimeSpan? given = SpanOption.Parse(parsed.GetValue(every));
            using Outbound outbound = new(database, new FetchLimits(), TimeProvider.System);
            Console.WriteLine($"Following the sources of {database} (stop with Ctrl+C)");
            Func<double> jitter = FetchCommand.Jitter();
            try
            {
                while (true)
                {
                    await Task.Delay(await TurnAsync(database, outbound, jitter, given, cancellation), cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("stopped; what was fetched is kept");
                return ExitCode.Done;
            }
        });
        return command;
    }

    /// <summary>Asks what is due; gives how long to sleep before the next turn. The file is closed between turns, so that other commands can have it.</summary>
    private static async Task<TimeSpan> TurnAsync(string database, Outbound outbound, Func<double> jitter, TimeSpan? every, CancellationToken cancellation)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenToRead(database));
        using Progress progress = new("fetching", "relating");
        SourceRun run = new(chronicle, outbound, TimeProvider.System, jitter, line => progress.Say($"annals follow: {line}."), progress.First);
        await run.RunAsync(every, all: false, cancellation);
        progress.Dispose();
        if (run.Totals.Fetched > 0)
        {
            Console.WriteLine($"{FetchCommand.Count(run.Totals.Fetched, "page")} fetched, {FetchCommand.Count(run.Totals.Changed, "event")} changed");
        }

        TimeSpan wait = (run.Next(every) ?? DateTimeOffset.MaxValue) - TimeProvider.System.GetUtcNow();
        return wait < ShortestSleep ? ShortestSleep : wait > LongestSleep ? LongestSleep : wait;
    }
}
