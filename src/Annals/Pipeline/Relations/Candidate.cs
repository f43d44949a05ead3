namespace Annals.Pipeline.Relations;

/// <summary>An earlier event that may be related.</summary>
/// <param name="Rank">a first estimate of the score; never 0</param>
internal readonly record struct Candidate(long Event, int Day, double Rank) : IComparable<Candidate>
{
    /// <summary>The better one first, the newer of equally good ones; what still ties is equal, whatever the events' numbers.</summary>
    public int CompareTo(Candidate other) => Rank != other.Rank ? other.Rank.CompareTo(Rank) : other.Day.CompareTo(Day);
}
