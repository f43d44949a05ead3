using System.CommandLine;
using Annals.App.Publishing;
using Annals.App.Server;

namespace Annals.App.Commands;

/// <summary><c>annals serve</c>: the same pages as <c>annals build</c> writes, live, and search.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://127.0.0.1:8080";

    private const string Description = """
        Serve the site live: the same pages as annals build writes, in the format that the address or the reader's Accept header names, and search.
        What another command writes into the chronicle shows at once. Readers' addresses are kept nowhere.

        Examples:
          annals serve
          annals serve --urls http://127.0.0.1:9000
          annals serve --db world.db --urls http://0.0.0.0:80
        """;

    public static Command Create(GlobalOptions globals)
    {
        Option<string> urls = new("--urls")
        {
            Description = "where to listen, several separated by semicolons; port 0 is any free one",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => DefaultAddress,
        };
        urls.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens.All(token => Split(token.Value).Length == 0))
            {
                result.AddError("--urls: there is no address to listen at; write http://127.0.0.1:8080");
            }

            foreach (string text in result.Tokens.SelectMany(token => Split(token.Value)).Where(text => !ServerAddress.TryParse(text, out _)))
            {
                result.AddError($"--urls: \"{text}\" is no address to listen at; write http://127.0.0.1:8080 (encryption is the work of a server in front)");
            }
        });
        Command command = new("serve", Description) { urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            string database = Chronicles.Prepare(parsed, globals);
            List<ServerAddress> addresses = [];
            foreach (string text in Split(parsed.GetRequiredValue(urls)))
            {
                if (ServerAddress.TryParse(text, out ServerAddress address))
                {
                    addresses.Add(address);
                }
            }

            return await RunAsync(database, addresses, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string database, List<ServerAddress> addresses, CancellationToken cancellation)
    {
        await using SiteServer? server = await SiteServer.StartAsync(database, SiteSource.Read(database), addresses, new ServerLimits(), cancellation);
        if (server is null)
        {
            Console.Error.WriteLine($"annals serve: cannot listen at {string.Join(", ", addresses)}: it is taken, or not an address of this machine.");
            return ExitCode.WrongUsage;
        }

        foreach (string address in server.Addresses)
        {
            Console.WriteLine($"Serving {database} at {address}/ (stop with Ctrl+C)");
        }

        await server.WaitAsync(cancellation);
        return ExitCode.Done;
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
