using Annals.Model;

namespace Annals.Storage;

/// <summary>The features of all events and the newest postings of each feature, as they were when they were read.</summary>
internal sealed class FeatureSnapshot
{
    private readonly Dictionary<long, PostingList> _postings = [];
    private readonly Dictionary<long, Posting> _single = [];
    private readonly Dictionary<long, ReadOnlyMemory<Feature>> _features = [];

    private FeatureSnapshot(int from) => From = from;

    /// <summary>No day before it may be asked for.</summary>
    public int From { get; }

    /// <param name="from">no day before it is asked for</param>
    /// <param name="most">postings before a day that are asked for at most</param>
    /// <param name="willChange">whether <see cref="Apply"/> follows, which has to know the features that a single event has</param>
    public static FeatureSnapshot Read(ChronicleFile file, int from, int most, bool willChange)
    {
        FeatureSnapshot read = new(from);
        read.ReadPostings(file, most, willChange);
        read.ReadFeatures(file);
        return read;
    }

    public PostingList? Postings(long feature) => _postings.GetValueOrDefault(feature);

    public ReadOnlySpan<Feature> FeaturesOf(long @event) => _features.GetValueOrDefault(@event).Span;

    /// <summary>Brings what was read up to date; what was changed already when it was read may be among the changes.</summary>
    /// <exception cref="ArgumentException">something before <see cref="From"/> was changed</exception>
    public void Apply(FeatureChanges changes)
    {
        if (changes.From < From)
        {
            throw new ArgumentException("A change is older than what was read.", nameof(changes));
        }

        foreach ((long @event, byte[]? blob) in changes.Features)
        {
            _features[@event] = blob is null ? default(ReadOnlyMemory<Feature>) : FeatureBlob.ReadFeatures(blob);
        }

        foreach ((long feature, List<(int Year, Posting[] Postings)> years) in changes.Postings)
        {
            ApplyYears(feature, years);
        }
    }

    /// <summary>
    /// Puts years of a feature in the place of what was read of them. A year before that of <see cref="From"/> is the only one that may have been counted and not
    /// read, and none of these changes.
    /// </summary>
    private void ApplyYears(long feature, List<(int Year, Posting[] Postings)> years)
    {
        PostingList? was = Postings(feature);
        ReadOnlySpan<Posting> known = was is not null ? was.Known : _single.TryGetValue(feature, out Posting single) ? [single] : [];
        List<Posting> now = new(known.Length + years.Sum(year => year.Postings.Length));
        foreach (Posting posting in known)
        {
            int year = DateOnly.FromDayNumber(posting.Day).Year;
            if (!years.Exists(changed => changed.Year == year))
            {
                now.Add(posting);
            }
        }

        years.ForEach(year => now.AddRange(year.Postings));
        now.Sort((a, b) => a.Day != b.Day ? b.Day.CompareTo(a.Day) : b.Event.CompareTo(a.Event));
        _postings[feature] = new PostingList(now.ToArray(), was?.Older ?? 0);
    }

    private void ReadFeatures(ChronicleFile file)
    {
        Shelf<Feature> shelf = new();
        using Rows events = file.Statement("SELECT event, features FROM feature", 0).Rows();
        while (events.Read())
        {
            ReadOnlySpan<byte> blob = events.GetBlob(1);
            Memory<Feature> features = shelf.Take(FeatureBlob.Features(blob));
            FeatureBlob.ReadFeatures(blob, features.Span);
            _features[events.GetInt64(0)] = features;
        }
    }

    private void ReadPostings(ChronicleFile file, int most, bool willChange)
    {
        Shelf<Posting> shelf = new();
        Posting[] newestFirst = new Posting[1024];
        int count = 0;
        int older = 0;
        long feature = FeatureStore.EveryEvent;

        // Both downwards, as the table can be walked: else SQLite sorts all that it gives.
        using Rows rows = file.Statement("SELECT feature, events, postings FROM posting ORDER BY feature DESC, year DESC", 0).Rows();
        while (rows.Read())
        {
            if (rows.GetInt64(0) != feature)
            {
                Keep(feature, newestFirst.AsSpan(0, count), older, shelf, willChange);
                (feature, count, older) = (rows.GetInt64(0), 0, 0);
            }

            if (count >= most && newestFirst[count - most].Day < From)
            {
                // They are only counted: most of a large chronicle's.
                older += rows.GetInt32(1);
                continue;
            }

            ReadOnlySpan<byte> year = rows.GetBlob(2);
            int added = FeatureBlob.Postings(year);
            if (newestFirst.Length < count + added)
            {
                Array.Resize(ref newestFirst, Math.Max(count + added, count * 2));
            }

            FeatureBlob.ReadNewestFirst(year, newestFirst.AsSpan(count, added));
            count += added;
        }

        Keep(feature, newestFirst.AsSpan(0, count), older, shelf, willChange);
    }

    /// <summary>Keeps the postings of a feature, but no list of one that a single event has: it leads to no other event, and many features are such.</summary>
    private void Keep(long feature, ReadOnlySpan<Posting> newestFirst, int older, Shelf<Posting> shelf, bool willChange)
    {
        if (newestFirst.Length > 1 || feature == FeatureStore.EveryEvent)
        {
            Memory<Posting> kept = shelf.Take(newestFirst.Length);
            newestFirst.CopyTo(kept.Span);
            _postings[feature] = new PostingList(kept, older);
        }
        else if (willChange && newestFirst.Length == 1)
        {
            _single[feature] = newestFirst[0];
        }
    }
}
