using System.IO.Compression;
using System.Text;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Tests.Pipeline.Acquisition.Http;

public sealed class MisbehavingServerTests : IDisposable
{
    private readonly OddServer _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task One_that_never_answers_is_left_at_the_deadline()
    {
        _server.On("/", (_, stop) => Task.Delay(Timeout.Infinite, stop));
        Assert.Equal(FetchFault.Time, await FaultAsync("/", ClientSetup.Short with { Deadline = TimeSpan.FromMilliseconds(400) }));
    }

    [Fact]
    public async Task One_that_drips_its_headers_is_left_at_the_deadline()
    {
        _server.On("/", (stream, stop) => DripAsync(stream, "HTTP/1.1 200 OK\r\n", "X: y\r\n", stop));
        Assert.Equal(FetchFault.Time, await FaultAsync("/", ClientSetup.Short with { Deadline = TimeSpan.FromMilliseconds(600) }));
    }

    [Fact]
    public async Task One_that_drips_its_body_is_left_for_its_rate_before_the_deadline()
    {
        _server.On("/", (stream, stop) => DripAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x", stop));

        FetchAnswer answer = await FetchAsync("/", ClientSetup.Short with { Deadline = TimeSpan.FromMinutes(5), SlowTime = TimeSpan.FromMilliseconds(300) });

        Assert.Contains("more slowly than 1000 bytes a second", answer.Refusal?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_ten_gigabytes_is_refused_by_its_length_and_without_one_at_the_limit()
    {
        _server.On("/said", "HTTP/1.1 200 OK\nContent-Length: 10000000000", new byte[1000]);
        _server.On("/endless", async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
            await EndlessAsync(stream, new byte[16384], stop);
        });

        Assert.Equal(FetchFault.Size, await FaultAsync("/said"));
        Assert.Equal(FetchFault.Size, await FaultAsync("/endless"));
    }

    [Fact]
    public async Task A_body_at_the_limit_is_read_and_one_above_is_refused()
    {
        _server.OnPage("/at", new byte[ClientSetup.Short.MostWireBytes]);
        _server.OnPage("/above", new byte[ClientSetup.Short.MostWireBytes + 1]);

        Assert.Null(await FaultAsync("/at"));
        Assert.Equal(FetchFault.Size, await FaultAsync("/above"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_grows_beyond_the_limit_when_decoded_is_refused_and_at_the_limit_read(string coding)
    {
        _server.OnPage("/at", Coded(new byte[ClientSetup.Short.MostDecodedBytes], coding), $"Content-Encoding: {coding}");
        _server.OnPage("/above", Coded(new byte[ClientSetup.Short.MostDecodedBytes + 1], coding), $"Content-Encoding: {coding}");
        _server.OnPage("/bomb", Coded(new byte[60_000_000], coding), $"Content-Encoding: {coding}");

        Assert.Equal(ClientSetup.Short.MostDecodedBytes, (await FetchAsync("/at")).Body.Length);
        Assert.Equal(FetchFault.Size, await FaultAsync("/above"));
        Assert.Equal(FetchFault.Size, await FaultAsync("/bomb"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_cut_coding_is_refused_wherever_it_is_cut(string coding)
    {
        byte[] whole = Coded(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400))), coding);
        for (int length = 1; length < whole.Length; length += 37)
        {
            _server.OnPage("/", whole[..length], $"Content-Encoding: {coding}");
            Assert.Equal(FetchFault.Body, await FaultAsync("/"));
        }
    }

    [Fact]
    public async Task More_than_one_coding_is_refused()
    {
        _server.OnPage("/", Coded(Coded([1, 2, 3], "gzip"), "gzip"), "Content-Encoding: gzip, gzip");
        _server.OnPage("/lines", Coded(Coded([1, 2, 3], "gzip"), "gzip"), "Content-Encoding: gzip\nContent-Encoding: gzip");

        Assert.Equal(FetchFault.Body, await FaultAsync("/"));
        Assert.Equal(FetchFault.Body, await FaultAsync("/lines"));
    }

    [Fact]
    public async Task Headers_over_the_limit_are_refused()
    {
        _server.On("/location", "HTTP/1.1 302 Found\nLocation: http://example.org/" + new string('a', 70_000));
        _server.On("/many", "HTTP/1.1 200 OK\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"X-{i}: y\n")) + "Content-Length: 0");

        Assert.Equal(FetchFault.Size, await FaultAsync("/location"));
        Assert.Equal(FetchFault.Size, await FaultAsync("/many"));
    }

    [Fact]
    public async Task Redirections_in_a_circle_and_too_many_of_them_are_refused()
    {
        _server.On("/a", "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /b");
        _server.On("/b", "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /a");
        for (int i = 0; i < 7; i++)
        {
            _server.On($"/{i}", $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /{i + 1}");
        }

        _server.OnPage("/7", "end"u8.ToArray());

        Assert.Contains("circle", (await FetchAsync("/a")).Refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("more than 5", (await FetchAsync("/1")).Refusal!.Reason, StringComparison.Ordinal);
        Assert.Null(await FaultAsync("/2"));
    }

    [Fact]
    public async Task A_body_shorter_than_said_is_refused()
    {
        _server.On("/", async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"u8.ToArray(), stop);
            stream.Close();
        });
        Assert.Equal(FetchFault.Body, await FaultAsync("/"));
    }

    [Fact]
    public async Task That_nothing_changed_counts_only_where_it_was_asked()
    {
        _server.On("/", "HTTP/1.1 304 Not Modified");
        using GuardedClient client = Client(ClientSetup.Short);

        Assert.Equal(FetchFault.Status, await FaultAsync("/"));
        Assert.True((await client.SendAsync(new FetchRequest(_server.At("/"), Tag: "\"1\""), null, Stop)).IsUnchanged);
        Assert.Contains("If-None-Match: \"1\"", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_shown_to_their_origin_alone()
    {
        using OddServer other = new();
        other.OnPage("/", "well"u8.ToArray());
        _server.On("/", $"HTTP/1.1 302 Found\nContent-Length: 0\nLocation: {other.At("/")}");
        using GuardedClient client = new(
            ClientSetup.Short, ClientSetup.Guard("127.0.0.1"), new SystemHostLookup(), TimeProvider.System, "Annals/test",
            new Dictionary<string, string> { [$"http://127.0.0.1:{_server.Port}"] = "Bearer secret" });

        Assert.Null((await client.SendAsync(new FetchRequest(_server.At("/")), null, Stop)).Refusal);
        Assert.Contains("Bearer secret", _server.Requests.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", other.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_sources_come_whole_beside_a_hundred_bad_ones()
    {
        byte[] page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000)));
        _server.OnPage("/good", page);
        _server.On("/bad", (stream, stop) => DripAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x", stop));
        using GuardedClient client = Client(ClientSetup.Short with { ConnectionsPerHost = 200 });
        Task<FetchAnswer>[] bad = [.. Enumerable.Range(0, 100).Select(i => client.SendAsync(new FetchRequest(_server.At($"/bad?{i}")), null, Stop))];
        for (int i = 0; i < 20; i++)
        {
            FetchAnswer good = await client.SendAsync(new FetchRequest(_server.At("/good")), null, Stop);
            Assert.True(good.Body.Span.SequenceEqual(page), good.Refusal?.Reason);
        }

        Assert.All(await Task.WhenAll(bad), answer => Assert.Equal(FetchFault.Time, answer.Refusal?.Fault));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("99999999999999999999999999999999999999", 604800)]
    [InlineData("Thu, 26 Nov 2026 12:00:30 GMT", 30)]
    [InlineData("Thursday, 26-Nov-26 12:00:30 GMT", 30)]
    [InlineData("Thu Nov 26 12:00:30 2026", 30)]
    [InlineData("Thu, 26 Nov 1996 12:00:30 GMT", null)]
    [InlineData("Tue, 26 Nov 1996 12:00:30 GMT", 0)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 604800)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    public void A_wait_is_read_in_every_form_and_never_longer_than_the_limit(string value, int? seconds) =>
        Assert.Equal(seconds, (int?)RetryAfter.Read(value, new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(7))?.TotalSeconds);

    [Fact]
    public void Waits_after_failures_double_up_to_a_limit_and_scatter()
    {
        FetchLimits limits = new();
        Assert.Equal(60, RetryAfter.BackOff(1, 0.5, limits).TotalSeconds);
        Assert.Equal(240, RetryAfter.BackOff(3, 0.5, limits).TotalSeconds);
        Assert.Equal(86400, RetryAfter.BackOff(1000, 0.5, limits).TotalSeconds);
        Assert.Equal(30, RetryAfter.BackOff(1, 0, limits).TotalSeconds);
    }

    [Fact]
    public async Task What_a_site_asks_of_programs_is_done_and_asked_once()
    {
        _server.OnPage("/robots.txt", "User-agent: *\nDisallow: /private\n"u8.ToArray());
        _server.OnPage("/a", "a"u8.ToArray());
        _server.On("/b", "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: /private/c");
        using GuardedClient guarded = Client(ClientSetup.Short);
        PoliteClient client = new(guarded, ClientSetup.Short, new HostHolds(), TimeProvider.System);

        Assert.Null((await client.FetchAsync(new FetchRequest(_server.At("/a")), Stop)).Refusal);
        Assert.Equal(FetchFault.Robots, (await client.FetchAsync(new FetchRequest(_server.At("/private/x")), Stop)).Refusal?.Fault);
        Assert.Equal(FetchFault.Robots, (await client.FetchAsync(new FetchRequest(_server.At("/b")), Stop)).Refusal?.Fault);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public void The_program_names_itself_and_its_owner() =>
        Assert.Equal("Annals/1.0 (a chronicle of events; owner@example.org)", PoliteClient.Agent("1.0", "owner@example.org\r\n"));

    private static GuardedClient Client(FetchLimits limits) => ClientSetup.Client(limits, new SystemHostLookup(), "127.0.0.1");

    private async Task<FetchAnswer> FetchAsync(string path, FetchLimits? limits = null)
    {
        using GuardedClient client = Client(limits ?? ClientSetup.Short);
        return await client.SendAsync(new FetchRequest(_server.At(path)), null, Stop);
    }

    private async Task<FetchFault?> FaultAsync(string path, FetchLimits? limits = null) => (await FetchAsync(path, limits)).Refusal?.Fault;

    private static async Task DripAsync(Stream stream, string head, string drop, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), stop);
        while (!stop.IsCancellationRequested)
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(drop), stop);
            await Task.Delay(20, stop);
        }
    }

    private static async Task EndlessAsync(Stream stream, byte[] piece, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await stream.WriteAsync(piece, stop);
        }
    }

    private static byte[] Coded(byte[] bytes, string coding)
    {
        using MemoryStream coded = new();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(coded, CompressionLevel.Fastest),
            "br" => new BrotliStream(coded, CompressionLevel.Fastest),
            _ => new ZLibStream(coded, CompressionLevel.Fastest),
        })
        {
            stream.Write(bytes);
        }

        return coded.ToArray();
    }
}
