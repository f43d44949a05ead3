using System.CommandLine;
using System.Net;
using Annals.App.Publishing;
using Annals.App.Server;

namespace Annals.App.Commands;

/// <summary><c>annals serve</c>: the same pages as <c>annals build</c> writes, live, and search.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://127.0.0.1:8080";

    private const string Description = """
        Serve the site live: the same pages as annals build writes, in the format that the address or the reader's Accept header names, and search.
        What another command writes into the chronicle shows at once. Readers' addresses are kept nowhere. Programs read it at /api, and /healthz tells
        whether the chronicle can be read.

        Behind another server say with --proxy which addresses it asks from, and with --path-base what stands before every path where it passes that on.
        With --metrics measurements are sent to an OpenTelemetry collector, which OTEL_EXPORTER_OTLP_ENDPOINT and the like name.

        Examples:
          annals serve
          annals serve --urls http://127.0.0.1:9000
          annals serve --db world.db --urls http://0.0.0.0:80
          annals serve --proxy 127.0.0.1 --path-base /chronicle --log
          annals serve --mcp
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
        Option<bool> mcp = new("--mcp") { Description = "answer models at /mcp, by the Model Context Protocol" };
        Option<string> pathBase = new("--path-base") { Description = "what stands before every path", HelpName = "/PATH" };
        pathBase.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IsPathBase(result.Tokens[0].Value))
            {
                result.AddError($"--path-base: \"{result.Tokens[0].Value}\" is no beginning of a path such as /chronicle");
            }
        });
        Option<string[]> proxies = ProxyOption();
        Option<bool> metrics = new("--metrics") { Description = "send measurements to an OpenTelemetry collector" };
        Option<bool> log = new("--log") { Description = "print a line of JSON for each request: time, method, path, status, duration" };
        Command command = new("serve", Description) { urls, mcp, pathBase, proxies, metrics, log };
        command.SetLongAction(async (parsed, cancellation) =>
        {
            string database = Chronicles.Prepare(parsed, globals, cancellation);
            List<ServerAddress> addresses = [];
            foreach (string text in Split(parsed.GetRequiredValue(urls)))
            {
                if (ServerAddress.TryParse(text, out ServerAddress address))
                {
                    addresses.Add(address);
                }
            }

            ServingOptions options = new()
            {
                HasMcp = parsed.GetValue(mcp),
                PathBase = parsed.GetValue(pathBase)?.TrimEnd('/') ?? "",
                Proxies = [.. (parsed.GetValue(proxies) ?? []).Select(text => TryNetwork(text, out IPNetwork network) ? network : default)],
                IsMeasured = parsed.GetValue(metrics),
                IsLogged = parsed.GetValue(log),
            };
            return await RunAsync(database, addresses, options, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string database, List<ServerAddress> addresses, ServingOptions options, CancellationToken cancellation)
    {
        await using SiteServer? server = await SiteServer.StartAsync(database, SiteSource.Read(database), addresses, new ServerLimits(), options, cancellation);
        if (server is null)
        {
            Console.Error.WriteLine($"annals serve: cannot listen at {string.Join(", ", addresses)}: it is taken, or not an address of this machine.");
            return ExitCode.WrongUsage;
        }

        foreach (string address in server.Addresses)
        {
            Console.WriteLine($"Serving {database} at {address}{options.PathBase}/ (stop with Ctrl+C)");
        }

        await server.WaitAsync(cancellation);
        return ExitCode.Done;
    }

    private static string[] Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsPathBase(string text) =>
        text.Length > 1 && text[0] == '/' && text.TrimEnd('/').Split('/')[1..].All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~'));

    private static bool TryNetwork(string text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out IPAddress? address))
        {
            network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }

    private static Option<string[]> ProxyOption()
    {
        Option<string[]> proxies = new("--proxy") { Description = "a server in front, whose X-Forwarded-Host, -Proto and -Prefix count: its address or network", HelpName = "ADDRESS" };
        proxies.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => !TryNetwork(text, out _)))
            {
                result.AddError($"--proxy: \"{text}\" is no address such as 127.0.0.1, nor a network such as 10.0.0.0/8");
            }
        });
        return proxies;
    }
}
