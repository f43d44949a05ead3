using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Evaluation;

/// <summary>A feature index in memory, for measuring without a chronicle. Events may come in any order.</summary>
/// <param name="isEntity">which features stand for entities</param>
internal sealed class MemoryFeatureIndex(Func<long, bool> isEntity) : IFeatureIndex
{
    private const int Commonest = 50;

    private readonly Dictionary<long, List<Posting>> _postings = [];
    private readonly Dictionary<long, Feature[]> _features = [];
    private readonly Dictionary<int, int> _thresholds = [];
    private readonly List<Posting> _events = [];

    public void Add(long @event, int day, ReadOnlySpan<Feature> features)
    {
        _features[@event] = features.ToArray();
        Posting posting = new(day, @event);
        Insert(_events, posting);
        foreach (Feature feature in features)
        {
            Insert(CollectionsMarshal.GetValueRefOrAddDefault(_postings, feature.Key, out _) ??= [], posting);
        }

        _thresholds.Clear();
    }

    public int CountUpTo(long feature, int day) => _postings.TryGetValue(feature, out List<Posting>? list) ? list.Count - First(list, day) : 0;

    public int EventsUpTo(int day) => _events.Count - First(_events, day);

    public ReadOnlySpan<Posting> EventsBetween(int after, int upTo) => CollectionsMarshal.AsSpan(_events)[First(_events, upTo)..First(_events, after)];

    public int CommonestThreshold(int day)
    {
        lock (_thresholds)
        {
            if (!_thresholds.TryGetValue(day, out int threshold))
            {
                int[] counts = [.. _postings.Keys.Where(isEntity).Select(key => CountUpTo(key, day)).OrderDescending().Take(Commonest)];
                _thresholds[day] = threshold = counts.Length < Commonest ? 0 : counts[^1];
            }

            return threshold;
        }
    }

    public ReadOnlySpan<Posting> Before(long feature, int day, int most)
    {
        if (!_postings.TryGetValue(feature, out List<Posting>? list))
        {
            return [];
        }

        int first = First(list, day - 1);
        return CollectionsMarshal.AsSpan(list)[first..Math.Min(list.Count, first + most)];
    }

    public ReadOnlySpan<Feature> FeaturesOf(long @event) => _features.GetValueOrDefault(@event) ?? [];

    /// <summary>Keeps the list newest first.</summary>
    private static void Insert(List<Posting> list, Posting posting)
    {
        int at = First(list, posting.Day);
        list.Insert(at, posting);
    }

    /// <summary>Index of the newest posting of <paramref name="day"/> or before.</summary>
    private static int First(List<Posting> list, int day)
    {
        int low = 0;
        int high = list.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = list[middle].Day > day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
