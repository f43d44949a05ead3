using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Annals.App.Tests.Server;

/// <summary><c>annals serve</c> as a process of its own, on a free port of the loopback.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningServer(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Assert.True(_address.Task.Wait(Limit), $"no server came up: {Said}");
        Address = _address.Task.Result;
    }

    public Uri Address { get; }

    /// <summary>All that it printed.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static RunningServer Start(string folder, string urls = "http://127.0.0.1:0") => new(AnnalsProcess.Start(folder, "serve", "--urls", urls));

    /// <param name="environment">variables beside those of the tests</param>
    /// <param name="options">beside <c>--urls</c></param>
    public static RunningServer Start(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> options) =>
        new(AnnalsProcess.Start(folder, environment, ["serve", "--urls", "http://127.0.0.1:0", .. options]));

    /// <summary>Asks, and follows no redirects.</summary>
    public Answer Send(string method, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), new Uri(Address, path));
        foreach ((string name, string value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using CancellationTokenSource late = new(Limit);
        using HttpResponseMessage response = _client.Send(request, late.Token);
        return Answer.Of(response);
    }

    public Answer Get(string path, params (string Name, string Value)[] headers) => Send("GET", path, headers);

    /// <summary>Sends these bytes and gives all that comes back until the server closes the connection, or nothing more comes.</summary>
    public string Raw(string request)
    {
        using TcpClient connection = new();
        connection.Connect(IPAddress.Loopback, Address.Port);
        using NetworkStream stream = connection.GetStream();
        stream.ReadTimeout = (int)Limit.TotalMilliseconds;
        stream.Write(Encoding.Latin1.GetBytes(request));
        using MemoryStream answer = new();
        try
        {
            stream.CopyTo(answer);
        }
        catch (IOException)
        {
            // A refused request may end in a reset; what came before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>Asks the process to stop, as a service manager does.</summary>
    public int Stop()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.True(_process.WaitForExit(Limit), "the server did not stop");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Append(line).Append('\n');
        }

        int at = line.IndexOf("http://", StringComparison.Ordinal);
        if (line.StartsWith("Serving ", StringComparison.Ordinal) && Uri.TryCreate(line[at..].Split(' ')[0], UriKind.Absolute, out Uri? address))
        {
            _address.TrySetResult(address);
        }
    }
}
