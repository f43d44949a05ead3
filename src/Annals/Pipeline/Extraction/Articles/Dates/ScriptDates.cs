using System.Buffers;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates that stand as members of objects in scripts (<c>"publishDate":"2025-05-27"</c>): JSON-LD that cannot be parsed, and what pages tell their own scripts.</summary>
internal static class ScriptDates
{
    /// <summary>A value stands within so many characters of its name.</summary>
    private const int Reach = 60;

    private static readonly string[] Names = ["datePublished\"", "publishedDate\"", "publishDate\"", "published_at\"", "publishedAt\"", "publicationDate\"", "publish_date\"", "pubDate\"", "published_time\"", "firstPublished\"", "dateModified\""];

    private static readonly SearchValues<string> AnyName = SearchValues.Create(Names, StringComparison.Ordinal);

    public static IEnumerable<DateCandidate> In(string html)
    {
        int[] places = Places(html);
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            int at = places[i];
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

    /// <summary>Where each name stands first, -1 where it does not; in one pass, since pages are long.</summary>
    private static int[] Places(string html)
    {
        int[] places = new int[Names.Length];
        Array.Fill(places, -1);
        int missing = Names.Length;
        for (int at = html.AsSpan().IndexOfAny(AnyName); at >= 0 && missing > 0;)
        {
            for (int i = 0; i < Names.Length; i++)
            {
                if (places[i] < 0 && html.AsSpan(at).StartsWith(Names[i], StringComparison.Ordinal))
                {
                    places[i] = at;
                    missing--;
                }
            }

            int next = html.AsSpan(at + 1).IndexOfAny(AnyName);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return places;
    }
}
