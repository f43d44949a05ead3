using System.Collections.Frozen;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Common given names (<c>data/given-names.tsv</c>), by which a line that is no more than a name is told from a title or a section.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Names = EmbeddedTable.Rows("given-names.tsv").SelectMany(row => row[0].Split('|')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.Ordinal, "dr", "prof", "mag", "dott", "ing", "don", "rev", "sir", "fr");

    /// <summary>Whether a title stands before a name.</summary>
    public static bool HasTitle(string name) => Titles.Contains(Folding.Key(name.Split(' ')[0].Trim('.')));

    /// <summary>Whether a name begins with a given one, whatever titles stand before it.</summary>
    public static bool Begin(string name)
    {
        string[] words = [.. name.Split(' ').SkipWhile(word => Titles.Contains(Folding.Key(word.Trim('.'))))];
        if (words.Length < 2)
        {
            return false;
        }

        string first = Folding.Key(words[0]);
        int hyphen = first.IndexOf('-', StringComparison.Ordinal);
        return Names.Contains(first) || (hyphen > 0 && Names.Contains(first[..hyphen]));
    }
}
