using System.Globalization;
using System.Text.Json;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Relations;
using Annals.Storage;

namespace Annals.Tests.Storage;

/// <summary>All states of all days in one import, or state by state as time brought them: the same text, category, topics, links and citations of all current events.</summary>
public sealed class StatesAtOnceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void States_of_our_own_give_the_same_events()
    {
        const string Bridge = "* The [[Long Bridge]] in [[Springfield]] opens to traffic after nine years of building. [https://example.org/bridge (Example News)]";
        const string Ferry = "* The last ferry of [[Springfield]] makes its last journey across the [[Grey River]]. [https://example.org/ferry (Example News)]";
        const string Storm = "* A storm takes the roof of the [[Old Market]] in [[Springfield]] and puts it down in the next street. [https://example.org/storm (Example News)]";
        const string Flood = "* The [[Grey River]] floods the lower town of [[Springfield]]; two hundred people leave their homes. [https://example.org/flood (Example News)]";
        (string Date, string Seen, string Page)[] states =
        [
            State("2016-05-03", "2016-05-03T08:00Z", Bridge, Ferry),
            State("2016-05-04", "2016-05-04T08:00Z", Storm),
            State("2016-05-03", "2016-05-04T09:00Z", Bridge.Replace("nine", "ten", StringComparison.Ordinal), Ferry, Flood),
            State("2016-05-04", "2016-05-04T10:00Z", "'''Disasters and accidents'''", Storm, Flood.Replace("two hundred", "three hundred", StringComparison.Ordinal)),
            State("2016-05-03", "2016-05-04T11:00Z", "*[[Springfield bridges]]\n*" + Bridge.Replace("nine", "ten", StringComparison.Ordinal), Ferry),
            State("2016-05-05", "2016-05-05T08:00Z", Ferry.Replace("last journey", "very last journey", StringComparison.Ordinal)),
            State("2016-05-03", "2016-05-05T09:00Z", "*[[Springfield bridges]]\n*" + Bridge),
            State("2016-05-04", "2016-05-05T10:00Z", "'''Disasters and accidents'''", Flood),
            State("2016-05-04", "2016-05-05T11:00Z", "'''Disasters and accidents'''", Flood, Storm),
        ];
        FoundState[] files = [.. states.Select((state, i) => Write(state, i))];

        Assert.Equal(4, MustBeEqual(files).Length);
    }

    /// <summary>Days in a row, because entries move between neighbours; all of them with <c>ANNALS_LONG=1</c>.</summary>
    [Fact]
    public void States_of_the_portal_give_the_same_events()
    {
        if (Checkout.SharedData is not { } shared)
        {
            Assert.Skip("the folder of measuring data is missing");
            return;
        }

        FoundState[] all = [.. Portal(Path.Combine(shared, "portal"))];
        string[] days = [.. all.Select(state => state.Day).Distinct().Order(StringComparer.Ordinal)];
        bool isLong = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1";
        HashSet<string> chosen = [.. isLong ? days : days[60..74]];
        FoundState[] files = [.. all.Where(state => chosen.Contains(state.Day))];
        Assert.True(files.Length >= (isLong ? 500 : 25), $"only {files.Length} states seen");

        string[] events = MustBeEqual(files);

        Assert.True(events.Length > chosen.Count * 5, $"only {events.Length} events seen");
    }

    private static (string Date, string Seen, string Page) State(string date, string seen, params string[] lines) => (date, seen, PagesChronicle.Page(date, lines));

    private FoundState Write((string Date, string Seen, string Page) state, int number)
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, state.Date)).FullName, string.Create(CultureInfo.InvariantCulture, $"{number:00}.wiki"));
        File.WriteAllText(path, state.Page);
        return new FoundState(state.Date, path, Time(state.Seen));
    }

    /// <summary>The states of each day in the order of their names, with the times that the table tells.</summary>
    private static IEnumerable<FoundState> Portal(string folder)
    {
        foreach (string line in File.ReadLines(Path.Combine(folder, "states.jsonl")))
        {
            using JsonDocument day = JsonDocument.Parse(line);
            string date = day.RootElement.GetProperty("date").GetString()!;
            Dictionary<string, DateTimeOffset> seen = day.RootElement.GetProperty("states").EnumerateArray()
                .ToDictionary(state => state.GetProperty("sha").GetString()!, state => Time(state.GetProperty("seen").GetString()!));
            foreach (string path in Directory.GetFiles(Path.Combine(folder, "states", date)).Order(StringComparer.Ordinal))
            {
                yield return new FoundState(date, path, seen[Path.GetFileNameWithoutExtension(path).Split('_')[1]]);
            }
        }
    }

    private string[] MustBeEqual(FoundState[] files)
    {
        string[] atOnce = Import("at-once.db", [[.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]]);
        string[] oneByOne = Import("one-by-one.db", [.. files.OrderBy(file => file.Seen).ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => new[] { file })]);

        string[] missing = [.. oneByOne.Except(atOnce)];
        string[] tooMany = [.. atOnce.Except(oneByOne)];
        Assert.True(
            missing.Length + tooMany.Length == 0 && atOnce.Length == oneByOne.Length,
            $"{atOnce.Length} at once, {oneByOne.Length} one by one; {missing.Length} only one by one, {tooMany.Length} only at once:\n{string.Join('\n', missing.Take(20))}\n--\n{string.Join('\n', tooMany.Take(20))}");
        return atOnce;
    }

    /// <param name="imports">the files of each command</param>
    private string[] Import(string name, FoundState[][] imports)
    {
        string database = Path.Combine(_folder, name);
        foreach (FoundState[] import in imports)
        {
            Dictionary<string, DateTimeOffset> seen = import.ToDictionary(file => file.Path, file => file.Seen);
            using ChronicleWriter writer = new(ChronicleFile.Open(database));
            FoundFile[] found = [.. import.Select(file => new FoundFile(file.Path, file.Path))];
            new Annals.Pipeline.Pipeline(writer, new Relating(), TimeProvider.System)
                .Import(found, path => new CaptureNote(Seen: seen[path]), 2, outcome => Assert.Empty(outcome.Refused), null);
        }

        using ChronicleReader reader = new(ChronicleFile.OpenExisting(database));
        return [.. reader.AllEvents().Where(stored => stored.Status == EventStatus.Current).Select(stored => $"{stored.Date:O} {ContentJson.Write(stored.Content)}").Order(StringComparer.Ordinal)];
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed record FoundState(string Day, string Path, DateTimeOffset Seen);
}
