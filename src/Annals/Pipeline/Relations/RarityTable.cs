using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>
/// What features are worth on the day of the event that is related; each is asked for once. What was asked for one event is kept for the next, and for the
/// days that follow: the candidates of a day's events share most of their features, and in a day few features become more common.
/// </summary>
/// <remarks>Values are whole numbers, so that sums do not depend on the order of the summands, which follows the chronicle's own numbers.</remarks>
internal sealed class RarityTable(RelationWeights weights)
{
    /// <summary>Values are natural logarithms scaled to this for a feature of one event alone, whatever the size of the chronicle.</summary>
    private const double Rarest = 8;

    private const double Unit = 1 << 16;

    /// <summary>More would not be found faster here than in the index.</summary>
    private const int MostKept = 1 << 15;

    /// <summary>After more new events than this most of what is kept would be asked for again.</summary>
    private const int MostNew = 1 << 11;

    private const int Unknown = 0;

    private readonly Dictionary<long, int> _slots = [];
    private readonly WeakReference<IFeatureIndex?> _known = new(null);
    private Worth[] _worths = new Worth[256];
    private IFeatureIndex? _index;
    private int _day;
    private int _events;
    private double _all;
    private double _scale;

    public int Slots => _slots.Count;

    public void Begin(IFeatureIndex index, int day)
    {
        int events = Math.Max(1, index.EventsUpTo(day));
        _index = index;
        if (!CanKeep(index, day, events))
        {
            _slots.Clear();
            _known.SetTarget(index);
        }

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
            slot = _slots.Count - 1;
            if (slot == _worths.Length)
            {
                Array.Resize(ref _worths, slot * 2);
            }

            _worths[slot] = default;
        }

        ref Worth worth = ref _worths[slot];
        if (worth.Day != _day || worth.Count == Unknown)
        {
            int count = worth.Count == Unknown ? Math.Clamp(_index!.CountUpTo(key, _day), 1, _events) : worth.Count;
            double value = WeightOf(FeatureKey.Kind(key)) * Math.Log(_all / count) * _scale;
            worth = new Worth((long)Math.Round(value * value * Unit), count, _day);
        }

        return slot;
    }

    /// <summary>What sharing the feature is worth.</summary>
    public long Value(int slot) => _worths[slot].Value;

    public int Count(int slot) => _worths[slot].Count;

    /// <summary>How surprising it is to meet the feature: the natural logarithm of one in so many events.</summary>
    public double Rarity(int slot) => Math.Log((_events + 1.0) / _worths[slot].Count);

    /// <summary>Whether what was counted up to the day before holds, but for the features of the events since then, which are to be counted anew.</summary>
    private bool CanKeep(IFeatureIndex index, int day, int events)
    {
        if (!_known.TryGetTarget(out IFeatureIndex? known) || !ReferenceEquals(known, index) || day < _day || Slots >= MostKept || events - _events is < 0 or > MostNew)
        {
            return false;
        }

        ReadOnlySpan<Posting> since = index.EventsBetween(_day, day);
        if (since.Length != events - _events)
        {
            return false;
        }

        foreach (Posting posting in since)
        {
            foreach (Feature feature in index.FeaturesOf(posting.Event))
            {
                if (_slots.TryGetValue(feature.Key, out int slot))
                {
                    _worths[slot].Count = Unknown;
                }
            }
        }

        return true;
    }

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

    /// <summary>What a feature is worth, counted up to a day.</summary>
    private record struct Worth(long Value, int Count, int Day);
}
