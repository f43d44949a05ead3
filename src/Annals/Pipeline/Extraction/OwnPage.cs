namespace Annals.Pipeline.Extraction;

/// <summary>
/// Tells files that a chronicle wrote: its text is a day page's already, and to read one as an article would let the chronicle cite itself. Its event pages are taken
/// over before anything asks here.
/// </summary>
internal static class OwnPage
{
    private const int Head = 1 << 14;

    /// <summary>A page that forwards is not longer, in UTF-16 units.</summary>
    private const int MostForwarding = 4096;

    /// <summary>What the page is, in words; null: no chronicle wrote it.</summary>
    public static string? Of(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        ReadOnlySpan<char> head = start[..Math.Min(Head, start.Length)];
        if (head.StartsWith("Formats: [HTML](", StringComparison.Ordinal))
        {
            return "a page of a chronicle in Markdown";
        }

        if (head.StartsWith("<?xml", StringComparison.Ordinal) && Has(head, "urn:annals:") && (Has(head, "\"urn:annals:event:1\"") || Has(head, "\"urn:annals:list:1\"")))
        {
            return "a page of a chronicle in XML";
        }

        if (head.StartsWith("annals site ", StringComparison.Ordinal))
        {
            return "the list of the files of a chronicle's site";
        }

        if (head.StartsWith("<!DOCTYPE html>\n<html", StringComparison.Ordinal))
        {
            return Has(head, "content=\"default-src 'none'; ") && Has(head, "base-uri 'none'\">") ? "a page of a chronicle in HTML"
                : start.Length <= MostForwarding && Has(head, "<meta http-equiv=\"refresh\" content=\"0; url=") ? "a page that only forwards to another"
                : null;
        }

        if (head.StartsWith("/*", StringComparison.Ordinal))
        {
            return "a style sheet or a program";
        }

        // Wikitext begins with two braces.
        if (head is not ['{', not '{', ..])
        {
            return null;
        }

        bool isEvent = Has(head, "\"headline\":") && Has(head, "\"textChanged\":");
        bool isList = Has(head, "\"kind\":") && (Has(head, "\"url\":\"/") || Has(head, "\"url\": \"/"));
        return isEvent || isList ? "a page of a chronicle in JSON" : null;
    }

    private static bool Has(ReadOnlySpan<char> head, string words) => head.Contains(words, StringComparison.Ordinal);
}
