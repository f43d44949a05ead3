using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>The work of relating one event, with buffers that are used again for the next one.</summary>
internal sealed class RelaterRun
{
    /// <summary>Events looked at for each feature, the newest ones.</summary>
    public const int MostPostings = 48;

    /// <summary>Candidates that are compared feature by feature.</summary>
    public const int MostCandidates = 24;

    /// <summary>Thirty years.</summary>
    private const int MostDays = 10957;

    private const int ScoreDigits = 6;

    private readonly RelationWeights _weights;
    private readonly RelationReason _reason;
    private readonly RarityTable _rarity;
    private readonly CandidateTable _found = new();
    private readonly PairTest _pair;
    private readonly Votes _votes;
    private readonly Profile _later = new();
    private readonly Profile[] _profiles = [.. Enumerable.Range(0, MostCandidates).Select(_ => new Profile())];
    private readonly double[] _scores = new double[MostCandidates];
    private readonly Candidate[] _best = new Candidate[MostCandidates];
    private readonly Func<int, long, double> _rank;
    private readonly double[] _falls;
    private readonly double[] _rankFalls;
    private int[] _shared = [];

    public RelaterRun(RelationWeights weights, RelationReason reason)
    {
        _reason = reason;
        _weights = weights;
        _rarity = new RarityTable(weights);
        _pair = new PairTest(weights, _rarity);
        _votes = new Votes(weights, _rarity);
        _rank = Rank;
        _falls = Falls(weights.Days, weights.Fall);
        _rankFalls = Falls(weights.Days, weights.Fall / weights.Power);
    }

    public ValueList<Tie> Relate(long @event, int day, ReadOnlySpan<Feature> features, IFeatureIndex index)
    {
        _rarity.Begin(index, day);
        _later.Read(@event, day, features, _rarity);
        Find(index);
        int count = ReadBest(index);
        Share(true);
        Score(count);
        ValueList<Tie> ties = Ties(count, index);
        _rarity.End();
        return ties;
    }

    private void Find(IFeatureIndex index)
    {
        _found.Clear();
        for (int i = 0; i < _later.Slots.Length; i++)
        {
            Feature feature = _later.Features[i];
            long value = _rarity.Value(_later.Slots[i]) * Profile.Sixteenths(feature);
            if (value == 0 || _rarity.Count(_later.Slots[i]) < 2)
            {
                continue;
            }

            foreach (Posting posting in WholeDays(index.Before(feature.Key, _later.Day, MostPostings)))
            {
                _found.Add(posting, value);
            }
        }
    }

    /// <summary>Where the list was cut inside a day, that day is left out: which of its events stand in the list depends on how they are numbered.</summary>
    private static ReadOnlySpan<Posting> WholeDays(ReadOnlySpan<Posting> postings)
    {
        int count = postings.Length;
        if (count == MostPostings)
        {
            int cut = postings[^1].Day;
            while (count > 0 && postings[count - 1].Day == cut)
            {
                count--;
            }
        }

        return postings[..count];
    }

    /// <summary>Reads the features of the candidates that share most.</summary>
    private int ReadBest(IFeatureIndex index)
    {
        int count = _found.Best(_best, _rank);
        for (int i = 0; i < count; i++)
        {
            (long key, int day, _) = _best[i];
            _profiles[i].Read(key, day, index.FeaturesOf(key), _rarity);
        }

        return count;
    }

    private double Rank(int day, long value) => value * Nearness(day, _rankFalls);

    private double Nearness(int day, double[] falls) => falls[Math.Min(_later.Day - day, falls.Length - 1)];

    /// <summary>What the score keeps after so many days; after the last of them it falls no more.</summary>
    private static double[] Falls(double days, double fall) => [.. Enumerable.Range(0, MostDays).Select(gap => Math.Pow(1 + (gap / days), -fall))];

    private void Share(bool on)
    {
        if (_shared.Length < _rarity.Slots)
        {
            int known = _shared.Length;
            Array.Resize(ref _shared, _rarity.Slots * 2);
            _shared.AsSpan(known).Fill(-1);
        }

        for (int i = 0; i < _later.Slots.Length; i++)
        {
            _shared[_later.Slots[i]] = on ? i : -1;
        }
    }

    private void Score(int count)
    {
        Span<Profile> profiles = _profiles.AsSpan(0, count);
        Span<double> scores = _scores.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            scores[i] = PairScore(profiles[i]);
        }

        Sort(profiles, scores);
        _votes.Add(profiles, scores);
        for (int i = 0; i < count; i++)
        {
            scores[i] = Math.Round(scores[i], ScoreDigits);
        }

        Sort(profiles, scores);
    }

    private double PairScore(Profile earlier)
    {
        long sum = 0;
        for (int i = 0; i < earlier.Slots.Length; i++)
        {
            int slot = earlier.Slots[i];
            int mine = _shared[slot];
            if (mine >= 0)
            {
                sum += _rarity.Value(slot) * Profile.Sixteenths(_later.Features[mine]) * Profile.Sixteenths(earlier.Features[i]);
            }
        }

        double like = sum / (256.0 * (1 << 16)) / Math.Pow(_later.Length * earlier.Length, 2 * _weights.Length);
        double same = _later.Category != 0 && _later.Category == earlier.Category ? _weights.SameCategory : 0;
        double lead = _later.Lead != 0 && _later.Lead == earlier.Lead ? _weights.SameLead : 0;
        return Math.Pow(like, _weights.Power) * (1 + same) * (1 + lead) * Nearness(earlier.Day, _falls);
    }

    private static void Sort(Span<Profile> profiles, Span<double> scores)
    {
        for (int i = 1; i < profiles.Length; i++)
        {
            (Profile profile, double score) = (profiles[i], scores[i]);
            int at = i;
            for (; at > 0 && IsBefore(profile, score, profiles[at - 1], scores[at - 1]); at--)
            {
                (profiles[at], scores[at]) = (profiles[at - 1], scores[at - 1]);
            }

            (profiles[at], scores[at]) = (profile, score);
        }
    }

    private static bool IsBefore(Profile a, double scoreOfA, Profile b, double scoreOfB) =>
        (-scoreOfA, -a.Day, a.Content, a.Event).CompareTo((-scoreOfB, -b.Day, b.Content, b.Event)) < 0;

    private ValueList<Tie> Ties(int count, IFeatureIndex index)
    {
        _pair.Begin(index.CommonestThreshold(_later.Day));
        List<Tie> ties = new(count);
        for (int i = 0; i < count; i++)
        {
            Profile earlier = _profiles[i];
            if (_scores[i] >= _weights.Least && _pair.Relates(_later, earlier, _shared))
            {
                ties.Add(new Tie(earlier.Event, earlier.Day, _scores[i], _pair.Context(), _reason.InWords(_pair, _later.Day - earlier.Day)));
            }
        }

        Share(false);
        return ties.ToValueList();
    }
}
