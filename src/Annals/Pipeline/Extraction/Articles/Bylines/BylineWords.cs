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
    public static string[] Before { get; } = [.. Words["before"].Concat(Words["opening"].Where(word => word.Contains(' ', StringComparison.Ordinal) && !word.EndsWith(':'))).Distinct(StringComparer.Ordinal)];

    /// <summary>Lines behind which the next one is the name.</summary>
    public static FrozenSet<string> Lines { get; } = Words["line"].Concat(Words["opening"].Select(word => Model.Folding.Key(word).TrimEnd(' ', ':'))).ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>What opens a line that names the author behind it.</summary>
    public static string[] Openings { get; } = [.. Words["opening"].OrderByDescending(word => word.Length)];

    /// <summary>What persons did who did not write: reviewed, translated, took pictures.</summary>
    public static FrozenSet<string> Others { get; } = Set("other");

    /// <summary>Words of the names of organisations.</summary>
    public static FrozenSet<string> Organisations { get; } = Set("organisation");

    /// <summary>Words within class names of elements that hold a name.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassParts { get; } = Spans("class-part");

    /// <summary>Words within class names of elements that stand beside a name, if none says that it is one.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassBeside { get; } = Spans("class-beside");

    /// <summary>Words within class names of elements for other things.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassOthers { get; } = Spans("class-other");

    /// <summary>Parts of class names of elements that hold a name.</summary>
    public static SearchValues<string> Classes { get; } = SearchValues.Create(Words["class"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Class names that are the word itself.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ClassWords { get; } = Spans("class-word");

    private static FrozenSet<string> Set(string kind) => Words[kind].ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans(string kind) =>
        Words[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
