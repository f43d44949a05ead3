using System.CommandLine;
using Annals.App.Mcp;
using Annals.App.Publishing;
using Annals.App.Server;

namespace Annals.App.Commands;

/// <summary><c>annals mcp</c>: lets a model read the chronicle, on standard input and output.</summary>
internal static class McpCommand
{
    private const int AtOnce = 2;

    private const string Description = """
        Answer a model's questions on standard input and output, by the Model Context Protocol: search events, read an event, read a day, read about a
        person, place or organisation. Nothing can be changed by it. annals serve --mcp answers the same at /mcp.

        Examples:
          annals mcp --db world.db
          { "mcpServers": { "annals": { "command": "annals", "args": ["mcp", "--db", "/home/ada/world.db"] } } }
        """;

    public static Command Create(GlobalOptions globals)
    {
        Command command = new("mcp", Description);
        command.SetAction(async (parsed, cancellation) =>
        {
            string database = Chronicles.Prepare(parsed, globals, CancellationToken.None);
            using EditionPool editions = new(database, SiteSource.Read(database), AtOnce);
            try
            {
                await McpServing.RunAsync(editions, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Who asked is gone, or the process is to end: both are the usual end.
            }

            return ExitCode.Done;
        });
        return command;
    }
}
