using System.Collections.Concurrent;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// The features of current, dated events and the postings of each feature, a row a year: so what one new day costs does not grow with the
/// chronicle. After <see cref="Use"/> nothing is read any more, and several threads may ask.
/// </summary>
/// <param name="changes">where what is changed is noted too; null: nowhere</param>
internal sealed class FeatureStore(ChronicleFile file, Func<long, bool> isEntity, FeatureChanges? changes = null) : IFeatureIndex
{
    /// <summary>Stands for every event: its postings count the events.</summary>
    public const long EveryEvent = 0;

    private const int Commonest = 50;
    private const int CommonestLeast = 40;

    private readonly Dictionary<long, PostingList> _postings = [];
    private readonly Dictionary<long, ReadOnlyMemory<Feature>> _features = [];
    private readonly ConcurrentDictionary<int, int> _thresholds = [];
    private readonly Dictionary<(long Feature, int Year), (List<Posting> Added, HashSet<long> Taken)> _unwritten = [];
    private (long Feature, int Events)[]? _entities;
    private FeatureSnapshot? _snapshot;

    public int CountUpTo(long feature, int day) => Postings(feature)?.CountUpTo(day) ?? 0;

    public int EventsUpTo(int day) => CountUpTo(EveryEvent, day);

    public ReadOnlySpan<Posting> EventsBetween(int after, int upTo) => Before(EveryEvent, upTo + 1, EventsUpTo(upTo) - EventsUpTo(after));

    public ReadOnlySpan<Posting> Before(long feature, int day, int most) => Postings(feature) is { } list ? list.Before(day, most) : [];

    public ReadOnlySpan<Feature> FeaturesOf(long @event)
    {
        if (_snapshot is not null)
        {
            return _snapshot.FeaturesOf(@event);
        }

        if (!_features.TryGetValue(@event, out ReadOnlyMemory<Feature> features))
        {
            features = file.Statement("SELECT features FROM feature WHERE event = $1", 1).With(@event).Value() is byte[] blob
                ? FeatureBlob.ReadFeatures(blob)
                : [];
            _features[@event] = features;
        }

        return features.Span;
    }

    public int CommonestThreshold(int day)
    {
        if (_thresholds.TryGetValue(day, out int threshold))
        {
            return threshold;
        }

        _entities ??= Entities();
        PriorityQueue<int, int> best = new();
        foreach ((long feature, int events) in _entities)
        {
            bool full = best.Count == Commonest;
            if (events < CommonestLeast || (full && events <= best.Peek()))
            {
                break;
            }

            int count = CountUpTo(feature, day);
            best.Enqueue(count, count);
            if (best.Count > Commonest)
            {
                best.Dequeue();
            }
        }

        return _thresholds[day] = best.Count == Commonest ? Math.Max(best.Peek(), CommonestLeast) : CommonestLeast;
    }

    /// <summary>The day and features kept of an event before; null: none.</summary>
    public (int Day, byte[] Blob)? Kept(long key)
    {
        using Rows rows = file.Statement("SELECT day, features FROM feature WHERE event = $1", 1).With(key).Rows();
        return rows.Read() ? (rows.GetInt32(0), rows.GetBytes(1)) : null;
    }

    public void Replace(long key, (int Day, byte[] Blob)? was, (int Day, byte[] Blob)? now)
    {
        changes?.Add(key, was, now);
        if (was is { } old)
        {
            foreach (long feature in Keys(old.Blob))
            {
                Unwritten(feature, old.Day).Taken.Add(key);
            }

            file.Statement("DELETE FROM feature WHERE event = $1", 1).With(key).Run();
        }

        if (now is { } fresh)
        {
            foreach (long feature in Keys(fresh.Blob))
            {
                Unwritten(feature, fresh.Day).Added.Add(new Posting(fresh.Day, key));
            }

            file.Statement("INSERT INTO feature (event, day, features) VALUES ($1, $2, $3)", 3).With(key, (long)fresh.Day, fresh.Blob).Run();
        }
    }

    /// <summary>Writes the postings that <see cref="Replace"/> changed.</summary>
    public void Flush()
    {
        foreach (((long feature, int year), (List<Posting> added, HashSet<long> taken)) in _unwritten.OrderBy(item => item.Key.Feature).ThenBy(item => item.Key.Year))
        {
            List<Posting> postings = [];
            FeatureBlob.ReadPostings(ReadYear(feature, year), postings);
            int before = postings.Count;
            postings.RemoveAll(posting => taken.Contains(posting.Event));
            postings.AddRange(added);
            postings.Sort((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Event.CompareTo(b.Event));
            file.Statement(
                "INSERT INTO posting (feature, year, events, postings) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET events = $3, postings = $4", 4)
                .With(feature, (long)year, (long)postings.Count, FeatureBlob.Write(postings)).Run();
            changes?.Add(feature, year, postings);
            if (isEntity(feature) && postings.Count != before)
            {
                file.Statement("INSERT INTO feature_size (feature, events) VALUES ($1, $2) ON CONFLICT DO UPDATE SET events = events + excluded.events", 2)
                    .With(feature, (long)(postings.Count - before)).Run();
            }
        }

        _unwritten.Clear();
        _postings.Clear();
        _features.Clear();
        _thresholds.Clear();
        _entities = null;
    }

    /// <summary>Answers from what was read, so that several threads may ask.</summary>
    public void Use(FeatureSnapshot snapshot)
    {
        _snapshot = snapshot;
        _entities = Entities();
    }

    private PostingList? Postings(long feature)
    {
        if (_snapshot is not null)
        {
            return _snapshot.Postings(feature);
        }

        if (_postings.TryGetValue(feature, out PostingList? list))
        {
            return list;
        }

        List<(int Year, int Events)> years = [];
        using (Rows rows = file.Statement("SELECT year, events FROM posting WHERE feature = $1 ORDER BY year DESC", 1).With(feature).Rows())
        {
            while (rows.Read())
            {
                years.Add((rows.GetInt32(0), rows.GetInt32(1)));
            }
        }

        return _postings[feature] = new PostingList([.. years], year => ReadYear(feature, year));
    }

    private byte[] ReadYear(long feature, int year) =>
        file.Statement("SELECT postings FROM posting WHERE feature = $1 AND year = $2", 2).With(feature, (long)year).Value() as byte[] ?? [];

    private (long, int)[] Entities()
    {
        List<(long, int)> entities = [];
        using Rows rows = file.Statement("SELECT feature, events FROM feature_size WHERE events >= $1 ORDER BY events DESC, feature", 1)
            .With((long)CommonestLeast).Rows();
        while (rows.Read())
        {
            entities.Add((rows.GetInt64(0), rows.GetInt32(1)));
        }

        return [.. entities];
    }

    private (List<Posting> Added, HashSet<long> Taken) Unwritten(long feature, int day)
    {
        (long, int) place = (feature, DateOnly.FromDayNumber(day).Year);
        if (!_unwritten.TryGetValue(place, out (List<Posting>, HashSet<long>) unwritten))
        {
            _unwritten[place] = unwritten = ([], []);
        }

        return unwritten;
    }

    private static IEnumerable<long> Keys(byte[] blob) => FeatureBlob.ReadFeatures(blob).Select(feature => feature.Key).Append(EveryEvent);
}
