using System.Net;
using System.Net.Sockets;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;
using Annals.Tests.Pipeline.Acquisition.Http;

namespace Annals.App.Tests.Following;

/// <summary>Public lists of addresses and redirections that lead programs astray, by every way on which this one makes requests, against listeners that nothing may reach.</summary>
public sealed class HostileAddressTests : IDisposable
{
    private static readonly string[] Reasons =
    [
        "may not be asked: ", "there is no host ", "redirect", "the server answers 300", "only addresses that begin with http", "the address ", "the name of the host ", "it is no address", "(robots.txt)",
    ];

    private readonly Canary _victim = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose()
    {
        _victim.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_listener_counts_who_comes_by_IPv4_and_by_IPv6()
    {
        foreach (IPAddress address in Socket.OSSupportsIPv6 ? (IPAddress[])[IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback])
        {
            int before = _victim.Connections;
            using TcpClient client = new(address.AddressFamily);
            await client.ConnectAsync(address, _victim.Port, TestContext.Current.CancellationToken);
            await client.GetStream().ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
            Assert.Equal(before + 1, _victim.Connections);
        }
    }

    [Fact]
    public void No_address_is_imported_in_the_default_configuration()
    {
        string[] addresses = [.. Addresses().Where(address => address.StartsWith("http", StringComparison.OrdinalIgnoreCase))];
        AnnalsProcess run = AnnalsProcess.Run(_folder, ["import", .. addresses]);

        Assert.Equal(1, run.Code);
        string[] lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(addresses, address => Assert.Contains(lines, line => line.Contains(address, StringComparison.Ordinal) && IsReason(line)));
        Assert.Equal(0, _victim.Connections);
    }

    [Theory]
    [InlineData(SourceKind.Page)]
    [InlineData(SourceKind.Feed)]
    [InlineData(SourceKind.Sitemap)]
    [InlineData(SourceKind.Portal)]
    public async Task No_source_is_asked_in_the_default_configuration(SourceKind kind)
    {
        string[] addresses = Addresses();
        NoneWasAsked(await FollowAsync(kind, addresses, null), 1);
    }

    [Theory]
    [InlineData(SourceKind.Page)]
    [InlineData(SourceKind.Feed)]
    [InlineData(SourceKind.Sitemap)]
    [InlineData(SourceKind.Portal)]
    public async Task A_name_that_comes_to_mean_this_machine_is_not_asked(SourceKind kind)
    {
        // Whichever look-up is the one that leads here: the first, a later one, or one of several answers.
        ClientSetup.Names names = new(("first.test", ["127.0.0.1"]), ("mixed.test", ["93.184.215.14 127.0.0.1"]), ("six.test", ["::ffff:127.0.0.1"]), ("later.test", ["93.184.215.14", "127.0.0.1"]));
        string[] addresses = [.. ((string[])["first.test", "mixed.test", "six.test", "later.test"]).Select(host => $"http://{host}:{_victim.Port}/feed.xml")];
        await FollowAsync(kind, addresses, names);
        NoneWasAsked(await FollowAsync(kind, addresses, names), 2);
    }

    [Theory]
    [InlineData(SourceKind.Page)]
    [InlineData(SourceKind.Feed)]
    [InlineData(SourceKind.Sitemap)]
    [InlineData(SourceKind.Portal)]
    public async Task No_redirection_is_followed_astray_though_the_host_that_redirects_is_allowed_by_name(SourceKind kind)
    {
        using Redirections server = new(_victim.Port);
        Allow(Redirections.Host);
        FollowedSource[] asked = await FollowAsync(kind, [.. server.Cases.Select(number => server.At(number))], Redirections.Names());
        Assert.Equal(server.Cases.Count, asked.Length);
        foreach (FollowedSource source in asked)
        {
            bool meta = source.Address == server.At(server.MetaRefresh);
            Assert.True(meta ? kind != SourceKind.Page || source.Fault is null : source.Well is null && IsReason(source.Fault), $"{source.Address}: {source.Fault}");
        }

        Assert.Equal(0, _victim.Connections);
        Assert.All(server.Cases, number => Assert.InRange(server.RequestsOf(number), 1, 10));
    }

    [Fact]
    public async Task No_cited_page_no_page_of_a_feed_and_no_cover_image_leads_astray()
    {
        using Redirections server = new(_victim.Port);
        Allow(Redirections.Host, "\"images\": \"store\", ", "\"cited\": \"archive\", ");
        string[] entries =
        [
            .. server.Cases.Select(number => $"* The bridge number {number} over the river is opened again after five months. [{server.At(number)} (Example)]"),
            .. server.Cases.Select(number => $"* The harbour number {number} of the town is closed for the winter. [{server.PageWithImage(number)} (Example)]"),
            $"* The old market of the town is to be pulled down in spring. <ref>{{{{cite web|url=http://nowhere.invalid/|archive-url=http://127.0.0.1:{_victim.Port}/web/2026/|title=Market|url-status=dead}}}}</ref>",
            "* The new market of the town is to be built up in spring. <ref>{{cite web|url=http://[1:2:3:4:5:6:7:8:/64]/|title=Market}}</ref>",
        ];
        Import(entries);
        HandClock clock = new();
        using (ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(Database)))
        {
            new SourceTable(chronicle).Add(new FollowedSource(0, server.FeedOfAll(), SourceKind.Feed, null, null, TimeSpan.FromHours(1), false, clock.GetUtcNow()) { HasPages = true });
        }

        for (int turn = 0; turn < 5; turn++)
        {
            await RunAsync(clock, Redirections.Names());
            clock.Move(TimeSpan.FromDays(2));
        }

        using ChronicleWriter after = new(ChronicleFile.OpenExisting(Database));
        WantedPages wanted = new(after.File);
        foreach (string address in server.Cases.Where(number => number != server.MetaRefresh).SelectMany(number => (string[])[server.At(number), server.Item(number)]).Append("http://nowhere.invalid/"))
        {
            WantedPage page = wanted.Find(address)!;
            Assert.True(page is { Well: null, Failures: > 0 } && IsReason(page.Fault), $"{page.Url}: {page.Fault}");
        }

        Assert.Equal(0, _victim.Connections);
        (long shown, long kept, _) = new PictureTable(after.File).Count();
        Assert.Equal((server.Cases.Count, 0), (shown, kept));
        Assert.All(server.Cases, number => Assert.True(server.WasAskedForImage(number), $"the image of {number} was not asked for"));
    }

    private string Database => Path.Combine(_folder, "annals.db");

    /// <summary>Each address as it is given, and with the listener's port.</summary>
    private string[] Addresses()
    {
        string[] given = [.. Redirections.Lines("urls.jsonl").Select(line => line.GetProperty("url").GetString()!)];
        Assert.True(given.Length >= 60, $"only {given.Length} addresses seen");
        return [.. given.SelectMany(url => (string[])[url, url.Replace("/feed.xml", $":{_victim.Port}/feed.xml", StringComparison.Ordinal)]).Distinct()];
    }

    private void NoneWasAsked(FollowedSource[] sources, int failures)
    {
        foreach (FollowedSource source in sources)
        {
            Assert.True(source is { Well: null } && source.Failures == failures && IsReason(source.Fault), $"{source.Address}: {source.Fault}");
        }

        Assert.Equal(0, _victim.Connections);
    }

    private static bool IsReason(string? fault) => fault is not null && Reasons.Any(reason => fault.Contains(reason, StringComparison.Ordinal));

    private void Allow(string host, string more = "", string fetch = "") =>
        File.WriteAllText(Path.Combine(_folder, "annals.json"), $$"""{ {{more}}"contact": "owner@example.org", "fetch": { {{fetch}}"allowPrivate": ["{{host}}"] } }""");

    private void Import(string[] entries)
    {
        File.WriteAllText(
            Path.Combine(_folder, "2026-09-01.wiki"),
            $"{{{{Current events|year=2026|month=09|day=1|content=\n<!-- All news items below this line -->\n'''Disasters and accidents'''\n{string.Join('\n', entries)}\n<!-- All news items above this line -->}}}}\n");
        AnnalsProcess.Must(_folder, "import", "2026-09-01.wiki");
    }

    /// <summary>Follows addresses and asks all of them once.</summary>
    private async Task<FollowedSource[]> FollowAsync(SourceKind kind, string[] addresses, IHostLookup? lookup)
    {
        DateOnly? day = kind == SourceKind.Portal ? new DateOnly(2026, 9, 1) : null;
        using (ChronicleWriter chronicle = new(ChronicleFile.Open(Database)))
        {
            SourceTable sources = new(chronicle);
            foreach (string address in addresses.Where(address => sources.Find(address) is null))
            {
                sources.Add(new FollowedSource(0, address, kind, day, day, TimeSpan.FromHours(1), false, TimeProvider.System.GetUtcNow()));
            }
        }

        await RunAsync(TimeProvider.System, lookup);
        using ChronicleWriter after = new(ChronicleFile.OpenExisting(Database));
        return [.. new SourceTable(after).All()];
    }

    private async Task RunAsync(TimeProvider clock, IHostLookup? lookup)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(Database));
        using Outbound outbound = new(Database, new FetchLimits { Delay = TimeSpan.Zero, Deadline = TimeSpan.FromSeconds(5) }, clock, lookup);
        await new SourceRun(chronicle, outbound, clock, () => 0, _ => { }, _ => { }).RunAsync(null, true, TestContext.Current.CancellationToken);
    }
}
