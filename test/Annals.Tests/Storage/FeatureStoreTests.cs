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
        loaded.Load(from, Most);

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
