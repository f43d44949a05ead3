using Annals.Model;
using Annals.Storage;

namespace Annals.Tests.Storage;

public sealed class FeatureStoreTests : IDisposable
{
    private const int Most = 7;
    private static readonly int First = new DateOnly(2001, 1, 1).DayNumber;
    private static readonly int Last = new DateOnly(2009, 12, 31).DayNumber;

    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;
    private readonly ChronicleFile _file;

    public FeatureStoreTests() => _file = ChronicleFile.Open(Path.Combine(_folder, "annals.db"));

    public void Dispose()
    {
        _file.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Features of every kind of commonness: of each event, of half of them, of a hundredth, of a single one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(900)]
    [InlineData(2200)]
    [InlineData(3286)]
    public void What_was_loaded_from_a_day_on_answers_as_what_is_read_when_asked(int daysIn)
    {
        long[] features = Fill(new Random(7));
        int from = First + daysIn;
        FeatureStore read = new(_file, IsEntity);
        FeatureStore loaded = new(_file, IsEntity);
        loaded.Use(FeatureSnapshot.Read(_file, from, Most, willChange: false));
        MustAnswerAlike(read, loaded, features, from);
    }

    /// <summary>Read by another connection before, within or after the changes: all of them are put in their place, whether they were seen or not.</summary>
    [Theory]
    [InlineData(900, 900)]
    [InlineData(900, 2000)]
    [InlineData(3200, 3200)]
    [InlineData(3286, 3286)]
    public void What_was_read_ahead_answers_as_what_is_read_after_the_changes(int daysIn, int daysInAtChange)
    {
        Random random = new(11);
        HashSet<long> features = [.. Fill(random)];
        int from = First + daysIn;
        FeatureSnapshot before = ReadAhead(from);
        FeatureChanges changes = new();
        _file.InTransaction(() => Change(new FeatureStore(_file, IsEntity, changes), features, random, First + daysInAtChange));
        FeatureSnapshot after = ReadAhead(from);

        Assert.True(changes.From >= from);
        foreach (FeatureSnapshot snapshot in new[] { before, after })
        {
            snapshot.Apply(changes);
            FeatureStore read = new(_file, IsEntity);
            FeatureStore used = new(_file, IsEntity);
            used.Use(snapshot);
            MustAnswerAlike(read, used, [.. features], from);
            foreach (long @event in Enumerable.Range(1, 3600))
            {
                Assert.Equal(read.FeaturesOf(@event), used.FeaturesOf(@event));
            }
        }
    }

    [Fact]
    public void What_was_read_ahead_takes_no_change_before_its_first_day()
    {
        FeatureChanges changes = new();
        changes.Add(1, null, (First, []));

        Assert.Throws<ArgumentException>(() => ReadAhead(First + 1).Apply(changes));
    }

    private FeatureSnapshot ReadAhead(int from)
    {
        using ChronicleFile own = ChronicleFile.OpenExisting(_file.Path);
        return FeatureSnapshot.Read(own, from, Most, willChange: true);
    }

    private static void MustAnswerAlike(FeatureStore read, FeatureStore loaded, long[] features, int from)
    {
        foreach (int day in Enumerable.Range(0, 40).Select(i => from + (i * (Last - from) / 39)).Append(Last + 400))
        {
            Assert.Equal(read.EventsUpTo(day), loaded.EventsUpTo(day));
            Assert.Equal(read.CommonestThreshold(day), loaded.CommonestThreshold(day));
            Assert.Equal(read.EventsBetween(from, day), loaded.EventsBetween(from, day));
            foreach (long feature in features)
            {
                // One that a single event has leads to no other: it need not be known.
                if (read.CountUpTo(feature, int.MaxValue - 1) > 1)
                {
                    Assert.Equal(read.CountUpTo(feature, day), loaded.CountUpTo(feature, day));
                    Assert.Equal(read.Before(feature, day, Most), loaded.Before(feature, day, Most));
                }
            }
        }
    }

    /// <summary>New events from a day on, with features known and new; and of those that are dated there, some are changed and some taken out.</summary>
    private void Change(FeatureStore store, HashSet<long> features, Random random, int from)
    {
        List<(long Key, (int Day, byte[] Blob) Was)> known = [];
        using (Rows rows = _file.Statement("SELECT event, day, features FROM feature WHERE day >= $1 ORDER BY event", 1).With((long)from).Rows())
        {
            while (rows.Read())
            {
                known.Add((rows.GetInt64(0), (rows.GetInt32(1), rows.GetBytes(2))));
            }
        }

        foreach ((long key, (int, byte[]) was) in known.Where((_, i) => i % 3 == 0))
        {
            store.Replace(key, was, key % 2 == 0 ? null : Event(key));
        }

        foreach (long key in Enumerable.Range(3001, 500))
        {
            store.Replace(key, null, Event(key));
        }

        store.Flush();

        (int Day, byte[] Blob) Event(long key)
        {
            // The last two: one that a single event had, and one that is new.
            long[] own = [1, 10 + random.Next(100), 1000 + random.Next(1, 3000), 10_000 + key];
            features.UnionWith(own);
            return (random.Next(from, Last + 1), FeatureBlob.Write(own.Select(feature => new Feature(feature, 1)).ToArray()));
        }
    }

    private static bool IsEntity(long feature) => feature % 2 == 1;

    /// <summary>An event on most days, in no order; some are replaced and some taken out again.</summary>
    /// <returns>the features they have</returns>
    private long[] Fill(Random random)
    {
        FeatureStore store = new(_file, IsEntity);
        HashSet<long> features = [];
        _file.InTransaction(() =>
        {
            Dictionary<long, (int, byte[])> events = Enumerable.Range(1, 3000).ToDictionary(key => (long)key, key => Event(key));
            foreach ((long key, (int, byte[]) now) in events)
            {
                store.Replace(key, null, now);
            }

            store.Flush();
            foreach ((long key, (int, byte[]) was) in events.Where(item => item.Key % 10 == 0))
            {
                store.Replace(key, was, key % 20 == 0 ? null : Event(key));
            }

            store.Flush();
        });
        return [.. features];

        (int Day, byte[] Blob) Event(long key)
        {
            long[] own = [1, 2 + random.Next(2), 10 + random.Next(100), 1000 + key];
            features.UnionWith(own);
            return (random.Next(First, Last + 1), FeatureBlob.Write(own.Select(feature => new Feature(feature, 1)).ToArray()));
        }
    }
}
