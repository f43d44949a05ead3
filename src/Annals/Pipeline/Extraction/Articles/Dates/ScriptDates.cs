using System.Buffers;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>
/// Dates that stand as members of objects in scripts (<c>"publishDate":"2025-05-27"</c>), also of objects within strings and attributes, whose quotes are
/// escaped: JSON-LD that cannot be parsed, and what pages tell their own scripts.
/// </summary>
internal static class ScriptDates
{
    /// <summary>A value stands within so many characters of its name.</summary>
    private const int Reach = 80;

    /// <summary>Places of names that are looked at; a page with lists of other stories has thousands.</summary>
    private const int MostPlaces = 200;

    private static readonly string[] Names =
    [
        "datePublished", "publishedDate", "publishDate", "published_at", "publishedAt", "publicationDate", "publish_date", "pubDate", "published_time", "firstPublished", "firstPublishedAt", "first_published_at",
        "publishedOn", "published_on", "published_date", "publication_date", "publishTime", "publish_time", "publishedTime", "datePosted", "dateModified",
    ];

    /// <summary>Ways to write a quotation mark, the longest first.</summary>
    private static readonly string[] Quotes = ["\\\\\\\"", "\\\"", "&quot;", "&#34;", "\"", "'"];

    private static readonly SearchValues<string> AnyName = SearchValues.Create(Names, StringComparison.Ordinal);

    public static IEnumerable<DateCandidate> In(string html)
    {
        string?[] values = Values(html);
        for (int i = 0; i < Names.Length; i++)
        {
            if (values[i] is { } value)
            {
                yield return new DateCandidate(value, $"{Names[i]} in a script", Names[i] == "dateModified");
            }
        }
    }

    /// <summary>The first date of each name, null where it has none; in one pass, since pages are long.</summary>
    private static string?[] Values(string html)
    {
        string?[] values = new string?[Names.Length];
        int places = 0;
        for (int at = html.AsSpan().IndexOfAny(AnyName); at >= 0 && places < MostPlaces; places++)
        {
            for (int i = 0; i < Names.Length; i++)
            {
                if (values[i] is null && html.AsSpan(at).StartsWith(Names[i], StringComparison.Ordinal) && ValueAt(html, at + Names[i].Length) is { } value)
                {
                    values[i] = value;
                }
            }

            int next = html.AsSpan(at + 1).IndexOfAny(AnyName);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return values;
    }

    /// <summary>The date behind a closing quotation mark, a colon and an opening one.</summary>
    private static string? ValueAt(string html, int at)
    {
        ReadOnlySpan<char> rest = html.AsSpan(at, Math.Min(Reach, html.Length - at));
        if (QuoteOf(rest) is not { } quote)
        {
            return null;
        }

        rest = rest[quote.Length..].TrimStart();
        if (rest is not [':', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart();
        return QuoteOf(rest) is { } opening && rest[opening.Length..].IndexOf(opening, StringComparison.Ordinal) is > 0 and int end
            ? DateText.Find(rest.Slice(opening.Length, end).ToString(), false)
            : null;
    }

    private static string? QuoteOf(ReadOnlySpan<char> text)
    {
        foreach (string quote in Quotes)
        {
            if (text.StartsWith(quote, StringComparison.Ordinal))
            {
                return quote;
            }
        }

        return null;
    }
}
