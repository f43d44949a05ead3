using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>The features of one event, valued as of the day of the later event of a pair.</summary>
internal sealed class Profile
{
    private const byte LeadLand = 2;

    private readonly int[] _slots = new int[FeatureReader.MostFeatures];
    private readonly Feature[] _features = new Feature[FeatureReader.MostFeatures];
    private int _count;

    public int Day { get; private set; }

    public long Event { get; private set; }

    /// <summary>The key of the category; 0: none.</summary>
    public long Category { get; private set; }

    /// <summary>The key of the country named first; 0: none.</summary>
    public long Lead { get; private set; }

    /// <summary>Length of the vector, at least 1.</summary>
    public double Length { get; private set; }

    /// <summary>The same for events that read the same, however the chronicle numbers them: settles what nothing else settles.</summary>
    public ulong Content { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

    public ReadOnlySpan<Feature> Features => _features.AsSpan(0, _count);

    public void Read(long @event, int day, ReadOnlySpan<Feature> features, RarityTable rarity)
    {
        (Event, Day, Category, Lead, Content) = (@event, day, 0, 0, 0);
        _count = Math.Min(features.Length, _features.Length);
        long sum = 1 << 16;
        for (int i = 0; i < _count; i++)
        {
            Feature feature = features[i];
            _features[i] = feature;
            _slots[i] = rarity.Slot(feature.Key);
            long count = Sixteenths(feature);
            sum += rarity.Value(_slots[i]) * count * count / 256;
            Note(feature);
        }

        Length = Math.Sqrt(sum / (double)(1 << 16));
    }

    /// <summary>How much the feature counts in its event, in sixteenths.</summary>
    public static int Sixteenths(Feature feature) => FeatureKey.Kind(feature.Key) switch
    {
        FeatureKind.Entity or FeatureKind.Country => EntityWeight.Sixteenths(feature.Weight),
        FeatureKind.Word => WordWeight.Sixteenths(feature.Weight),
        _ => 16,
    };

    private void Note(Feature feature)
    {
        switch (FeatureKey.Kind(feature.Key))
        {
            case FeatureKind.Category:
                Category = feature.Key;
                break;
            case FeatureKind.Land when feature.Weight == LeadLand:
                Lead = feature.Key;
                break;
            case FeatureKind.Word or FeatureKind.Number:
                Content += (ulong)feature.Key * 0x9E3779B97F4A7C15UL;
                break;
        }
    }
}
