using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>What two events share, and whether it relates them.</summary>
internal sealed class PairTest(RelationWeights weights, RarityTable rarity)
{
    /// <summary>Below this many events no entity is common.</summary>
    private const int CommonLeast = 40;

    private readonly List<(int Count, byte Weight, long Entity)> _entities = [];
    private readonly List<(double Rarity, Feature Feature)> _words = [];
    private readonly List<(double Rarity, Feature Feature)> _lands = [];
    private int _commonFrom;
    private double _rarity;
    private double _namedRarity;
    private bool _common;

    /// <summary>They share a page of their topic lines.</summary>
    public bool SameTopic { get; private set; }

    /// <summary>Events that have the rarest shared entity.</summary>
    public int RarestEntity => _entities.Count == 0 ? 0 : _entities[0].Count;

    public int Entities => _entities.Count;

    /// <summary>No shared entity is anything but a country.</summary>
    public bool OnlyCountries { get; private set; }

    /// <summary>Shared rare words and numbers that are not part of the shared names, rarest first.</summary>
    public IReadOnlyList<(double Rarity, Feature Feature)> Words => _words;

    /// <summary>Countries both speak of, linked or not, rarest first.</summary>
    public IEnumerable<long> Lands => _lands.Select(land => land.Feature.Key);

    public void Begin(int commonestThreshold) => _commonFrom = Math.Max(CommonLeast, commonestThreshold);

    /// <param name="shared">for each slot the index of the later event's feature, or -1</param>
    public bool Relates(Profile later, Profile earlier, ReadOnlySpan<int> shared)
    {
        _entities.Clear();
        _words.Clear();
        _lands.Clear();
        OnlyCountries = true;
        (SameTopic, _common, _rarity, _namedRarity) = (false, false, 0, 0);
        for (int i = 0; i < earlier.Slots.Length; i++)
        {
            int slot = earlier.Slots[i];
            if (slot < shared.Length && shared[slot] >= 0)
            {
                Note(slot, later.Features[shared[slot]], earlier.Features[i]);
            }
        }

        // Equally rare ones keep the later event's order, which does not depend on the numbers entities got.
        _entities.Sort((a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : b.Weight.CompareTo(a.Weight));
        _words.Sort(RarestFirst);
        _lands.Sort(RarestFirst);
        return SameTopic || _entities.Count > 1 || (_entities.Count == 1 && !_common) || Evidence() >= weights.RareEnough;
    }

    /// <summary>The rarity of what is shared besides one common entity. One country both speak of is no more than such an entity; a second one is.</summary>
    private double Evidence() =>
        _rarity + (_entities.Count == 0 ? _namedRarity : 0) + _lands.Take(Math.Max(0, _lands.Count - 1)).Sum(land => land.Rarity);

    private static int RarestFirst((double Rarity, Feature Feature) a, (double Rarity, Feature Feature) b) =>
        a.Rarity != b.Rarity ? b.Rarity.CompareTo(a.Rarity) : a.Feature.Key.CompareTo(b.Feature.Key);

    public ValueList<long> Context() => _entities.Select(entity => entity.Entity).ToValueList();

    private bool IsRare(int slot) => rarity.Rarity(slot) >= weights.RareLeast;

    private void Note(int slot, Feature later, Feature earlier)
    {
        int count = rarity.Count(slot);
        switch (FeatureKey.Kind(later.Key))
        {
            case FeatureKind.Topic:
                SameTopic = true;
                break;
            case FeatureKind.Entity:
                _entities.Add((count, later.Weight, FeatureKey.Number(later.Key)));
                OnlyCountries = false;
                _common |= count >= _commonFrom;
                break;
            case FeatureKind.Country:
                _entities.Add((count, later.Weight, FeatureKey.Number(later.Key)));
                _common = true;
                break;
            case FeatureKind.Land:
                _lands.Add((rarity.Rarity(slot), later));
                break;
            case FeatureKind.Word when IsRare(slot) && !WordWeight.IsLand(later.Weight) && !WordWeight.IsLand(earlier.Weight):
                bool named = WordWeight.IsNamed(later.Weight) && WordWeight.IsNamed(earlier.Weight);
                _namedRarity += named ? rarity.Rarity(slot) : 0;
                if (!named)
                {
                    _rarity += rarity.Rarity(slot);
                    _words.Add((rarity.Rarity(slot), later));
                }

                break;
            case FeatureKind.Number when IsRare(slot):
                _rarity += rarity.Rarity(slot);
                _words.Add((rarity.Rarity(slot), later));
                break;
        }
    }
}
