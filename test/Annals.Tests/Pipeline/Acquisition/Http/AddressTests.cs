using System.Net;
using System.Text.Json;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Tests.Pipeline.Acquisition.Http;

public sealed class AddressTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("::")]
    [InlineData("0.0.0.0")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::10.1.2.3")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:1:2:3:4:80ff:fffe")]
    [InlineData("2a00:1450::5efe:10.0.0.1")]
    [InlineData("2a00:1450::200:5efe:192.168.1.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("100.127.255.255")]
    public void A_special_address_is_known_in_every_form(string address) => Assert.NotNull(ClientSetup.Guard().ReasonOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("172.32.0.0")]
    [InlineData("100.128.0.0")]
    [InlineData("8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("2001:4860:4860::8888")]
    public void An_address_of_the_open_network_is_none(string address) => Assert.Null(ClientSetup.Guard().ReasonOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://017700000001:81/x", "http://127.0.0.1:81/x")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("HTTP://EXAMPLE.org./a?b#c", "http://example.org/a?b")]
    [InlineData("https://bücher.example.org/ü", "https://xn--bcher-kva.example.org/%C3%BC")]
    public void A_host_has_one_form(string text, string expected)
    {
        Assert.True(FetchAddress.TryParse(text, out Uri address, out string reason), reason);
        Assert.Equal(expected, address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://a:b@example.org/")]
    [InlineData("http://example.org\\@other.org/")]
    [InlineData("http://256.1.1.1/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://example.org:0/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("http:example.org")]
    [InlineData("//example.org/")]
    [InlineData("http://[1:2:3:4:5:6:7:8:/64]/")]
    [InlineData("http://\uFF11\uFF12\uFF17.\uFF10.\uFF10.\uFF0D/")]
    public void What_programs_disagree_about_is_refused(string text) => Assert.False(FetchAddress.TryParse(text, out _, out _));

    [Fact]
    public void An_address_at_the_limit_is_read_and_one_above_is_not()
    {
        string start = "http://example.org/";
        Assert.True(FetchAddress.TryParse(start + new string('a', FetchAddress.MostCharacters - start.Length), out _, out _));
        Assert.False(FetchAddress.TryParse(start + new string('a', FetchAddress.MostCharacters - start.Length + 1), out _, out _));
    }

    [Fact]
    public async Task Public_cases_reach_no_listener_in_the_default_configuration()
    {
        if (Checkout.SharedData is not { } shared)
        {
            Assert.Skip("there is no ../shared/data");
            return;
        }

        using OddServer victim = new();
        using GuardedClient client = ClientSetup.Client(ClientSetup.Short, new SystemHostLookup());
        List<string> wrong = [];
        int seen = 0;
        foreach (string line in File.ReadLines(Path.Combine(shared, "hostile", "ssrf", "urls.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string given = json.RootElement.GetProperty("url").GetString()!;
            foreach (string url in new[] { given, given.Replace("/feed.xml", $":{victim.Port}/feed.xml", StringComparison.Ordinal) })
            {
                FetchAnswer answer = await client.SendAsync(new FetchRequest(url), null, Stop);
                seen++;
                bool early = answer.Refusal?.Fault is FetchFault.Address or FetchFault.SpecialAddress or FetchFault.NoHost;
                if (!early || answer.Refusal!.Reason.Length < 10)
                {
                    wrong.Add($"{url}: {answer.Refusal}");
                }
            }
        }

        Assert.True(seen > 100, $"only {seen} addresses seen");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(0, victim.Connections);
    }

    [Fact]
    public async Task Public_redirections_reach_no_listener_though_the_host_that_redirects_is_allowed()
    {
        if (Checkout.SharedData is not { } shared)
        {
            Assert.Skip("there is no ../shared/data");
            return;
        }

        using OddServer victim = new();
        int seen = 0;
        foreach (string line in File.ReadLines(Path.Combine(shared, "hostile", "ssrf", "redirects.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line.Replace("{victim}", $"{victim.Port}", StringComparison.Ordinal));
            using OddServer server = new();
            using GuardedClient client = ClientSetup.Client(
                ClientSetup.Short, new ClientSetup.Names(("redirects.lan", ["127.0.0.1"]), ("rebind.test", ["93.184.215.14", "127.0.0.1"])), "redirects.lan");
            JsonElement[] steps = [.. json.RootElement.GetProperty("chain").EnumerateArray()];
            string path = "/start";
            foreach (JsonElement step in steps)
            {
                string kind = step[0].GetString()!;
                string? target = step[1].GetString();
                server.On(path, kind.StartsWith("200", StringComparison.Ordinal)
                    ? "HTTP/1.1 200 OK\nContent-Length: 0"
                    : $"HTTP/1.1 {kind} Moved\nContent-Length: 0{(target is null ? "" : $"\nLocation: {target}")}");
                path = target is { Length: > 0 } && target[0] == '/' ? target : path;
            }

            FetchAnswer answer = await client.SendAsync(new FetchRequest(server.At("/start", "redirects.lan")), null, Stop);
            seen++;
            Assert.True(answer.Refusal is { Reason.Length: > 10 } || steps[0][0].GetString() == "200-meta-refresh", $"{line[..Math.Min(200, line.Length)]}: {answer}");
            Assert.True(server.Requests.Count <= 10, $"{server.Requests.Count} requests");
        }

        Assert.True(seen > 10, $"only {seen} redirections seen");
        Assert.Equal(0, victim.Connections);
    }

    [Fact]
    public async Task A_redirection_to_a_private_address_is_refused_with_its_reason()
    {
        using OddServer victim = new();
        using OddServer server = new();
        server.On("/", $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: {victim.At("/")}");
        using GuardedClient client = ClientSetup.Client(ClientSetup.Short, new ClientSetup.Names(("redirects.lan", ["127.0.0.1"])), "redirects.lan");

        FetchAnswer answer = await client.SendAsync(new FetchRequest(server.At("/", "redirects.lan")), null, Stop);

        Assert.Equal(FetchFault.SpecialAddress, answer.Refusal?.Fault);
        Assert.Contains("127.0.0.1 is special: this machine", answer.Refusal!.Reason, StringComparison.Ordinal);
        Assert.Equal(0, victim.Connections);
    }

    [Fact]
    public async Task A_name_that_comes_to_mean_this_machine_is_refused_before_a_connection()
    {
        using OddServer victim = new();
        ClientSetup.Names names = new(("rebind.example.org", ["127.0.0.1"]), ("mixed.example.org", ["93.184.215.14 127.0.0.1"]), ("mapped.example.org", ["::ffff:127.0.0.1"]));
        using GuardedClient client = ClientSetup.Client(ClientSetup.Short, names);
        foreach (string host in new[] { "rebind.example.org", "mixed.example.org", "mapped.example.org" })
        {
            FetchAnswer answer = await client.SendAsync(new FetchRequest(victim.At("/", host)), null, Stop);
            Assert.Equal(FetchFault.SpecialAddress, answer.Refusal?.Fault);
        }

        Assert.Equal(0, victim.Connections);
    }

    [Fact]
    public async Task What_is_connected_to_is_the_address_that_was_judged()
    {
        using OddServer victim = new();
        FetchLimits brief = ClientSetup.Short with { Deadline = TimeSpan.FromSeconds(1) };
        using GuardedClient client = ClientSetup.Client(brief, new ClientSetup.Names(("rebind.example.org", ["93.184.215.14", "127.0.0.1"])));

        FetchAnswer first = await client.SendAsync(new FetchRequest(victim.At("/", "rebind.example.org")), null, Stop);
        FetchAnswer second = await client.SendAsync(new FetchRequest(victim.At("/", "rebind.example.org")), null, Stop);

        Assert.True(first.Refusal?.Fault is FetchFault.Time or FetchFault.Connection, first.ToString());
        Assert.Equal(FetchFault.SpecialAddress, second.Refusal?.Fault);
        Assert.Equal(0, victim.Connections);
    }

    [Fact]
    public async Task A_host_with_a_port_is_allowed_for_this_port_alone()
    {
        using OddServer allowed = new();
        using OddServer victim = new();
        allowed.OnPage("/", "well"u8.ToArray());
        using GuardedClient client = ClientSetup.Client(ClientSetup.Short, new SystemHostLookup(), $"127.0.0.1:{allowed.Port}");

        Assert.Null((await client.SendAsync(new FetchRequest(allowed.At("/")), null, Stop)).Refusal);
        Assert.Equal(FetchFault.SpecialAddress, (await client.SendAsync(new FetchRequest(victim.At("/")), null, Stop)).Refusal?.Fault);
        Assert.Equal(0, victim.Connections);
    }

    [Theory]
    [InlineData("http://192.0.0.\u200B", "192.0.0.0")]
    [InlineData("http://127.1\u200B.\u200B/", "127.0.0.1")]
    [InlineData("http://valley.example.\u200B/", "valley.example")]
    public void What_has_no_width_hides_no_host(string address, string host)
    {
        Assert.True(FetchAddress.TryParse(address, out Uri read, out string reason), reason);
        Assert.Equal(host, read.Host);
    }
}
