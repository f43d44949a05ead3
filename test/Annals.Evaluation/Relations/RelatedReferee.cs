using System.Text.RegularExpressions;

namespace Annals.Evaluation.Relations;

/// <summary>Measures related events: two events on different days that share a page of their innermost topic lines belong together.</summary>
/// <remarks>
/// The same as <c>score_related.py</c>: events are told by date and words; of the related events, best first over both sides, ten count.
/// </remarks>
internal static partial class RelatedReferee
{
    private const int Counted = 10;

    /// <param name="related">for each event the related ones, best first</param>
    /// <param name="counts">events that are to be judged; null: all</param>
    /// <returns>share of events whose first related one is right; mean average precision; events judged</returns>
    public static (double First, double Precision, int Events) Judge(
        IReadOnlyList<GoldEvent> events, IReadOnlyList<List<(int Event, double Score)>> related, Func<GoldEvent, bool>? counts = null)
    {
        (DateOnly, string)[] keys = [.. events.Select(item => (item.Date, Words().Replace(item.Text, " ").Trim().ToLowerInvariant()))];
        Dictionary<(DateOnly, string), int> last = [];
        Dictionary<string, HashSet<(DateOnly, string)>> members = [];
        for (int i = 0; i < events.Count; i++)
        {
            last[keys[i]] = i;
            foreach (string topic in events[i].Leaf)
            {
                (members.TryGetValue(topic, out HashSet<(DateOnly, string)>? known) ? known : members[topic] = []).Add(keys[i]);
            }
        }

        double precision = 0;
        int first = 0;
        int judged = 0;
        foreach (((DateOnly, string) key, int i) in last)
        {
            HashSet<(DateOnly, string)> right = [.. events[i].Leaf.SelectMany(topic => members[topic]).Where(other => other.Item1 != key.Item1)];
            if (right.Count == 0 || counts?.Invoke(events[i]) == false)
            {
                continue;
            }

            judged++;
            bool[] hits = [.. related[i].Where(item => keys[item.Event].Item1 != key.Item1).Take(Counted).Select(item => right.Contains(keys[item.Event]))];
            first += hits is [true, ..] ? 1 : 0;
            precision += Enumerable.Range(0, hits.Length).Where(n => hits[n]).Sum(n => hits.Take(n + 1).Count(hit => hit) / (n + 1.0))
                / Math.Min(right.Count, Counted);
        }

        return (first / (double)judged, precision / judged, judged);
    }

    [GeneratedRegex(@"\W+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
