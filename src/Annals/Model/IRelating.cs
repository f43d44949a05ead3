namespace Annals.Model;

/// <summary>Relates events by what they share. Safe to call from several threads.</summary>
public interface IRelating
{
    /// <summary>How many events with a feature <see cref="Relate"/> asks for at most, of those before a day.</summary>
    int MostPostings { get; }

    /// <summary>What the event can be alike by, in ascending order of key.</summary>
    ValueList<Feature> Read(RelationSubject subject);

    /// <summary>Ties to events of earlier days, best first; the caller keeps the best of both sides.</summary>
    ValueList<Tie> Relate(long @event, int day, ReadOnlySpan<Feature> features, IFeatureIndex index);

    /// <summary>Whether the feature stands for an entity: the 50 commonest are counted over these.</summary>
    bool IsEntity(long feature);
}
