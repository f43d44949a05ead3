using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Placement;

namespace Annals.Evaluation.Identity;

/// <summary>Places the states of all days one after another, as an import state by state does, and notes which event said what.</summary>
internal sealed class StatesReplay : IKnownEvents
{
    private readonly List<KnownEvent> _events = [];
    private readonly Dictionary<(DateOnly Date, string Citation), (HashSet<long> Events, int AtOnce)> _citations = [];

    /// <summary>For each date and wording the events that had it.</summary>
    public Dictionary<(DateOnly Date, string Headline), HashSet<long>> Wordings { get; } = [];

    public int States { get; private set; }

    /// <summary>Events that got another wording.</summary>
    public int Reworded { get; private set; }

    /// <summary>Pairs of a day and a citation, and those that ended with more events than entries that cited it at once.</summary>
    public (int All, int Scattered) Pairs => (_citations.Count, _citations.Values.Count(pair => pair.Events.Count > pair.AtOnce));

    /// <param name="folder">a folder for each day, which holds its states in the order of their names</param>
    public static StatesReplay Of(string folder)
    {
        StatesReplay replay = new();
        Extractor extractor = new();
        foreach (string file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (DayReading reading in extractor.Read(new Capture(Path.GetRelativePath(folder, file), File.ReadAllBytes(file))).OfType<DayReading>())
            {
                replay.Add(reading.Day.Date, [.. reading.Day.Entries.Where(entry => entry.Held is null)]);
            }
        }

        return replay;
    }

    public IReadOnlyList<KnownEvent> Of(DateOnly date) => [.. _events.Where(item => item.Date == date).OrderBy(item => item.Line)];

    public IReadOnlyList<KnownEvent> Citing(string url)
    {
        string key = WebAddress.Key(url);
        return [.. _events.Where(item => item.Content.Citations.Any(citation => WebAddress.Key(citation.Url) == key))];
    }

    private void Add(DateOnly date, ValueList<Entry> entries)
    {
        States++;
        DayPlacement placement = DayPlacer.Place(date, entries, this);
        Dictionary<string, int> cited = new(StringComparer.Ordinal);
        foreach (PlacedEntry placed in placement.Entries)
        {
            long key = placed.Event ?? _events.Count;
            KnownEvent now = new(key, date, placed.Entry.Line, EventStatus.Current, EventContent.OfEntry(placed.Entry, "en"));
            if (placed.Event is null)
            {
                _events.Add(now);
            }
            else
            {
                Reworded += _events[(int)key].Content.Headline == placed.Entry.Text ? 0 : 1;
                _events[(int)key] = now;
            }

            Note(date, key, placed.Entry, cited);
        }

        foreach (VanishedEvent vanished in placement.Vanished)
        {
            _events[(int)vanished.Event] = _events[(int)vanished.Event] with { Status = EventStatus.Removed };
        }
    }

    private void Note(DateOnly date, long key, Entry entry, Dictionary<string, int> cited)
    {
        if (!Wordings.TryGetValue((date, entry.Text), out HashSet<long>? bearers))
        {
            Wordings[(date, entry.Text)] = bearers = [];
        }

        bearers.Add(key);
        foreach (string citation in entry.Citations.Select(citation => WebAddress.Key(citation.Url)).Distinct(StringComparer.Ordinal))
        {
            int times = cited[citation] = cited.GetValueOrDefault(citation) + 1;
            bool known = _citations.TryGetValue((date, citation), out (HashSet<long> Events, int AtOnce) pair);
            HashSet<long> events = known ? pair.Events : [];
            events.Add(key);
            _citations[(date, citation)] = (events, Math.Max(pair.AtOnce, times));
        }
    }
}
