using Annals.App.Mcp;
using Annals.App.Publishing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using IPNetwork = System.Net.IPNetwork;

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
        string database, SiteSource source, IReadOnlyList<ServerAddress> addresses, ServerLimits limits, ServingOptions options, CancellationToken cancellation)
    {
        EditionPool editions = new(database, source, Math.Clamp(Environment.ProcessorCount, 2, 16));
        WebApplication application = Build(addresses, limits, options, editions);
        Arrange(application, editions, new SiteEndpoint(editions, limits, Hosts(source.Settings.PublicAddress, addresses), options.PathBase), options);
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

    /// <summary>What a request passes, from the outside in.</summary>
    private static void Arrange(WebApplication application, EditionPool editions, SiteEndpoint site, ServingOptions options)
    {
        if (options.Proxies.Count > 0)
        {
            application.UseForwardedHeaders(Forwarded(options.Proxies));
        }

        if (options.PathBase.Length > 0)
        {
            application.UsePathBase(options.PathBase);
        }

        if (options.IsLogged)
        {
            RequestLog log = new(TimeProvider.System);
            application.Use(next => context =>
            {
                log.Add(context);
                return next(context);
            });
        }

        application.UseResponseCompression();
        application.Use(next => context => site.IsMeant(context) ? next(context) : Task.CompletedTask);
        HealthEndpoint health = new(editions);
        application.Use(next => context => context.Request.Path == HealthEndpoint.Path ? health.AnswerAsync(context.Response, context.RequestAborted) : next(context));
        if (options.HasMcp)
        {
            McpServing.MapIn(application);
        }

        application.Run(context => site.AnswerAsync(context, context.RequestAborted));
    }

    /// <summary>Of what a server in front says only what addresses are made of counts: who asked is not wanted.</summary>
    private static ForwardedHeadersOptions Forwarded(IReadOnlyList<IPNetwork> proxies)
    {
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (IPNetwork proxy in proxies)
        {
            forwarded.KnownIPNetworks.Add(proxy);
        }

        return forwarded;
    }

    private static WebApplication Build(IReadOnlyList<ServerAddress> addresses, ServerLimits limits, ServingOptions options, EditionPool editions)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(new ServerLog());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = limits.StopTime);
        builder.Services.AddResponseCompression(packing => packing.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, "application/xhtml+xml", "application/atom+xml", "application/rss+xml", "application/feed+json", "image/svg+xml", "text/markdown", "text/csv",
            "application/jsonl", "application/problem+json",
        ]);
        if (options.HasMcp)
        {
            McpServing.AddTo(builder.Services, editions);
        }

        if (options.IsMeasured)
        {
            Telemetry.AddTo(builder);
        }

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
