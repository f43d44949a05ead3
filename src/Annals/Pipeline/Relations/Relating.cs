using Annals.Model;

namespace Annals.Pipeline.Relations;

public sealed class Relating : IRelating
{
    public ValueList<Feature> Read(RelationSubject subject) => subject.Entities.Select(e => new Feature((1L << 56) | e.Id, 1)).OrderBy(f => f.Key).ToValueList();

    public ValueList<Tie> Relate(long @event, int day, ReadOnlySpan<Feature> features, IFeatureIndex index) => [];

    public bool IsEntity(long feature) => feature >> 56 == 1;
}
