namespace Annals.Pipeline.Placement;

/// <summary>
/// How alike two entries are by what is rare on their page: a word or link counts the more, the fewer entries have it (ln((entries + 1) / entries with it)).
/// So "killed" and "Israel" say little where half of the page has them, and a place that only two entries name says much.
/// </summary>
/// <param name="page">all entries that the two are compared beside, and the two themselves</param>
internal sealed class RareLikeness(IReadOnlyList<Likeness> page)
{
    private const double WordsWeight = 0.4;
    private const double ContainedWeight = 0.2;
    private const double LinksWeight = 0.4;

    /// <summary>What one topic line above both adds.</summary>
    private const double SameTopic = 0.1;

    private readonly Dictionary<string, int> _words = Uses(page.SelectMany(entry => entry.WordCounts.Keys));
    private readonly Dictionary<string, int> _links = Uses(page.SelectMany(entry => entry.LinkedPages));

    /// <summary>0 to 1.1: the shared weight of words (of both, and of the shorter) and of links, and whether they stand under one topic.</summary>
    public double Of(Likeness left, Likeness right)
    {
        double shared = left.WordCounts.Sum(word => Weight(_words, word.Key) * Math.Min(word.Value, right.WordCounts.GetValueOrDefault(word.Key)));
        double mine = left.WordCounts.Sum(word => Weight(_words, word.Key) * word.Value);
        double others = right.WordCounts.Sum(word => Weight(_words, word.Key) * word.Value);
        double links = left.LinkedPages.Where(right.LinkedPages.Contains).Sum(link => Weight(_links, link));
        double allLinks = left.LinkedPages.Sum(link => Weight(_links, link)) + right.LinkedPages.Sum(link => Weight(_links, link));
        return (WordsWeight * Share(2 * shared, mine + others))
            + (ContainedWeight * Share(shared, Math.Min(mine, others)))
            + (LinksWeight * Share(2 * links, allLinks))
            + (left.Topic is not null && left.Topic == right.Topic ? SameTopic : 0);
    }

    private double Weight(Dictionary<string, int> uses, string item) => Math.Log((page.Count + 1.0) / Math.Max(1, uses.GetValueOrDefault(item)));

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static Dictionary<string, int> Uses(IEnumerable<string> items) =>
        items.CountBy(item => item, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
