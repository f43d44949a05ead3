using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Annals.App.Tests.Server;

/// <summary>What whoever runs the server relies on: its health, its place behind another server, its logs and measurements, and its end.</summary>
public sealed class OperationTests(SmallChronicle samples) : IDisposable
{
    private const string Event = SmallChronicle.Event;

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_health_is_that_it_can_read_the_chronicle()
    {
        using RunningServer server = RunningServer.Start(_folder);
        Answer well = server.Get("/healthz");
        Assert.Equal((HttpStatusCode.OK, "ok"), (well.Status, JsonDocument.Parse(well.Text).RootElement.GetProperty("status").GetString()));

        File.WriteAllText(Path.Combine(_folder, "annals.db"), "no chronicle");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, server.Get("/healthz").Status);
    }

    [Fact]
    public void Behind_another_server_addresses_are_those_that_readers_use()
    {
        using RunningServer server = RunningServer.Start(_folder, new Dictionary<string, string>(), "--path-base", "/chronicle", "--proxy", "127.0.0.1", "--log");
        Assert.Equal(HttpStatusCode.OK, server.Get("/chronicle/" + Event).Status);
        Assert.Equal("/chronicle/news/2017/11/23/", server.Get("/chronicle/news/2017/11/23").Location);
        Assert.Equal("/elsewhere/news/2017/11/23/", server.Get("/news/2017/11/23", ("X-Forwarded-Prefix", "/elsewhere")).Location);
        Assert.Contains("\"url\":\"/chronicle\"", server.Get("/chronicle/api/openapi.json").Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, server.Get("/chronicle/search?q=a-secret-wish", ("X-Forwarded-For", "192.0.2.7"), ("User-Agent", "Spy/1.0")).Status);

        Assert.Equal(0, server.Stop());
        string[] lines = [.. server.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        Assert.Equal(5, lines.Length);
        JsonElement last = JsonDocument.Parse(lines[^1]).RootElement;
        Assert.Equal(("GET", "/chronicle/search", 200), (last.GetProperty("method").GetString(), last.GetProperty("path").GetString(), last.GetProperty("status").GetInt32()));
        Assert.All(["192.0.2.7", "127.0.0.1", "Spy", "secret"], told => Assert.DoesNotContain(told, string.Join('\n', lines), StringComparison.Ordinal));
    }

    [Fact]
    public void What_nobody_in_front_may_say_does_not_count()
    {
        using RunningServer server = RunningServer.Start(_folder);
        Assert.Equal("/news/2017/11/23/", server.Get("/news/2017/11/23", ("X-Forwarded-Prefix", "/elsewhere"), ("X-Forwarded-Host", "elsewhere.example")).Location);
    }

    [Theory]
    [InlineData("--path-base", "chronicle")]
    [InlineData("--path-base", "//evil.example")]
    [InlineData("--proxy", "somewhere")]
    public void An_option_that_makes_no_sense_is_refused(string option, string value)
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, "serve", option, value);
        Assert.Equal(2, run.Code);
        Assert.Contains(value, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_go_to_the_collector_that_is_named_and_know_no_reader()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using HttpListener collector = new();
        collector.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        collector.Start();
        Dictionary<string, string> environment = new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
        };
        using RunningServer server = RunningServer.Start(_folder, environment, "--metrics");
        Assert.Equal(HttpStatusCode.OK, server.Get("/" + Event, ("User-Agent", "Spy/1.0")).Status);

        string sent = "";
        for (int i = 0; i < 50 && !sent.Contains("http.server.request.duration", StringComparison.Ordinal); i++)
        {
            HttpListenerContext posted = await collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            using MemoryStream bytes = new();
            await posted.Request.InputStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal("/v1/metrics", posted.Request.Url?.AbsolutePath);
            sent = Encoding.Latin1.GetString(bytes.ToArray());
            posted.Response.Close();
        }

        Assert.Contains("http.server.request.duration", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Spy", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("client.address", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_being_answered_when_it_is_asked_to_stop_is_answered_to_the_end()
    {
        for (int i = 0; i < 3; i++)
        {
            using RunningServer server = RunningServer.Start(_folder);
            ConcurrentBag<string> torn = [];
            int answered = 0;
            TaskCompletionSource busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenSource enough = new();
            Task[] readers = [.. Enumerable.Range(0, 8).Select(reader => Task.Run(() =>
            {
                while (!enough.IsCancellationRequested)
                {
                    string answer = Asked(server, reader % 2 == 0 ? $"/{Event}.json" : "/api/events?view=event&format=jsonl");
                    if (answer.Length == 0)
                    {
                        return;
                    }

                    if (Interlocked.Increment(ref answered) == 40)
                    {
                        busy.SetResult();
                    }

                    if (!answer.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal) && !answer.EndsWith("}\n", StringComparison.Ordinal))
                    {
                        torn.Add(answer);
                    }
                }
            }, TestContext.Current.CancellationToken))];
            await busy.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(0, server.Stop());
            await enough.CancelAsync();
            await Task.WhenAll(readers);
            Assert.Empty(torn);
            Assert.Single(server.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>All that comes back; empty where the server took the connection no more.</summary>
    private static string Asked(RunningServer server, string path)
    {
        try
        {
            return server.Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        catch (SocketException)
        {
            return "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
