using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>
/// What features are worth on the day of the event that is related; each is asked for once. What was asked for one event is kept for the next of the same
/// day: the candidates of a day's events share most of their features.
/// </summary>
/// <remarks>Values are whole numbers, so that sums do not depend on the order of the summands, which follows the chronicle's own numbers.</remarks>
internal sealed class RarityTable(RelationWeights weights)
{
    /// <summary>Values are natural logarithms scaled to this for a feature of one event alone, whatever the size of the chronicle.</summary>
    private const double Rarest = 8;

    private const double Unit = 1 << 16;

    /// <summary>More would not be found faster here than in the index.</summary>
    private const int MostKept = 1 << 14;

    private readonly Dictionary<long, int> _slots = [];
    private readonly List<long> _values = [];
    private readonly List<int> _counts = [];
    private readonly WeakReference<IFeatureIndex?> _known = new(null);
    private IFeatureIndex? _index;
    private int _day;
    private int _events;
    private double _all;
    private double _scale;

    public int Slots => _values.Count;

    public void Begin(IFeatureIndex index, int day)
    {
        int events = Math.Max(1, index.EventsUpTo(day));
        bool same = day == _day && events == _events && _known.TryGetTarget(out IFeatureIndex? known) && ReferenceEquals(known, index);
        _index = index;
        if (same && _values.Count < MostKept)
        {
            return;
        }

        _slots.Clear();
        _values.Clear();
        _counts.Clear();
        _known.SetTarget(index);
        _day = day;
        _events = events;
        // Their weight fades as the chronicle comes to tell by itself what is common.
        _all = _events + Math.Max(1, weights.Unseen * weights.Unseen / (weights.Unseen + _events));
        _scale = Rarest / Math.Log(_all);
    }

    /// <summary>Lets go of the index, which may be large; what it said is kept.</summary>
    public void End() => _index = null;

    public int Slot(long key)
    {
        ref int slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out bool known);
        if (!known)
        {
            slot = _values.Count;
            int count = Math.Clamp(_index!.CountUpTo(key, _day), 1, _events);
            double value = WeightOf(FeatureKey.Kind(key)) * Math.Log(_all / count) * _scale;
            _counts.Add(count);
            _values.Add((long)Math.Round(value * value * Unit));
        }

        return slot;
    }

    /// <summary>What sharing the feature is worth.</summary>
    public long Value(int slot) => _values[slot];

    public int Count(int slot) => _counts[slot];

    /// <summary>How surprising it is to meet the feature: the natural logarithm of one in so many events.</summary>
    public double Rarity(int slot) => Math.Log((_events + 1.0) / _counts[slot]);

    private double WeightOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Entity => weights.Entity,
        FeatureKind.Country => weights.Country,
        FeatureKind.Topic => weights.Topic,
        FeatureKind.Land => weights.Land,
        FeatureKind.Word => weights.Word,
        FeatureKind.Number => weights.Number,
        _ => 0,
    };
}
