namespace Annals.Model;

/// <summary>Which current, dated events have which features. All answers are as of a day, so they do not change when later days arrive.</summary>
public interface IFeatureIndex
{
    /// <summary>How many events dated up to and including <paramref name="day"/> have the feature; of one that a single event has, none may be said too.</summary>
    int CountUpTo(long feature, int day);

    /// <summary>How many events are dated up to and including <paramref name="day"/>.</summary>
    int EventsUpTo(int day);

    /// <summary>The events dated after <paramref name="after"/> up to and including <paramref name="upTo"/>, newest first.</summary>
    ReadOnlySpan<Posting> EventsBetween(int after, int upTo);

    /// <summary>How many events dated up to <paramref name="day"/> the 50th commonest entity has.</summary>
    int CommonestThreshold(int day);

    /// <summary>The newest events with the feature dated strictly before <paramref name="day"/>: newest first, at most <paramref name="most"/>.</summary>
    ReadOnlySpan<Posting> Before(long feature, int day, int most);

    /// <summary>The features of an event, in ascending order of key; empty for an unknown event.</summary>
    ReadOnlySpan<Feature> FeaturesOf(long @event);
}
