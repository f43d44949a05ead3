using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>The one name of each category, whatever its variant on the page (<c>data/categories.tsv</c>).</summary>
internal static class CategoryNames
{
    private static readonly FrozenDictionary<string, string> Names =
        EmbeddedTable.Rows("categories.tsv").ToFrozenDictionary(row => Key(row[0]), row => row[1], StringComparer.Ordinal);

    /// <summary>The one name; an unknown name is kept as it is.</summary>
    public static string NameOf(string printed) => Names.GetValueOrDefault(Key(printed)) ?? printed;

    public static bool IsKnown(string printed) => Names.ContainsKey(Key(printed));

    private static string Key(string printed) => printed.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).TrimEnd(' ', ':', ',', ';', '.');
}
