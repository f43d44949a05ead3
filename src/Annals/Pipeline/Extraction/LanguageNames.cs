using System.Collections.Frozen;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>BCP 47 tags of the languages that labels name in English (<c>data/languages.tsv</c>).</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Tags =
        EmbeddedTable.Rows("languages.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Known =
        Tags.Values.Distinct(StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(tag => tag, tag => tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language by its English name; of several (<c>French and Dutch</c>) the first; null where it names none.</summary>
    public static string? TagOf(ReadOnlySpan<char> name)
    {
        string whole = name.Trim().ToString();
        if (Tags.GetValueOrDefault(whole) is { } tag)
        {
            return tag;
        }

        int end = whole.AsSpan().IndexOfAny(",/&");
        int and = whole.IndexOf(" and ", StringComparison.Ordinal);
        end = end < 0 ? and : and < 0 ? end : Math.Min(end, and);
        return end > 0 ? Tags.GetValueOrDefault(whole[..end].Trim()) : null;
    }

    /// <summary>Whether this is the code of a language, as it stands before a link to the Wikipedia in it: <c>[[de:Berlin]]</c> shows nothing.</summary>
    public static bool IsCode(string code) => code.Length is 2 or 3 && Known.ContainsKey(code);

    /// <summary>The tag as it is usually written, if <paramref name="code"/> is one that the table has, or the tag of a name.</summary>
    public static string? TagOfCodeOrName(string code) => Known.GetValueOrDefault(code.Trim()) ?? TagOf(code);
}
