using Annals.Model;
using Annals.Pipeline.Relations;

namespace Annals.Evaluation.Relations;

/// <summary>The best that any order could reach with the pairs that the rule lets through: what it costs to leave pairs out.</summary>
internal sealed class RelatedCeiling(RelationWeights weights, IFeatureIndex index)
{
    private readonly RarityTable _rarity = new(weights);
    private readonly Profile _later = new();
    private readonly Profile _earlier = new();

    /// <summary>Lists of exactly the truly related events that the rule may relate; scores are all 1.</summary>
    public List<List<(int Event, double Score)>> Lists(IReadOnlyList<GoldEvent> events)
    {
        List<List<(int Event, double Score)>> lists = [.. events.Select(_ => new List<(int, double)>())];
        PairTest pair = new(weights, _rarity);
        for (int i = 0; i < events.Count; i++)
        {
            int day = events[i].Date.DayNumber;
            _rarity.Begin(index, day);
            pair.Begin(index.CommonestThreshold(day));
            _later.Read(i, day, index.FeaturesOf(i), _rarity);
            for (int j = 0; j < events.Count; j++)
            {
                if (events[j].Date < events[i].Date && events[j].Leaf.Intersect(events[i].Leaf).Any() && Relates(pair, j, events[j].Date.DayNumber))
                {
                    lists[i].Add((j, 1));
                    lists[j].Add((i, 1));
                }
            }
        }

        return lists;
    }

    private bool Relates(PairTest pair, int number, int day)
    {
        _earlier.Read(number, day, index.FeaturesOf(number), _rarity);
        int[] shared = new int[_rarity.Slots];
        Array.Fill(shared, -1);
        for (int i = 0; i < _later.Slots.Length; i++)
        {
            shared[_later.Slots[i]] = i;
        }

        return pair.Relates(_later, _earlier, shared);
    }
}
