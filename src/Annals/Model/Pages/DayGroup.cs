namespace Annals.Model.Pages;

/// <summary>Events of a day that stand under one category and one topic path.</summary>
/// <param name="Category">null above the first category line</param>
/// <param name="Topics">the topic path, outermost first; empty: none</param>
public sealed record DayGroup(NamedAddress? Category, ValueList<NamedAddress> Topics, ValueList<EventRow> Rows)
{
    /// <summary>
    /// Groups the events of a day. Categories stand in the order of their first event, within each the events without a topic first, then the
    /// topic paths in the order of theirs; the events of a group keep their order.
    /// </summary>
    public static ValueList<DayGroup> Group(IEnumerable<DayGroup> inLineOrder)
    {
        List<(NamedAddress? Category, List<DayGroup> Groups)> categories = [];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (DayGroup group in inLineOrder)
        {
            string key = group.Category?.Url ?? "";
            if (!known.TryGetValue(key, out int at))
            {
                known.Add(key, at = categories.Count);
                categories.Add((group.Category, []));
            }

            categories[at].Groups.Add(group);
        }

        return categories.SelectMany(category => ByTopic(category.Category, category.Groups)).ToValueList();
    }

    private static IEnumerable<DayGroup> ByTopic(NamedAddress? category, List<DayGroup> groups) =>
        groups.GroupBy(group => group.Topics)
            .OrderBy(path => path.Key.Count > 0)
            .Select(path => new DayGroup(category, path.Key, path.SelectMany(group => group.Rows).ToValueList()));
}
