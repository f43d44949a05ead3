using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Annals.Benchmarks.Running;

/// <summary>A web server on many addresses of this machine, at one port: to the program each is a host of its own.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private readonly ConcurrentBag<TcpClient> _held = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, LoopbackAnswer?> _answer;

    /// <param name="hosts">how many addresses, from 127.0.0.1 on</param>
    /// <param name="answer">null: the request is never answered</param>
    public LoopbackServer(int hosts, Func<LoopbackRequest, LoopbackAnswer?> answer)
    {
        _answer = answer;
        for (int host = 0; host < hosts; host++)
        {
            TcpListener listener = new(Address(host), Port);
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _listeners.Add(listener);
            _ = AcceptAsync(listener, host);
        }
    }

    public int Port { get; private set; }

    /// <summary>The hosts as the settings allow them.</summary>
    public IEnumerable<string> Hosts => Enumerable.Range(0, _listeners.Count).Select(host => $"{Address(host)}:{Port}");

    public string At(int host, string path) => $"http://{Address(host)}:{Port}{path}";

    public void Dispose()
    {
        _stop.Cancel();
        _listeners.ForEach(listener => listener.Stop());
        foreach (TcpClient client in _held)
        {
            client.Dispose();
        }

        _stop.Dispose();
    }

    private static IPAddress Address(int host) => new([127, 0, (byte)(host / 200), (byte)((host % 200) + 1)]);

    private async Task AcceptAsync(TcpListener listener, int host)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(_stop.Token), host);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server ends.
        }
    }

    private async Task ServeAsync(TcpClient client, int host)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            byte[] buffer = new byte[16384];
            int length = 0;
            while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), _stop.Token);
                if (read == 0 || (length += read) == buffer.Length)
                {
                    client.Dispose();
                    return;
                }
            }

            string[] lines = Encoding.ASCII.GetString(buffer, 0, length).Split("\r\n");
            string? tag = lines.FirstOrDefault(line => line.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase))?["If-None-Match:".Length..].Trim();
            if (_answer(new LoopbackRequest(host, lines[0].Split(' ')[1], tag)) is not { } answer)
            {
                _held.Add(client);
                return;
            }

            byte[] body = Encoding.UTF8.GetBytes(answer.Body);
            string head = $"HTTP/1.1 {answer.Status} x\r\nContent-Type: {answer.Type}\r\n{(answer.Tag is null ? "" : $"ETag: {answer.Tag}\r\n")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
            await stream.WriteAsync(body, _stop.Token);
            client.Dispose();
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The other side was ended in the middle, as is wanted.
            client.Dispose();
        }
    }
}
