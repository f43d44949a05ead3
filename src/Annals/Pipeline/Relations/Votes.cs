namespace Annals.Pipeline.Relations;

/// <summary>
/// What the nearest candidates say about the others: one that resembles several near ones is likelier of the same story (relevance feedback
/// without a judge, after Rocchio 1971). All of them are earlier than the event, so later days change nothing.
/// </summary>
internal sealed class Votes(RelationWeights weights, RarityTable rarity)
{
    private long[] _shared = [];

    /// <summary>Adds the votes to the scores, which are those of <paramref name="candidates"/>, best first.</summary>
    public void Add(ReadOnlySpan<Profile> candidates, Span<double> scores)
    {
        int voters = Math.Min(weights.Voters, candidates.Length);
        Span<double> votes = stackalloc double[candidates.Length];
        Span<double> voices = stackalloc double[candidates.Length];
        if (_shared.Length < rarity.Slots)
        {
            _shared = new long[rarity.Slots * 2];
        }

        for (int z = 0; z < voters; z++)
        {
            double voice = Math.Sqrt(scores[z]);
            Fill(candidates[z], true);
            for (int y = 0; y < candidates.Length; y++)
            {
                if (y != z)
                {
                    votes[y] += voice * Likeness(candidates[z], candidates[y]);
                    voices[y] += voice;
                }
            }

            Fill(candidates[z], false);
        }

        for (int y = 0; y < candidates.Length; y++)
        {
            scores[y] += voices[y] > 0 ? weights.Vote * votes[y] / voices[y] : 0;
        }
    }

    private void Fill(Profile voter, bool on)
    {
        for (int i = 0; i < voter.Slots.Length; i++)
        {
            int slot = voter.Slots[i];
            _shared[slot] = on ? rarity.Value(slot) * Profile.Sixteenths(voter.Features[i]) : 0;
        }
    }

    private double Likeness(Profile voter, Profile candidate)
    {
        long sum = 0;
        for (int i = 0; i < candidate.Slots.Length; i++)
        {
            sum += _shared[candidate.Slots[i]] * Profile.Sixteenths(candidate.Features[i]);
        }

        double cosine = sum / (256.0 * (1 << 16)) / (voter.Length * candidate.Length);
        double same = voter.Category != 0 && voter.Category == candidate.Category ? weights.SameCategory : 0;
        return Math.Pow(cosine, weights.VotePower) * (1 + same);
    }
}
