using System.CommandLine;
using Annals.App.Following;
using Annals.Pipeline.Acquisition.Http;

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

    public static Command Create(GlobalOptions globals)
    {
        Option<string?> every = SpanOption.Create("--every", "how often each source is asked at most, in the place of its own time");
        Command command = new("follow", Description) { every };
        command.SetLongAction(async (parsed, cancellation) =>
        {
            string database = parsed.GetRequiredValue(globals.Database);
            FollowLoop loop = new(database, new FetchLimits(), TimeProvider.System, SpanOption.Parse(parsed.GetValue(every)), Jitter.Create(), Tell);
            Console.WriteLine($"Following the sources of {database} (stop with Ctrl+C)");
            try
            {
                await loop.RunAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("stopped; what was fetched is kept");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(SourceTotals totals)
    {
        if (totals.Fetched > 0)
        {
            Console.WriteLine(FetchCommand.Told(totals));
        }

        if (totals.Pages > 0)
        {
            Console.WriteLine(FetchCommand.Line(totals));
        }

        if (totals.Pictures + totals.PicturesFailed > 0)
        {
            Console.WriteLine(FetchCommand.PictureLine(totals));
        }
    }
}
