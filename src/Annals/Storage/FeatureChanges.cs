using Annals.Model;

namespace Annals.Storage;

/// <summary>What a writer changed of features and postings.</summary>
internal sealed class FeatureChanges
{
    /// <summary>The features that events have now, as they are kept; null: the event is not listed any more.</summary>
    public Dictionary<long, byte[]?> Features { get; } = [];

    /// <summary>Of each changed feature the years that changed, whole, oldest first.</summary>
    public Dictionary<long, List<(int Year, Posting[] Postings)>> Postings { get; } = [];

    /// <summary>The earliest day on which something changed.</summary>
    public int From { get; private set; } = int.MaxValue;

    public void Add(long @event, (int Day, byte[] Blob)? was, (int Day, byte[] Blob)? now)
    {
        Features[@event] = now?.Blob;
        From = Math.Min(From, Math.Min(was?.Day ?? int.MaxValue, now?.Day ?? int.MaxValue));
    }

    public void Add(long feature, int year, IEnumerable<Posting> postings)
    {
        if (!Postings.TryGetValue(feature, out List<(int, Posting[])>? years))
        {
            Postings[feature] = years = [];
        }

        years.RemoveAll(known => known.Item1 == year);
        years.Add((year, [.. postings]));
    }
}
