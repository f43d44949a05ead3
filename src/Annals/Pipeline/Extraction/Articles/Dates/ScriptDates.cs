using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates that stand as members of objects in scripts (<c>"publishDate":"2025-05-27"</c>): JSON-LD that cannot be parsed, and what pages tell their own scripts.</summary>
internal static class ScriptDates
{
    /// <summary>A value stands within so many characters of its name.</summary>
    private const int Reach = 60;

    private static readonly string[] Names = ["datePublished\"", "publishedDate\"", "publishDate\"", "published_at\"", "publishedAt\"", "publicationDate\"", "publish_date\"", "pubDate\"", "published_time\"", "firstPublished\"", "dateModified\""];

    public static IEnumerable<DateCandidate> In(string html)
    {
        foreach (string name in Names)
        {
            int at = html.IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            ReadOnlySpan<char> rest = html.AsSpan(at + name.Length, Math.Min(Reach, html.Length - at - name.Length)).TrimStart();
            if (rest.StartsWith(":", StringComparison.Ordinal) && rest[1..].TrimStart() is ['"', .. var value] && value.IndexOf('"') is > 0 and int end
                && DateText.Find(value[..end].ToString(), false) is { } date)
            {
                yield return new DateCandidate(date, $"{name[..^1]} in a script", name.StartsWith("dateModified", StringComparison.Ordinal));
            }
        }
    }
}
