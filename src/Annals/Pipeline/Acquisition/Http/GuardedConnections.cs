#pragma warning disable RS0030 // the one place where connections are made: everywhere else these types are banned (eng/BannedSymbols.Outbound.txt)
using System.Net;
using System.Net.Sockets;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>
/// Connections to addresses that were judged, and to no others. No proxy stands between, no cookie is kept, nothing is decoded or followed unasked.
/// </summary>
internal sealed class GuardedConnections : IDisposable
{
    /// <summary>The addresses that a request may be connected to.</summary>
    public static readonly HttpRequestOptionsKey<IReadOnlyList<IPAddress>> Judged = new("judged");

    private readonly AddressGuard _guard;
    private readonly HttpMessageInvoker _invoker;

    public GuardedConnections(FetchLimits limits, AddressGuard guard)
    {
        _guard = guard;
        _invoker = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                ConnectCallback = ConnectAsync,
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                PreAuthenticate = false,
                ActivityHeadersPropagator = null,
                MaxConnectionsPerServer = limits.ConnectionsPerHost,
                MaxResponseHeadersLength = limits.MostHeaderKibibytes,
                MaxResponseDrainSize = 0,
                // The deadline of the exchange is the only one.
                ConnectTimeout = Timeout.InfiniteTimeSpan,
                // A name that comes to mean another machine is looked up again before long.
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            },
            disposeHandler: true);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation) => _invoker.SendAsync(message, cancellation);

    public void Dispose() => _invoker.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Judged, out IReadOnlyList<IPAddress>? addresses))
        {
            throw new InvalidOperationException($"a connection to {context.DnsEndPoint} whose addresses were not judged");
        }

        bool named = _guard.IsAllowedByName(context.InitialRequestMessage.RequestUri!);
        SocketException? last = null;
        foreach (IPAddress address in addresses)
        {
            if (!named && _guard.ReasonOf(address) is { } reason)
            {
                throw new InvalidOperationException($"a connection to {context.DnsEndPoint} was about to be made, though {reason}");
            }

            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            bool connected = false;
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellation);
                connected = true;
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException fault)
            {
                last = fault;
            }
            finally
            {
                if (!connected)
                {
                    socket.Dispose();
                }
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}
