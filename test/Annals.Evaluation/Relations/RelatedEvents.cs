using Annals.Model;
using Annals.Pipeline.Relations;

namespace Annals.Evaluation.Relations;

/// <summary>Relates the events of a gold file as a chronicle does: each to earlier ones, the best on both sides kept.</summary>
internal sealed class RelatedEvents
{
    public const int TiesKept = 16;
    public const int Shown = 8;

    private readonly IReadOnlyList<GoldEvent> _events;
    private readonly MemoryFeatureIndex _index;

    /// <param name="topics">whether the topic lines are shown to the rule</param>
    public RelatedEvents(IReadOnlyList<GoldEvent> events, bool topics)
    {
        Relating relating = new();
        _events = events;
        _index = new MemoryFeatureIndex(relating.IsEntity);
        for (int i = 0; i < events.Count; i++)
        {
            _index.Add(i, events[i].Date.DayNumber, relating.Read(Subject(events[i], i, topics)).Span);
        }
    }

    public static RelationSubject Subject(GoldEvent item, long number, bool topics) => new(
        number,
        item.Date,
        item.Text,
        item.Category,
        item.Links.Select(Entity).DistinctBy(entity => entity.Id).ToValueList(),
        topics ? item.Topics.Select(line => line.Select(Entity).ToValueList()).ToValueList() : [],
        item.Addresses.ToValueList());

    public static SubjectEntity Entity(string page) => new(StableHash.Bits(Folding.Key(page), 54), page);

    public IFeatureIndex Index => _index;

    /// <summary>The ties of each event to earlier ones, best first.</summary>
    public ValueList<Tie>[] Ties(RelationWeights weights)
    {
        Relating relating = new(weights);
        ValueList<Tie>[] ties = new ValueList<Tie>[_events.Count];
        Parallel.For(0, _events.Count, i => ties[i] = relating.Relate(i, _events[i].Date.DayNumber, _index.FeaturesOf(i), _index));
        return ties;
    }

    /// <summary>For each event the events it is shown with, best first over before and after together.</summary>
    public List<List<(int Event, double Score)>> Lists(RelationWeights weights)
    {
        ValueList<Tie>[] ties = Ties(weights);
        List<(int Event, double Score)>[] after = [.. _events.Select(_ => new List<(int, double)>())];
        for (int i = 0; i < ties.Length; i++)
        {
            foreach (Tie tie in ties[i].Take(TiesKept))
            {
                after[(int)tie.Earlier].Add((i, tie.Score));
            }
        }

        return [.. ties.Select((earlier, i) => earlier.Take(Shown).Select(tie => ((int)tie.Earlier, tie.Score))
            .Concat(after[i].OrderByDescending(item => item.Score).Take(Shown))
            .OrderByDescending(item => item.Score).ToList())];
    }
}
