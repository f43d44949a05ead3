using Annals.Model;

namespace Annals.Tests.Pipeline.Relations;

/// <summary>A feature index of a few events, each answer counted anew from the list: slow and plainly right.</summary>
internal sealed class SmallIndex(IRelating relating) : IFeatureIndex
{
    private readonly List<(long Event, int Day, ValueList<Feature> Features)> _events = [];

    public int LongestAnswer { get; private set; }

    public int Asked { get; private set; }

    public void Add(RelationSubject subject) => _events.Add((subject.Event, subject.Date.DayNumber, relating.Read(subject)));

    public ValueList<Tie> Relate(long @event)
    {
        (_, int day, ValueList<Feature> features) = _events.Single(item => item.Event == @event);
        return relating.Relate(@event, day, features.Span, this);
    }

    public int CountUpTo(long feature, int day) => _events.Count(item => item.Day <= day && item.Features.Any(own => own.Key == feature));

    public int EventsUpTo(int day) => _events.Count(item => item.Day <= day);

    public ReadOnlySpan<Posting> EventsBetween(int after, int upTo) => _events.Where(item => item.Day > after && item.Day <= upTo)
        .OrderByDescending(item => item.Day).Select(item => new Posting(item.Day, item.Event)).ToArray();

    public int CommonestThreshold(int day)
    {
        int[] counts = [.. _events.Where(item => item.Day <= day).SelectMany(item => item.Features).Where(own => relating.IsEntity(own.Key))
            .CountBy(own => own.Key).Select(count => count.Value).OrderDescending()];
        return counts.Length < 50 ? 0 : counts[49];
    }

    public ReadOnlySpan<Posting> Before(long feature, int day, int most)
    {
        Posting[] answer = [.. _events.Where(item => item.Day < day && item.Features.Any(own => own.Key == feature))
            .OrderByDescending(item => item.Day).ThenBy(item => item.Event).Take(most).Select(item => new Posting(item.Day, item.Event))];
        LongestAnswer = Math.Max(LongestAnswer, answer.Length);
        return answer;
    }

    public ReadOnlySpan<Feature> FeaturesOf(long @event)
    {
        Asked++;
        return _events.FirstOrDefault(item => item.Event == @event).Features.Span;
    }
}
