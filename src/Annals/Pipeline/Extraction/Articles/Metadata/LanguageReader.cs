using System.Buffers;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>The language of an article: as its page declares it, else as its words tell.</summary>
internal static class LanguageReader
{
    /// <param name="paragraphs">the text of the article, which is looked at only where the page declares nothing</param>
    public static string? Read(PageMeta meta, LinkedFacts linked, IReadOnlyList<Paragraph> paragraphs) =>
        Tag(meta.Language) ?? Tag(LinkedFacts.TextOf(linked.OfArticle("inLanguage"))) ?? Tag(meta.First("og:locale", "content-language", "language", "dc.language", "DC.Language")) ?? OfText(paragraphs);

    private static string? OfText(IReadOnlyList<Paragraph> paragraphs)
    {
        char[] sample = ArrayPool<char>.Shared.Rent(LanguageGuess.Sample);
        int length = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            if (length > 0 && length < LanguageGuess.Sample)
            {
                sample[length++] = '\n';
            }

            ReadOnlySpan<char> text = paragraph.Text.AsSpan(0, Math.Min(paragraph.Text.Length, LanguageGuess.Sample - length));
            text.CopyTo(sample.AsSpan(length));
            length += text.Length;
        }

        string? language = LanguageGuess.Of(sample.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(sample);
        return language;
    }

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
