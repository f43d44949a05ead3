using System.Threading.Channels;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>When the sources are asked, by a clock that only the test moves.</summary>
public sealed class FollowLoopTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly MediaWikiStub _wiki = new();
    private readonly HandClock _clock = new();
    private readonly Channel<SourceTotals> _turns = Channel.CreateUnbounded<SourceTotals>();
    private readonly string _folder;

    public FollowLoopTests()
    {
        _folder = _wiki.Folder();
        _wiki.On("/page", context => MediaWikiStub.Say(context, "<!DOCTYPE html><title>A page</title><p>The bridge over the river is open again after five months of work.</p>", "text/html"));
    }

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_source_it_looks_again_after_the_longest_sleep()
    {
        ChronicleFile.Open(Database).Dispose();
        await FollowAsync(async () =>
        {
            Assert.Equal(0, (await TurnAsync()).Sources);
            Assert.Equal(FollowLoop.LongestSleep, await _clock.BegunAsync(Patience));
            Follow(TimeSpan.FromHours(1));
            _clock.Move(FollowLoop.LongestSleep);
            Assert.Equal(1, (await TurnAsync()).Fetched);
        });
    }

    [Fact]
    public async Task A_source_is_asked_when_it_is_due_and_not_before()
    {
        Follow(TimeSpan.FromSeconds(45));
        await FollowAsync(async () =>
        {
            Assert.Equal(1, (await TurnAsync()).Sources);
            Assert.Equal(TimeSpan.FromSeconds(30), await _clock.BegunAsync(Patience));
            _clock.Move(TimeSpan.FromSeconds(30));
            Assert.Equal(0, (await TurnAsync()).Sources);
            Assert.Equal(TimeSpan.FromSeconds(15), await _clock.BegunAsync(Patience));
            _clock.Move(TimeSpan.FromSeconds(15));
            Assert.Equal(1, (await TurnAsync()).Sources);
        });
        Assert.Equal(2, _wiki.Requests.Count(request => request == "/page"));
    }

    private string Database => Path.Combine(_folder, "annals.db");

    private async Task<SourceTotals> TurnAsync() => await _turns.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    private void Follow(TimeSpan every)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.Open(Database));
        new SourceTable(chronicle).Add(new FollowedSource(0, _wiki.At("/page"), SourceKind.Page, null, null, every, false, _clock.GetUtcNow()));
    }

    private void Note(SourceTotals totals)
    {
        _clock.Forget();
        _turns.Writer.TryWrite(totals);
    }

    private async Task FollowAsync(Func<Task> work)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task loop = new FollowLoop(Database, new FetchLimits(), _clock, null, () => 0, Note).RunAsync(stop.Token);
        await work();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }
}
