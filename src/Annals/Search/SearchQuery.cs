using Annals.Model;

namespace Annals.Search;

/// <summary>What is searched for: an event must meet all conditions.</summary>
/// <param name="After">the first date; null: from the beginning</param>
/// <param name="Before">the first date that is too late; null: to the end</param>
/// <param name="Notices">parts that were not understood and do not count</param>
public sealed record SearchQuery(ValueList<SearchTerm> Terms, DateOnly? After, DateOnly? Before, ValueList<SearchNotice> Notices)
{
    /// <summary>Nothing is asked for.</summary>
    public bool IsEmpty => Terms.Count == 0 && After is null && Before is null;
}
