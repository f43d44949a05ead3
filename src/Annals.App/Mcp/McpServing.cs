using System.Reflection;
using Annals.App.Server;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Annals.App.Mcp;

/// <summary>Answers models, on standard input and output or by HTTP. Nothing of it is loaded where it is not asked for.</summary>
internal static class McpServing
{
    public const string Path = "/mcp";

    /// <summary>Answers what comes on standard input until it ends.</summary>
    public static async Task RunAsync(EditionPool editions, CancellationToken cancellation)
    {
        McpServerOptions options = new();
        Describe(options, editions);
        await using StdioServerTransport transport = new(options, NullLoggerFactory.Instance);
        await using McpServer server = McpServer.Create(transport, options, NullLoggerFactory.Instance, null);
        await server.RunAsync(cancellation);
    }

    /// <summary>Each request stands for itself: there is nothing to be remembered between two of them.</summary>
    public static void AddTo(IServiceCollection services, EditionPool editions)
    {
        services.AddRoutingCore();
        services.AddMcpServer(options => Describe(options, editions)).WithHttpTransport(http => http.Stateless = true);
    }

    public static void MapIn(WebApplication application)
    {
        application.MapMcp(Path);
        application.UseRouting();

        // Here, and not behind everything else, where the site would have answered already.
        application.UseEndpoints(_ => { });
    }

    private static void Describe(McpServerOptions options, EditionPool editions)
    {
        options.ServerInfo = new Implementation
        {
            Name = "annals",
            Title = "Annals",
            Version = typeof(McpServing).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
        };
        options.ServerInstructions = ChronicleTools.Instructions;
        options.ToolCollection = new ChronicleTools(editions).All();
    }
}
