using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Evaluation.Days;

/// <summary>Measures the reading of day pages as <c>score_days.py</c> does, against the structure that MediaWiki's own rendering shows.</summary>
internal static partial class DayReferee
{
    /// <param name="gold">one day a line</param>
    /// <param name="entries">the entries of each date</param>
    public static DayFigures Judge(IEnumerable<string> gold, IReadOnlyDictionary<string, ValueList<Entry>> entries)
    {
        int events = 0;
        int read = 0;
        int[] same = new int[5];
        foreach (string line in gold)
        {
            using JsonDocument day = JsonDocument.Parse(line);
            ValueList<Entry> found = entries.GetValueOrDefault(day.RootElement.GetProperty("date").GetString()!);
            read += found.Count;
            Dictionary<string, Queue<Entry>> pool = found.GroupBy(entry => Plain(entry.Text)).ToDictionary(group => group.Key, group => new Queue<Entry>(group));
            foreach (JsonElement known in day.RootElement.GetProperty("events").EnumerateArray())
            {
                events++;
                if (!pool.TryGetValue(Plain(Text(known, "text")), out Queue<Entry>? alike) || !alike.TryDequeue(out Entry? entry))
                {
                    continue;
                }

                same[0]++;
                same[1] += Category(entry.Category) == Category(Text(known, "category")) ? 1 : 0;
                same[2] += entry.Topics.Select(topic => Plain(topic.Text)).SequenceEqual(known.GetProperty("topics").EnumerateArray().Select(topic => Plain(Text(topic, "text")))) ? 1 : 0;
                same[3] += Sorted(entry.Links.Select(link => Target(link.Target))).SequenceEqual(Sorted(known.GetProperty("links").EnumerateArray().Select(link => Target(Text(link, "target"))))) ? 1 : 0;
                same[4] += Sorted(entry.Citations.Select(citation => citation.Url)).SequenceEqual(Sorted(known.GetProperty("sources").EnumerateArray().Select(source => Text(source, "url")))) ? 1 : 0;
            }
        }

        double[] shares = [.. same.Select(count => (double)count / events)];
        return new DayFigures(events, shares[0], shares[1], shares[2], shares[3], shares[4], (double)Math.Max(0, read - same[0]) / events);
    }

    private static IEnumerable<string?> Sorted(IEnumerable<string?> values) => values.Where(value => !string.IsNullOrEmpty(value)).Order(StringComparer.Ordinal);

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Plain(string? text) => PlainWords.SingleBlanks(Unseen().Replace(text ?? "", "")).Trim().TrimEnd('.').Trim();

    private static string Target(string? target)
    {
        string page = (target ?? "").Split('#')[0].Replace('_', ' ').Trim();
        return page.Length == 0 ? page : char.ToUpperInvariant(page[0]) + page[1..];
    }

    /// <summary>One name for the variants of a category that the gold has.</summary>
    private static string Category(string? category)
    {
        string plain = Plain(category).TrimEnd(':').ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal);
        return CategoryNames.NameOf(plain);
    }

    [GeneratedRegex(@"[\u200b-\u200f\u2060\ufeff]|\[\]", RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();
}
