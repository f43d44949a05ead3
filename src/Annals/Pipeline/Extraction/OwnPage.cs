namespace Annals.Pipeline.Extraction;

/// <summary>Tells pages that a chronicle wrote: its text is a day page's already, and to read one as an article would let the chronicle cite itself.</summary>
internal static class OwnPage
{
    private const int Head = 1 << 14;

    /// <summary>What the page is, in words; null: no chronicle wrote it.</summary>
    public static string? Of(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        ReadOnlySpan<char> head = start[..Math.Min(Head, start.Length)];
        if (head.StartsWith("Formats: [HTML](", StringComparison.Ordinal))
        {
            return "a page of a chronicle in Markdown";
        }

        if (head.StartsWith("<?xml", StringComparison.Ordinal) && (Has(head, "\"urn:annals:event:1\"") || Has(head, "\"urn:annals:list:1\"")))
        {
            return "a page of a chronicle in XML";
        }

        if (!head.StartsWith("{", StringComparison.Ordinal))
        {
            return null;
        }

        bool isEvent = Has(head, "\"headline\":") && Has(head, "\"textChanged\":");
        bool isList = Has(head, "\"kind\":") && (Has(head, "\"url\":\"/") || Has(head, "\"url\": \"/"));
        return isEvent || isList ? "a page of a chronicle in JSON" : null;
    }

    private static bool Has(ReadOnlySpan<char> head, string words) => head.Contains(words, StringComparison.Ordinal);
}
