using System.Collections.Concurrent;
using Annals.Model;

namespace Annals.Storage;

/// <summary>
/// The features of current, dated events and the postings of each feature, a row a year: so what one new day costs does not grow with the
/// chronicle. After <see cref="Load"/> nothing is read any more, and several threads may ask.
/// </summary>
internal sealed class FeatureStore(ChronicleFile file, Func<long, bool> isEntity) : IFeatureIndex
{
    /// <summary>Stands for every event: its postings count the events.</summary>
    public const long EveryEvent = 0;

    private const int Commonest = 50;
    private const int CommonestLeast = 40;

    private readonly Dictionary<long, PostingList> _postings = [];
    private readonly Dictionary<long, ReadOnlyMemory<Feature>> _features = [];
    private readonly ConcurrentDictionary<int, int> _thresholds = [];
    private readonly Dictionary<(long Feature, int Year), (List<Posting> Added, HashSet<long> Taken)> _changes = [];
    private (long Feature, int Events)[]? _entities;
    private bool _loaded;

    public int CountUpTo(long feature, int day) => Postings(feature)?.CountUpTo(day) ?? 0;

    public int EventsUpTo(int day) => CountUpTo(EveryEvent, day);

    public ReadOnlySpan<Posting> EventsBetween(int after, int upTo) => Before(EveryEvent, upTo + 1, EventsUpTo(upTo) - EventsUpTo(after));

    public ReadOnlySpan<Posting> Before(long feature, int day, int most) => Postings(feature) is { } list ? list.Before(day, most) : [];

    public ReadOnlySpan<Feature> FeaturesOf(long @event)
    {
        if (!_features.TryGetValue(@event, out ReadOnlyMemory<Feature> features) && !_loaded)
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
        if (was is { } old)
        {
            foreach (long feature in Keys(old.Blob))
            {
                Changes(feature, old.Day).Taken.Add(key);
            }

            file.Statement("DELETE FROM feature WHERE event = $1", 1).With(key).Run();
        }

        if (now is { } fresh)
        {
            foreach (long feature in Keys(fresh.Blob))
            {
                Changes(feature, fresh.Day).Added.Add(new Posting(fresh.Day, key));
            }

            file.Statement("INSERT INTO feature (event, day, features) VALUES ($1, $2, $3)", 3).With(key, (long)fresh.Day, fresh.Blob).Run();
        }
    }

    /// <summary>Writes the postings that <see cref="Replace"/> changed.</summary>
    public void Flush()
    {
        foreach (((long feature, int year), (List<Posting> added, HashSet<long> taken)) in _changes.OrderBy(item => item.Key.Feature).ThenBy(item => item.Key.Year))
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
            if (isEntity(feature) && postings.Count != before)
            {
                file.Statement("INSERT INTO feature_size (feature, events) VALUES ($1, $2) ON CONFLICT DO UPDATE SET events = events + excluded.events", 2)
                    .With(feature, (long)(postings.Count - before)).Run();
            }
        }

        _changes.Clear();
        _postings.Clear();
        _features.Clear();
        _thresholds.Clear();
        _entities = null;
    }

    /// <summary>Reads what may be asked, so that several threads may ask.</summary>
    /// <param name="from">no day before it is asked for</param>
    /// <param name="most">postings before a day that are asked for at most</param>
    public void Load(int from, int most)
    {
        LoadPostings(from, most);
        _entities = Entities();
        Shelf<Feature> shelf = new();
        using Rows events = file.Statement("SELECT event, features FROM feature", 0).Rows();
        while (events.Read())
        {
            ReadOnlySpan<byte> blob = events.GetBlob(1);
            Memory<Feature> features = shelf.Take(FeatureBlob.Features(blob));
            FeatureBlob.ReadFeatures(blob, features.Span);
            _features[events.GetInt64(0)] = features;
        }

        _loaded = true;
    }

    private void LoadPostings(int from, int most)
    {
        Shelf<Posting> shelf = new();
        Posting[] newestFirst = new Posting[1024];
        int count = 0;
        int older = 0;
        long feature = EveryEvent;

        // Both downwards, as the table can be walked: else SQLite sorts all that it gives.
        using Rows rows = file.Statement("SELECT feature, events, postings FROM posting ORDER BY feature DESC, year DESC", 0).Rows();
        while (rows.Read())
        {
            if (rows.GetInt64(0) != feature)
            {
                Keep(feature, newestFirst.AsSpan(0, count), older, shelf);
                (feature, count, older) = (rows.GetInt64(0), 0, 0);
            }

            if (count >= most && newestFirst[count - most].Day < from)
            {
                // They are only counted: most of a large chronicle's.
                older += rows.GetInt32(1);
                continue;
            }

            ReadOnlySpan<byte> year = rows.GetBlob(2);
            int added = FeatureBlob.Postings(year);
            if (newestFirst.Length < count + added)
            {
                Array.Resize(ref newestFirst, Math.Max(count + added, count * 2));
            }

            FeatureBlob.ReadNewestFirst(year, newestFirst.AsSpan(count, added));
            count += added;
        }

        Keep(feature, newestFirst.AsSpan(0, count), older, shelf);
    }

    /// <summary>Keeps the postings of a feature, but not of one that a single event has: it leads to no other event, and most features are such.</summary>
    private void Keep(long feature, ReadOnlySpan<Posting> newestFirst, int older, Shelf<Posting> shelf)
    {
        if (newestFirst.Length > 1 || feature == EveryEvent)
        {
            Memory<Posting> kept = shelf.Take(newestFirst.Length);
            newestFirst.CopyTo(kept.Span);
            _postings[feature] = new PostingList(kept, older);
        }
    }

    private PostingList? Postings(long feature)
    {
        if (_postings.TryGetValue(feature, out PostingList? list) || _loaded)
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

    private (List<Posting> Added, HashSet<long> Taken) Changes(long feature, int day)
    {
        (long, int) place = (feature, DateOnly.FromDayNumber(day).Year);
        if (!_changes.TryGetValue(place, out (List<Posting>, HashSet<long>) changes))
        {
            _changes[place] = changes = ([], []);
        }

        return changes;
    }

    private static IEnumerable<long> Keys(byte[] blob) => FeatureBlob.ReadFeatures(blob).Select(feature => feature.Key).Append(EveryEvent);
}
