using System.Collections.Concurrent;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>Ties an event to earlier ones. Safe to call from several threads.</summary>
/// <remarks>
/// The cost of an event is bounded: at most <see cref="FeatureReader.MostFeatures"/> features, of each the newest <see cref="RelaterRun.MostPostings"/>
/// events, of these the best <see cref="RelaterRun.MostCandidates"/> compared feature by feature.
/// </remarks>
internal sealed class Relater(RelationWeights weights, RelationReason reason)
{
    private readonly ConcurrentBag<RelaterRun> _idle = [];

    /// <param name="day"><see cref="DateOnly.DayNumber"/> of the event; every rarity is counted up to it</param>
    /// <param name="features">of the event, ascending</param>
    /// <returns>best first</returns>
    public ValueList<Tie> Relate(long @event, int day, ReadOnlySpan<Feature> features, IFeatureIndex index)
    {
        if (!_idle.TryTake(out RelaterRun? run))
        {
            run = new RelaterRun(weights, reason);
        }

        ValueList<Tie> ties = run.Relate(@event, day, features, index);
        _idle.Add(run);
        return ties;
    }
}
