using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Tests.Model.Pages;

/// <summary>An index of names that are counted here, not by the chronicle.</summary>
internal static class CountedNames
{
    public static NameIndex Index(IReadOnlyCollection<string> keys) => new(prefix => Branch(keys, prefix));

    /// <summary>The keys that stand on a page.</summary>
    public static string[] On(IEnumerable<string> keys, NameIndexPart part) =>
        [.. keys.Where(key => part.IsBranch ? key == part.Prefix : key.StartsWith(part.Prefix, StringComparison.Ordinal))];

    private static NameBranch Branch(IReadOnlyCollection<string> keys, string prefix)
    {
        int longer = Scalars.Count(prefix) + 1;
        return new NameBranch(
            keys.Count(key => key == prefix),
            [
                .. keys.Where(key => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal))
                    .GroupBy(key => string.Concat(key.EnumerateRunes().Take(longer)), StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Count())),
            ]);
    }
}
