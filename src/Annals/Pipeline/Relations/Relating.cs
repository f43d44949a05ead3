using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>Relates events by shared entities weighted by rarity, the topic path, shared words and numbers, and time.</summary>
public sealed class Relating : IRelating
{
    private readonly FeatureReader _reader;
    private readonly Relater _relater;

    public Relating()
        : this(new RelationWeights())
    {
    }

    internal Relating(RelationWeights weights)
    {
        CountryNames countries = new();
        _reader = new FeatureReader(countries);
        _relater = new Relater(weights, new RelationReason(countries));
    }

    public int MostPostings => RelaterRun.MostPostings;

    public ValueList<Feature> Read(RelationSubject subject) => _reader.Read(subject);

    public ValueList<Tie> Relate(long @event, int day, ReadOnlySpan<Feature> features, IFeatureIndex index) => _relater.Relate(@event, day, features, index);

    public bool IsEntity(long feature) => FeatureKey.Kind(feature) is FeatureKind.Entity or FeatureKind.Country;
}
