using System.Collections.Frozen;

namespace Annals.Language;

/// <summary>Words that say nothing about what an event is about (<c>data/stop-words.tsv</c>).</summary>
public sealed class StopWords
{
    private readonly FrozenSet<string> _everywhere = Words("text");
    private readonly FrozenSet<string> _inAddresses = Words("address");

    public bool Contains(string word) => _everywhere.Contains(word);

    /// <summary>Also words that addresses of articles are built with.</summary>
    public bool ContainsInAddress(string word) => _everywhere.Contains(word) || _inAddresses.Contains(word);

    private static FrozenSet<string> Words(string where) =>
        EmbeddedTable.Rows("stop-words.tsv").Where(row => row[1] == where).SelectMany(row => row[0].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
