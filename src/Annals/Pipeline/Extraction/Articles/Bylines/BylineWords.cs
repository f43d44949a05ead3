using System.Buffers;
using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The words of printed bylines (<c>data/byline-words.tsv</c>).</summary>
internal static class BylineWords
{
    private static readonly FrozenDictionary<string, string[]> Words = EmbeddedTable.Rows("byline-words.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(kind => kind.Key, kind => kind.SelectMany(row => row[1].Split('|')).ToArray(), StringComparer.Ordinal);

    /// <summary>What stands before a name and is none of it.</summary>
    public static string[] Before { get; } = Words["before"];

    /// <summary>Lines behind which the next one is the name.</summary>
    public static FrozenSet<string> Lines { get; } = Set("line");

    /// <summary>What stands where bylines do and names nobody.</summary>
    public static FrozenSet<string> Nobody { get; } = Set("nobody");

    /// <summary>Groups of persons that a page names where it names no person.</summary>
    public static FrozenSet<string> Collectives { get; } = Set("collective");

    /// <summary>Small words within names.</summary>
    public static FrozenSet<string> Particles { get; } = Set("particle");

    /// <summary>Words of labels, sections, calls and organisations; no name holds them.</summary>
    public static FrozenSet<string> Labels { get; } = Set("label");

    /// <summary>What persons are called by trade; behind a comma it is no second person.</summary>
    public static FrozenSet<string> Roles { get; } = Set("role");

    /// <summary>Parts of class names of elements that hold a name.</summary>
    public static SearchValues<string> Classes { get; } = SearchValues.Create(Words["class"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Class names that are the word itself.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassWords { get; } = Words["class-word"].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string> Set(string kind) => Words[kind].ToFrozenSet(StringComparer.Ordinal);
}
