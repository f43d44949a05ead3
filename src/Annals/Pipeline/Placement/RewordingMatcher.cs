namespace Annals.Pipeline.Placement;

/// <summary>
/// Finds among the events that a newer state has lost and the entries that are new in it those that are one, written anew with other sources. The figures were
/// set on the days of which several states are known: of 31,000 pairs of entries of one state, which are surely two, eight reach the least likeness, and of the
/// ninety events lost nine have such a successor.
/// </summary>
internal static class RewordingMatcher
{
    private const double LeastLikeness = 0.38;

    /// <summary>What an entry with this word tells happened the day before, or came of it: not what an entry without it told.</summary>
    private const string DayBefore = "yesterday";

    /// <param name="gone">events that no entry was matched with</param>
    /// <param name="fresh">entries that no event was matched with</param>
    /// <param name="page">all entries of the newer state</param>
    public static List<EntryMatch> Match(IReadOnlyList<Likeness> gone, IReadOnlyList<Likeness> fresh, IReadOnlyList<Likeness> page)
    {
        if (gone.Count == 0 || fresh.Count == 0)
        {
            return [];
        }

        RareLikeness likeness = new([.. page, .. gone]);
        List<EntryMatch> candidates = [];
        for (int i = 0; i < gone.Count; i++)
        {
            for (int j = 0; j < fresh.Count; j++)
            {
                bool sameDay = gone[i].WordCounts.ContainsKey(DayBefore) == fresh[j].WordCounts.ContainsKey(DayBefore);
                if (sameDay && likeness.Of(gone[i], fresh[j]) is >= LeastLikeness and double score)
                {
                    candidates.Add(new EntryMatch(i, j, score, "written anew: like in words and links that are rare on the page"));
                }
            }
        }

        return EntryMatcher.OneToOne(candidates, gone.Count, fresh.Count);
    }
}
