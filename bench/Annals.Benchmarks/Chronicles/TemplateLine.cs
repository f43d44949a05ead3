namespace Annals.Benchmarks.Chronicles;

/// <summary>One line of the body of a day page that is repeated over many dates.</summary>
/// <param name="Kind">category, topic or entry</param>
/// <param name="Stars">how deep a bullet is; 0: a category</param>
/// <param name="Text">the category's name, the topic's wikitext, or the entry's citations as printed</param>
internal sealed record TemplateLine(TemplateLine.Sort Kind, int Stars, string Text)
{
    internal enum Sort
    {
        Category,
        Topic,
        Entry,
    }
}
