using System.Diagnostics;
using System.Globalization;

namespace Annals.Benchmarks.Running;

/// <summary><c>annals serve</c> as a process of its own, on a free port of the loopback.</summary>
internal sealed class ServedChronicle : IDisposable
{
    private const string Serving = "Serving ";
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private ServedChronicle(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The most memory it had so far, in bytes.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>The processor's time that it took so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="database">the chronicle's file</param>
    public static ServedChronicle Start(AnnalsProgram program, string database)
    {
        ProcessStartInfo start = new(program.Executable, ["serve", "--db", Path.GetFullPath(database), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start) ?? throw new RigException("annals serve did not start");
        string said = process.StandardOutput.ReadLine() ?? "";
        int at = said.IndexOf("http://", StringComparison.Ordinal);
        if (!said.StartsWith(Serving, StringComparison.Ordinal) || at < 0)
        {
            process.Kill();
            throw new RigException($"annals serve said: {said}");
        }

        return new ServedChronicle(process, new Uri(said[at..].Split(' ')[0]));
    }

    /// <param name="path">with what is to be asked, escaped</param>
    public (int Status, byte[] Body, string? Location) Get(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Address, path));
        using HttpResponseMessage response = _client.Send(request, CancellationToken.None);
        using MemoryStream bytes = new();
        response.Content.ReadAsStream().CopyTo(bytes);
        return ((int)response.StatusCode, bytes.ToArray(), response.Headers.Location?.OriginalString);
    }

    /// <summary>As <see cref="Get"/>, where nothing but an answer of 200 will do.</summary>
    public byte[] Must(string path) => Get(path) is (200, var body, _) ? body : throw new RigException($"{path} did not answer 200");

    /// <summary>Asks it to end, as a service manager does.</summary>
    /// <returns>its exit code</returns>
    public int Stop()
    {
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        return _process.WaitForExit(StopLimit) ? _process.ExitCode : throw new RigException("annals serve did not end when it was asked to");
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
}
