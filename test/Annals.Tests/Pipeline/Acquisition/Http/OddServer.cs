using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Annals.Tests.Pipeline.Acquisition.Http;

/// <summary>A server on this machine that answers each path as a test wants it, byte by byte.</summary>
internal sealed class OddServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<Stream, CancellationToken, Task>> _answers = new();
    private int _connections;

    public OddServer()
    {
        _listener.Start();
        _ = ListenAsync(_stop.Token);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    /// <summary>Head of each request, in the order of coming.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public string At(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public void On(string path, Func<Stream, CancellationToken, Task> answer) => _answers[path] = answer;

    public void On(string path, string head, byte[]? body = null) => On(path, async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), stop);
        await stream.WriteAsync(body ?? [], stop);
    });

    public void OnPage(string path, byte[] body, string headers = "") =>
        On(path, $"HTTP/1.1 200 OK\nContent-Length: {body.Length}{(headers.Length > 0 ? "\n" : "")}{headers}", body);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(stop);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client, stop);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await HeadAsync(stream, stop) is { } head)
                {
                    Requests.Enqueue(head);
                    string path = head.Split(' ')[1];
                    if (_answers.TryGetValue(path, out Func<Stream, CancellationToken, Task>? answer) || _answers.TryGetValue(path.Split('?')[0], out answer))
                    {
                        await answer(stream, stop);
                    }
                    else
                    {
                        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stop);
                    }
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side hung up.
            }
        }
    }

    private static async Task<string?> HeadAsync(NetworkStream stream, CancellationToken stop)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (head.Count < 65536)
        {
            if (await stream.ReadAsync(one, stop) == 0)
            {
                return null;
            }

            head.Add(one[0]);
            if (head.Count >= 4 && head[^1] == '\n' && head[^3] == '\n')
            {
                return Encoding.Latin1.GetString([.. head]);
            }
        }

        return null;
    }
}
