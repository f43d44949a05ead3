using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Annals.App.Tests.Server;

/// <summary><c>annals serve</c> as a command: where it listens, how it ends, and what changes by hand do to what it sends.</summary>
public sealed class ServeTests(SmallChronicle samples) : IDisposable
{
    private const string Event = SmallChronicle.Event;

    private readonly string _folder = samples.Copy();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_moved_event_leads_on_a_suppressed_one_is_gone_and_both_show_at_once()
    {
        using RunningServer server = RunningServer.Start(_folder);
        Assert.Equal(HttpStatusCode.OK, server.Get("/" + Event).Status);

        AnnalsProcess.Must(_folder, "edit", Event, "--date", "2017-11-22", "--because", "tried");
        string moved = Event.Replace("/23/", "/22/", StringComparison.Ordinal);
        Answer old = server.Get($"/{Event}");
        Answer json = server.Get($"/{Event}.json");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/" + moved), (old.Status, old.Location));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/{moved}.json"), (json.Status, json.Location));
        Assert.Equal(HttpStatusCode.OK, server.Get("/" + moved + "/1.md").Status);

        AnnalsProcess.Must(_folder, "suppress", moved, "--class", "law", "--because", "a court said so");
        string[] addresses = [Event, moved, moved + "/1", Event + ".md", moved + ".json", moved + ".xml"];
        foreach (string address in addresses)
        {
            Answer gone = server.Get("/" + address);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.DoesNotContain("shelter", gone.Text.Replace(address, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("shelter", server.Get("/search.json?q=sochi").Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, server.Stop());
        Assert.Single(server.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void It_ends_cleanly_when_asked_to_even_while_readers_are_connected()
    {
        using RunningServer server = RunningServer.Start(_folder);
        using TcpClient idle = new();
        idle.Connect(IPAddress.Loopback, server.Address.Port);
        Assert.Equal(HttpStatusCode.OK, server.Get("/").Status);

        Assert.Equal(0, server.Stop());
        Assert.Single(server.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        AnnalsProcess.Must(_folder, "verify");
    }

    [Fact]
    public void A_taken_port_is_one_sentence()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        AnnalsProcess run = AnnalsProcess.Run(_folder, "serve", "--urls", address);

        Assert.Equal((2, "", $"annals serve: cannot listen at {address}: it is taken, or not an address of this machine.\n"), (run.Code, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("http://localhost:0")]
    [InlineData("http://[::1]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0/")]
    [InlineData(" http://127.0.0.1:0 ; http://127.0.0.1:0 ")]
    public void It_listens_where_it_is_told(string urls)
    {
        if (urls.Contains("::1", StringComparison.Ordinal) && !Socket.OSSupportsIPv6)
        {
            Assert.Skip("this machine has no IPv6");
        }

        using RunningServer server = RunningServer.Start(_folder, urls);

        int port = server.Address.Port;
        string host = urls.Contains("::1", StringComparison.Ordinal) ? "[::1]" : "127.0.0.1";
        Answer answer = server.Get(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}/"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("http://example.org:80")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:0/chronicle")]
    [InlineData("http://127.0.0.1:0;nonsense")]
    [InlineData("")]
    [InlineData(";")]
    public void An_address_that_is_none_is_wrong_usage(string urls)
    {
        AnnalsProcess run = AnnalsProcess.Run(_folder, "serve", "--urls", urls);

        Assert.Equal(2, run.Code);
        Assert.Contains("--urls", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_with_a_public_address_answers_to_its_name_alone()
    {
        AnnalsProcess.Must(_folder, "init", "--address", "https://chronicle.example/annals");
        using RunningServer server = RunningServer.Start(_folder);

        Assert.Equal(HttpStatusCode.OK, server.Get("/", ("Host", "chronicle.example")).Status);
        Assert.Equal(HttpStatusCode.OK, server.Get("/").Status);
        Assert.Equal(HttpStatusCode.BadRequest, server.Get("/", ("Host", "evil.example")).Status);
        Assert.Equal(HttpStatusCode.OK, server.Get("/sitemap.xml").Status);
        Assert.DoesNotContain("127.0.0.1", server.Get("/feed.atom").Text, StringComparison.Ordinal);
    }
}
