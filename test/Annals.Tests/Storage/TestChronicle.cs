using System.Text;
using Annals.Model;
using Annals.Pipeline.Placement;
using Annals.Pipeline.Placement.Cited;
using Annals.Pipeline.Relations;
using Annals.Storage;

namespace Annals.Tests.Storage;

/// <summary>A chronicle in a temporary file, fed with days written in a small notation: <c>Category | Topic | Text with [[links]] | address …</c>.</summary>
internal sealed class TestChronicle : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("annals-");
    private int _captures;

    public TestChronicle()
    {
        Writer = new ChronicleWriter(ChronicleFile.Open(Path));
        Reader = new ChronicleReader(ChronicleFile.OpenExisting(Path));
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "annals.db");

    public ChronicleWriter Writer { get; }

    public ChronicleReader Reader { get; }

    /// <summary>Records a state of a day and brings names and relations up to date.</summary>
    public DayOutcome Import(string date, string? stateTime, params string[] lines) => Import(CaptureOf(date, stateTime, lines), DayOf(date, stateTime, lines));

    public DayOutcome Import(Capture capture, Day day)
    {
        DayOutcome outcome = Record(capture, day);
        Finish(1);
        return outcome;
    }

    /// <summary>Records days and brings names and relations up to date in one transaction, as a short import does.</summary>
    public void ImportTogether(IEnumerable<(string Date, string[] Lines)> pages) => Writer.Together(() =>
    {
        foreach ((string date, string[] lines) in pages)
        {
            Record(CaptureOf(date, null, lines), DayOf(date, null, lines));
        }

        Finish(2);
    });

    public StoredEvent[] On(string date) => [.. Reader.EventsOf(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))];

    public static Day DayOf(string date, string? stateTime, params string[] lines)
    {
        DateOnly day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        DateTimeOffset? time = stateTime is null ? null : DateTimeOffset.Parse(stateTime, System.Globalization.CultureInfo.InvariantCulture);
        return new Day(day, time, null, "Portal:Current events/" + date, lines.Select((line, i) => EntryOf(line, i + 1)).ToValueList(), []);
    }

    public void Dispose()
    {
        Reader.Dispose();
        Writer.Dispose();
        _folder.Delete(recursive: true);
    }

    private DayOutcome Record(Capture capture, Day day) => Writer.Import(
        [(Writer.Pack(capture), [new DayReading(day)])], DayPlacer.Place, DayPlacer.PlaceEarlier, (_, _, _) => null)[0].Days[0];

    private void Finish(int jobs) => Writer.Finish(new Relating(), new CitedArticleReader().Read, jobs, null);

    private Capture CaptureOf(string date, string? stateTime, string[] lines) =>
        new($"{date}.{_captures++}", Encoding.UTF8.GetBytes($"{date} {stateTime} {string.Join('\n', lines)}"));

    private static Entry EntryOf(string line, int number)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        string? held = parts[0].StartsWith('!') ? "it looks dubious" : null;
        string category = parts[0].TrimStart('!');
        ValueList<TopicLine> topics = parts[1].Length == 0
            ? []
            : [new TopicLine(parts[1], [new Link(parts[1], null, parts[1], 0, Scalars.Count(parts[1]))])];
        (string text, ValueList<Link> links) = Linked(parts[2]);
        ValueList<Citation> citations = parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(url => new Citation("Example Post", "Example Post", null, null, url, null)).ToValueList();
        return new Entry(category, category, topics, text, links, citations, number, held);
    }

    private static (string Text, ValueList<Link> Links) Linked(string marked)
    {
        StringBuilder text = new();
        List<Link> links = [];
        string[] pieces = marked.Split("[[");
        text.Append(pieces[0]);
        foreach (string piece in pieces[1..])
        {
            int end = piece.IndexOf("]]", StringComparison.Ordinal);
            string[] link = piece[..end].Split('>');
            links.Add(new Link(link[0], null, link[^1], Scalars.Count(text.ToString()), Scalars.Count(link[^1])));
            text.Append(link[^1]).Append(piece.AsSpan(end + 2));
        }

        return (text.ToString(), links.ToValueList());
    }
}
