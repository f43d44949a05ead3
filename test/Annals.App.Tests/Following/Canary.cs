using System.Net;
using System.Net.Sockets;

namespace Annals.App.Tests.Following;

/// <summary>Listens on every address of this machine, IPv4 and IPv6, at one port, and counts who comes.</summary>
internal sealed class Canary : IDisposable
{
    private readonly TcpListener _listener;
    private int _connections;

    public Canary()
    {
        _listener = Socket.OSSupportsIPv6 ? TcpListener.Create(0) : new TcpListener(IPAddress.Any, 0);
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    public void Dispose() => _listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
