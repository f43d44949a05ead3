using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>The language of an article: as its page declares it, else as its words tell.</summary>
internal static class LanguageReader
{
    public static string? Read(PageMeta meta, LinkedFacts linked, string body) =>
        Tag(meta.Language) ?? Tag(LinkedFacts.TextOf(linked.OfArticle("inLanguage"))) ?? Tag(meta.First("og:locale", "content-language", "language", "dc.language", "DC.Language")) ?? LanguageGuess.Of(body);

    /// <summary>A declared language as a BCP 47 tag (<c>en_us</c> is en-US); null where it is none.</summary>
    private static string? Tag(string? declared)
    {
        string[] parts = declared?.Trim().Replace('_', '-').Split('-', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (parts.Length is 0 or > 4 || parts[0].Length is < 2 or > 3 || !parts.All(part => part.Length <= 8 && part.All(char.IsAsciiLetterOrDigit)))
        {
            return null;
        }

        return string.Join('-', parts.Select((part, i) => i == 0 ? part.ToLowerInvariant() : part.Length == 2 ? part.ToUpperInvariant() : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant() : part));
    }
}
