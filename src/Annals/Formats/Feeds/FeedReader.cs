using System.Buffers;

namespace Annals.Formats.Feeds;

/// <summary>Reads feeds: RSS 0.90 to 2.0, Atom 0.3 and 1.0 with the usual modules, JSON Feed 1.0 and 1.1. What is wrong with one is named beside what was read.</summary>
public static class FeedReader
{
    /// <summary>Characters before the first element that are looked through.</summary>
    private const int Head = 16 * 1024;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>");

    /// <summary>Whether the text begins as a feed does.</summary>
    public static bool IsFeed(string text) => IsXml(text) || JsonFeed.Is(text);

    /// <param name="address">where the feed comes from: what relative links in it are resolved against; null: unknown</param>
    /// <param name="isCut">the text is known to be the beginning of a feed: an item in which it ends is left out, since nobody can tell what it would have said</param>
    /// <returns>null where the text is no feed</returns>
    public static SyndicatedFeed? Read(string text, string? address, bool isCut = false)
    {
        if (!IsXml(text))
        {
            return JsonFeed.Is(text) ? JsonFeed.Read(text, address, isCut) : null;
        }

        string body = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        body = body.Contains('\r', StringComparison.Ordinal) ? body.Replace("\r\n", "\n", StringComparison.Ordinal) : body;
        bool leading = text.Length > 0 && char.IsWhiteSpace(text[0]);
        XmlFeedBuilder builder = new(address, isCut);
        if (WellFormedMarkup.Read(body, builder) is { } fault)
        {
            builder = new XmlFeedBuilder(address, isCut);
            builder.Defect(fault.Line, fault.Message);
            TolerantMarkup.Read(body, builder);
        }

        if (leading)
        {
            builder.Defect(1, "blanks stand before the XML declaration or the first element");
        }

        return builder.IsFeed ? builder.ToFeed() : null;
    }

    private static bool IsXml(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart("\uFEFF \t\r\n\0");
        while (rest.Length > 2 && rest[0] == '<' && rest[1] is '?' or '!')
        {
            string end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>" : rest.IndexOf('[') is >= 0 and var bracket && bracket < rest.IndexOf('>') ? "]>" : ">";
            int at = rest.IndexOf(end);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + end.Length)..].TrimStart();
        }

        if (rest.Length < 4 || rest[0] != '<')
        {
            return false;
        }

        int length = rest[1..].IndexOfAny(NameEnd);
        ReadOnlySpan<char> name = length < 0 ? rest[1..] : rest.Slice(1, length);
        name = name[(name.IndexOf(':') + 1)..];
        return name.Equals("rss", StringComparison.OrdinalIgnoreCase) || name.Equals("feed", StringComparison.OrdinalIgnoreCase) || name.Equals("rdf", StringComparison.OrdinalIgnoreCase)
            || name.Equals("channel", StringComparison.OrdinalIgnoreCase);
    }
}
