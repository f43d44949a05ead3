using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Annals.Benchmarks.Running;

/// <summary>nginx serving the files of a folder, on a free port of the loopback.</summary>
internal sealed class Nginx : IDisposable
{
    private const int Tries = 100;
    private readonly Process _process;

    private Nginx(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public static bool IsHere => Wrk.IsProgram("nginx");

    public Uri Address { get; }

    /// <param name="work">a folder for its settings</param>
    public static Nginx Start(string site, string work)
    {
        int port = FreePort();
        string settings = Path.Combine(work, "nginx.conf");
        File.WriteAllText(settings, string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off; worker_processes 2; pid {{work}}/nginx.pid; error_log {{work}}/nginx.log;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; keepalive_requests 1000000;
              types { text/html html; application/json json; }
              client_body_temp_path {{work}}; proxy_temp_path {{work}}; fastcgi_temp_path {{work}}; uwsgi_temp_path {{work}}; scgi_temp_path {{work}};
              server { listen 127.0.0.1:{{port}}; root {{site}}; }
            }
            """));
        string program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        Process process = Process.Start(new ProcessStartInfo(program, ["-p", work, "-e", Path.Combine(work, "nginx.log"), "-c", settings])) ?? throw new RigException("nginx did not start");
        Nginx nginx = new(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        for (int i = 0; i < Tries; i++)
        {
            try
            {
                using TcpClient client = new("127.0.0.1", port);
                return nginx;
            }
            catch (SocketException) when (!process.HasExited)
            {
                Thread.Sleep(50);
            }
        }

        nginx.Dispose();
        throw new RigException("nginx does not answer");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            // Its workers end with it only when it is asked.
            using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
