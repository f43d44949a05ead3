namespace Annals.Pipeline.Placement;

/// <summary>
/// Finds for each entry of a newer state the event it was before: by citation address first, then by words and links, one to one.
/// The weights were set on half of the days of which several states are known.
/// </summary>
internal static class EntryMatcher
{
    /// <summary>A citation that only one entry of either state has says that the entries are one, whatever their words.</summary>
    private const double OwnCitation = 1.0;

    /// <summary>A citation that several entries share (live blogs) proves nothing alone: it lowers what the words must reach.</summary>
    private const double SharedCitation = 0.2;

    private const double LeastScore = 0.5;

    public static List<EntryMatch> Match(IReadOnlyList<Likeness> known, IReadOnlyList<Likeness> entries)
    {
        Dictionary<string, int> knownUses = Uses(known);
        Dictionary<string, int> entryUses = Uses(entries);
        List<EntryMatch> candidates = [];
        for (int i = 0; i < known.Count; i++)
        {
            for (int j = 0; j < entries.Count; j++)
            {
                if (Compare(known[i], entries[j], knownUses, entryUses) is { Score: >= LeastScore } found)
                {
                    candidates.Add(new EntryMatch(i, j, found.Score, found.Because));
                }
            }
        }

        return OneToOne(candidates, known.Count, entries.Count);
    }

    private static (double Score, string Because) Compare(
        Likeness known, Likeness entry, Dictionary<string, int> knownUses, Dictionary<string, int> entryUses)
    {
        double words = known.Words(entry);
        if (known.Headline == entry.Headline)
        {
            return (3, "the same text");
        }

        double links = known.Links(entry);
        double likeness = (0.75 * words) + (0.25 * links);
        bool shared = false;
        foreach (string citation in known.Citations)
        {
            if (!entry.Citations.Contains(citation))
            {
                continue;
            }

            shared = true;
            if (knownUses[citation] == 1 && entryUses[citation] == 1)
            {
                return (OwnCitation + likeness, "the same source");
            }
        }

        return shared
            ? (SharedCitation + likeness, "a common source and like words")
            : (likeness, "like words and links");
    }

    private static Dictionary<string, int> Uses(IReadOnlyList<Likeness> texts)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (string citation in texts.SelectMany(text => text.Citations))
        {
            uses[citation] = uses.GetValueOrDefault(citation) + 1;
        }

        return uses;
    }

    /// <summary>Best first; of equal ones the nearest in the order of the page.</summary>
    public static List<EntryMatch> OneToOne(List<EntryMatch> candidates, int known, int entries)
    {
        bool[] knownTaken = new bool[known];
        bool[] entryTaken = new bool[entries];
        List<EntryMatch> chosen = [];
        foreach (EntryMatch match in candidates
            .OrderByDescending(match => match.Score).ThenBy(match => Math.Abs(match.Known - match.Entry)).ThenBy(match => match.Known).ThenBy(match => match.Entry))
        {
            if (knownTaken[match.Known] || entryTaken[match.Entry])
            {
                continue;
            }

            knownTaken[match.Known] = entryTaken[match.Entry] = true;
            chosen.Add(match);
        }

        return chosen;
    }
}
