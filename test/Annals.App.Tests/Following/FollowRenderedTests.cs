using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Annals.App.Following;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;
using Annals.Storage;

namespace Annals.App.Tests.Following;

/// <summary>
/// Rendered day pages that are followed as pages, through all their states, by a clock that only the test moves: 40 days in a row, because entries move between
/// neighbours; all of them with <c>ANNALS_LONG=1</c>.
/// </summary>
public sealed class FollowRenderedTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly MediaWikiStub _wiki = new();
    private readonly HandClock _clock = new();
    private readonly Channel<SourceTotals> _turns = Channel.CreateUnbounded<SourceTotals>();
    private readonly ConcurrentDictionary<string, State> _now = new();
    private readonly string _folder;

    public FollowRenderedTests() => _folder = _wiki.Folder();

    public void Dispose()
    {
        _wiki.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_states_of_the_public_days_give_the_chronicle_that_importing_the_files_gives()
    {
        string? portal = Checkout.SharedData is { } shared ? Path.Combine(shared, "portal") : null;
        Assert.SkipWhen(portal is null || !Directory.Exists(Path.Combine(portal, "states")), "there is no ../shared/data/portal/states");
        bool isLong = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1";
        Dictionary<string, State[]> days = StatesOf(portal!).TakeLast(isLong ? int.MaxValue : 40).ToDictionary();
        Assert.True(days.Count >= (isLong ? 186 : 40) && days.Values.Sum(states => states.Length) > 2.5 * days.Count, $"only {days.Count} days seen");
        Follow(days.Keys);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        int rounds = days.Values.Max(states => states.Length);
        Put(days, 0);
        Task loop = new FollowLoop(Database, new FetchLimits { Delay = TimeSpan.Zero }, _clock, null, () => 0, totals => _turns.Writer.TryWrite(totals)).RunAsync(stop.Token);
        for (int round = 0; round < rounds; round++)
        {
            SourceTotals totals = await _turns.Reader.ReadAsync(stop.Token).AsTask().WaitAsync(Patience, stop.Token);
            Assert.Equal((days.Count, 0, days.Values.Count(states => states.Length > round)), (totals.Sources, totals.Failed, totals.Fetched));
            Import(days, round);
            Put(days, round + 1);
            _clock.Forget();
            _clock.Move(TimeSpan.FromHours(1));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
        string[] followed = Lines("events", "annals.db");
        Assert.True(followed.Length > 15 * days.Count, $"only {followed.Length} events seen");
        Assert.Equal(Lines("events", "files.db"), followed);
        Assert.Equal(Lines("relations", "files.db"), Lines("relations", "annals.db"));
        AnnalsProcess.Must(_folder, "verify");
    }

    private string Database => Path.Combine(_folder, "annals.db");

    private sealed record State(string File, DateTimeOffset Seen);

    private static Dictionary<string, State[]> StatesOf(string portal)
    {
        Dictionary<string, State[]> days = [];
        foreach (string line in File.ReadLines(Path.Combine(portal, "states.jsonl")))
        {
            using JsonDocument day = JsonDocument.Parse(line);
            string date = day.RootElement.GetProperty("date").GetString()!;
            Dictionary<string, DateTimeOffset> seen = day.RootElement.GetProperty("states").EnumerateArray()
                .ToDictionary(state => state.GetProperty("sha").GetString()!, state => DateTimeOffset.Parse(state.GetProperty("seen").GetString()!, CultureInfo.InvariantCulture).ToUniversalTime());
            days[date] =
            [
                .. Directory.EnumerateFiles(Path.Combine(portal, "states", date)).Order(StringComparer.Ordinal)
                    .Select(file => new State(file, seen[Path.GetFileNameWithoutExtension(file).Split('_')[1]])),
            ];
        }

        return days;
    }

    private void Follow(IEnumerable<string> dates)
    {
        using ChronicleWriter chronicle = new(ChronicleFile.Open(Database));
        SourceTable sources = new(chronicle);
        foreach (string date in dates)
        {
            _wiki.On("/" + date, context =>
            {
                State state = _now[date];
                string tag = $"\"{Path.GetFileNameWithoutExtension(state.File)}\"";
                context.Response.AddHeader("ETag", tag);
                context.Response.AddHeader("Last-Modified", state.Seen.ToString("r", CultureInfo.InvariantCulture));
                bool isKnown = context.Request.Headers["If-None-Match"] == tag;
                MediaWikiStub.Say(context, isKnown ? [] : File.ReadAllBytes(state.File), "text/html; charset=utf-8", isKnown ? 304 : 200);
            });
            sources.Add(new FollowedSource(0, _wiki.At("/" + date), SourceKind.Page, null, null, TimeSpan.FromHours(1), false, _clock.GetUtcNow()));
        }
    }

    private void Put(Dictionary<string, State[]> days, int round)
    {
        foreach ((string date, State[] states) in days)
        {
            _now[date] = states[Math.Min(round, states.Length - 1)];
        }
    }

    /// <summary>Imports the files of a round into a chronicle beside.</summary>
    private void Import(Dictionary<string, State[]> days, int round)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, $"round-{round}")).FullName;
        List<string> meta = [];
        foreach ((string date, State[] states) in days.Where(day => day.Value.Length > round))
        {
            File.Copy(states[round].File, Path.Combine(folder, date + ".html"));
            meta.Add(JsonSerializer.Serialize(new { file = date + ".html", url = _wiki.At("/" + date), contentType = "text/html; charset=utf-8", seen = states[round].Seen }));
        }

        File.WriteAllLines(Path.Combine(_folder, "meta.jsonl"), meta);
        AnnalsProcess.Must(_folder, "import", "--db", "files.db", "--meta", "meta.jsonl", folder);
    }

    private string[] Lines(string what, string database) =>
        [.. AnnalsProcess.Must(_folder, "export", what, "--db", database).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
