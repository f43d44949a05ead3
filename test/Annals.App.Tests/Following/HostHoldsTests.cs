using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>A host that asked for patience is asked for nothing until its time is over, whichever run of the program it was that asked it.</summary>
public sealed class HostHoldsTests : IDisposable
{
    private const string Page = "<!DOCTYPE html><title>A page</title><p>The bridge over the river is open again after five months of work on its pillars, said the mayor.</p>";

    private readonly MediaWikiStub _wiki = new();
    private readonly HandClock _clock = new();
    private readonly string _folder;

    public HostHoldsTests()
    {
        _folder = _wiki.Folder();
        _wiki.On("/page", context => MediaWikiStub.Say(context, Page, "text/html"));
    }

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void A_host_is_left_alone_by_every_command_though_the_program_was_started_again(int status)
    {
        Busy("/busy", status, "3600");
        Assert.Equal(1, AnnalsProcess.Run(_folder, "import", _wiki.At("/busy")).Code);
        int asked = _wiki.Requests.Count;

        AnnalsProcess again = AnnalsProcess.Run(_folder, "import", _wiki.At("/page"));
        Assert.Equal(1, again.Code);
        Assert.Contains("127.0.0.1 asked to be left alone until ", again.Errors, StringComparison.Ordinal);
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/page"));
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/feed"), "--kind", "feed");
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/sitemap"), "--kind", "sitemap");
        AnnalsProcess.Must(_folder, "source", "add", _wiki.Api, "--kind", "portal");
        Assert.Contains("4 sources asked, 4 not well", AnnalsProcess.Run(_folder, "fetch", "--all").Output, StringComparison.Ordinal);
        Assert.Equal(asked, _wiki.Requests.Count);
    }

    [Fact]
    public void A_feed_that_cannot_be_looked_at_is_not_asked_sooner_because_it_is_followed()
    {
        Busy("/feed", 429, "3600");
        AnnalsProcess.Must(_folder, "source", "add", _wiki.At("/feed"), "--kind", "feed");
        AnnalsProcess.Run(_folder, "fetch", "--all");
        Assert.Single(_wiki.Requests, request => request == "/feed");
    }

    [Fact]
    public void What_a_site_s_robots_txt_asks_for_counts_too()
    {
        Busy("/robots.txt", 503, "3600");
        AnnalsProcess.Run(_folder, "import", _wiki.At("/page"));
        AnnalsProcess.Run(_folder, "import", _wiki.At("/page"));
        Assert.Equal("/robots.txt", Assert.Single(_wiki.Requests));
    }

    [Fact]
    public async Task The_other_sources_of_the_host_have_not_failed_and_are_asked_when_its_time_is_over()
    {
        Busy("/busy", 429, "7200");
        using (ChronicleWriter chronicle = new(ChronicleFile.Open(Database)))
        {
            new SourceTable(chronicle).Add(Source("/busy", _clock.GetUtcNow()));
            new SourceTable(chronicle).Add(Source("/page", _clock.GetUtcNow().AddMinutes(1)));
        }

        await FetchAsync(null);
        _clock.Move(TimeSpan.FromMinutes(2));
        await FetchAsync(null);
        FollowedSource held = Named("/page");
        Assert.Equal((0, _clock.GetUtcNow().AddMinutes(118)), (held.Failures, held.Due));
        Assert.DoesNotContain("/page", _wiki.Requests);

        // Asked more often than by its own time, it is not asked more often than its host wants.
        _clock.Move(TimeSpan.FromMinutes(30));
        await FetchAsync(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("/page", _wiki.Requests);
        _clock.Move(TimeSpan.FromMinutes(89));
        await FetchAsync(null);
        Assert.Contains("/page", _wiki.Requests);
        Assert.Null(Named("/page").Fault);
    }

    private string Database => Path.Combine(_folder, "annals.db");

    private void Busy(string path, int status, string wait) => _wiki.On(path, context =>
    {
        context.Response.AddHeader("Retry-After", wait);
        MediaWikiStub.Say(context, "", "text/plain", status);
    });

    private FollowedSource Source(string path, DateTimeOffset due) => new(0, _wiki.At(path), SourceKind.Page, null, null, TimeSpan.FromHours(1), false, due);

    private FollowedSource Named(string path)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(Database));
        return new SourceTable(chronicle).All().Single(source => source.Address == _wiki.At(path));
    }

    /// <summary>One run, as of a program that was just started.</summary>
    private async Task FetchAsync(TimeSpan? every)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(Database));
        using Outbound outbound = new(Database, new FetchLimits { Delay = TimeSpan.Zero }, _clock);
        await new SourceRun(chronicle, outbound, _clock, () => 0, _ => { }, _ => { }).RunAsync(every, false, TestContext.Current.CancellationToken);
    }
}
