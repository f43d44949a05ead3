using Annals.App.Publishing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace Annals.App.Server;

/// <summary>The live site: a running server.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly EditionPool _editions;

    private SiteServer(WebApplication application, EditionPool editions)
    {
        _application = application;
        _editions = editions;
    }

    /// <summary>Where it listens.</summary>
    public IEnumerable<string> Addresses =>
        _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    /// <summary>Starts to listen; null: the address is taken or is not this machine's.</summary>
    /// <param name="database">the chronicle's file</param>
    public static async Task<SiteServer?> StartAsync(
        string database, SiteSource source, IReadOnlyList<ServerAddress> addresses, ServerLimits limits, CancellationToken cancellation)
    {
        EditionPool editions = new(database, source, Math.Clamp(Environment.ProcessorCount, 2, 16));
        WebApplication application = Build(addresses, limits);
        SiteEndpoint endpoint = new(editions, limits, Hosts(source.Settings.PublicAddress, addresses));
        application.UseResponseCompression();
        application.Run(context => endpoint.AnswerAsync(context, context.RequestAborted));
        SiteServer server = new(application, editions);
        try
        {
            await application.StartAsync(cancellation);
            return server;
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await server.DisposeAsync();
            return null;
        }
    }

    /// <summary>Waits until the process is asked to stop, lets requests finish that are being answered, and stops.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _application.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _editions.Dispose();
    }

    private static WebApplication Build(IReadOnlyList<ServerAddress> addresses, ServerLimits limits)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(new ServerLog());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = limits.StopTime);
        builder.Services.AddResponseCompression(packing => packing.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, "application/xhtml+xml", "application/atom+xml", "application/rss+xml", "application/feed+json", "image/svg+xml", "text/markdown", "text/csv",
            "application/jsonl", "application/problem+json",
        ]);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = limits.HeaderTime;
            kestrel.Limits.KeepAliveTimeout = limits.IdleTime;
            kestrel.Limits.MaxRequestBodySize = limits.MostBodyBytes;
            kestrel.Limits.MaxRequestLineSize = limits.MostLineBytes;
            foreach (ServerAddress address in addresses)
            {
                if (address.IsLocalhost)
                {
                    kestrel.ListenLocalhost(address.Port);
                }
                else
                {
                    kestrel.Listen(address.Host, address.Port);
                }
            }
        });
        return builder.Build();
    }

    /// <summary>The names under which readers may ask: that of the public address and those it listens at; null: any, as no address is known.</summary>
    private static HashSet<string>? Hosts(string? publicAddress, IReadOnlyList<ServerAddress> addresses) =>
        !Uri.TryCreate(publicAddress, UriKind.Absolute, out Uri? address)
            ? null
            : new([address.Host, address.IdnHost, "localhost", "127.0.0.1", "[::1]", .. addresses.Select(each => each.Name)], StringComparer.OrdinalIgnoreCase);
}
