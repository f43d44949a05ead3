using System.Collections.Frozen;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// What stands in brackets behind a citation and is about it: <c>(Link dead as of 22:35, 14 January 2007 (UTC))</c>, <c>(registration required)</c>,
/// <c>(in Russian)</c>. The words are in <c>data/citation-notes.tsv</c>.
/// </summary>
/// <param name="Length">of the note with its brackets</param>
internal readonly record struct CitationNote(int Length, bool Dead, string? Language)
{
    private const int Longest = 120;
    private const string Naming = "in ";

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Known = EmbeddedTable.Rows("citation-notes.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1 && row[1] == "dead", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // A note may say since when: "as of …", "on …", "from the original on …".
    private static readonly string[] Tails = ["as of", "as at", "as", "since", "on", "from", "at", "in"];

    /// <summary>The note at the start of <paramref name="text"/>; null where there is none.</summary>
    public static CitationNote? At(ReadOnlySpan<char> text)
    {
        int close = text.IsEmpty || text[0] is not ('(' or '[') ? -1 : Closing(text[..Math.Min(text.Length, Longest)]);
        return close < 2 ? null : Of(text[1..close].Trim(" .:;'"), close + 1);
    }

    /// <summary>The note that <paramref name="words"/> are; null where they are none.</summary>
    /// <param name="length">of the note as it is written</param>
    public static CitationNote? Of(ReadOnlySpan<char> words, int length)
    {
        if (words.Length > Longest)
        {
            return null;
        }

        if (words.StartsWith(Naming, StringComparison.OrdinalIgnoreCase) && LanguageNames.TagOf(words[Naming.Length..]) is { } language)
        {
            return new CitationNote(length, Dead: false, language);
        }

        if (Known.TryGetValue(words, out bool dead))
        {
            return new CitationNote(length, dead, null);
        }

        foreach (string tail in Tails)
        {
            for (int at = words.IndexOf(tail, StringComparison.OrdinalIgnoreCase); at > 0;)
            {
                bool whole = words[at - 1] == ' ' && at + tail.Length < words.Length && words[at + tail.Length] == ' ';
                if (whole && Known.TryGetValue(words[..at].TrimEnd(" ,:-–"), out dead))
                {
                    return new CitationNote(length, dead, null);
                }

                int next = words[(at + 1)..].IndexOf(tail, StringComparison.OrdinalIgnoreCase);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return null;
    }

    /// <summary>The citation with what the note says of it.</summary>
    public Citation On(Citation citation) => citation with { Dead = citation.Dead || Dead, Language = citation.Language ?? Language };

    /// <summary>The index at which the bracket at the start closes; -1 where it does not, or not before the next citation: no note holds one.</summary>
    private static int Closing(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length && text[i] != CitationTidy.Mark; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
