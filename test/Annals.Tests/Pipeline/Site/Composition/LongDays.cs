using System.Globalization;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>Day pages of hundreds of entries, in our own words.</summary>
internal static class LongDays
{
    public static readonly string[] Categories = ["Disasters and accidents", "Politics and elections", "Science and technology", "Sports"];

    /// <summary>A day of entries in four categories, every fourth below a topic of its own.</summary>
    /// <param name="words">how many times <paramref name="word"/> stands in each</param>
    public static string Page(string date, int entries, string word = "harbour", int words = 25) => PagesChronicle.Page(
        date,
        [.. Categories.SelectMany((category, i) => Enumerable.Range(0, (entries + i) / Categories.Length).SelectMany(number => Lines(date, category, number, word, words)).Prepend($"'''{category}'''"))]);

    private static IEnumerable<string> Lines(string date, string category, int number, string word, int words)
    {
        if (number % 4 == 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"*[[Affair {number} of {category}]]");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"**{category} {number} of {date}: {string.Join(' ', Enumerable.Repeat(word, words))}. [https://example.org/{date}/{category}/{number} (Example)]");
    }
}
