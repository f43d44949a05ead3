using System.Globalization;
using System.Text.Json;

namespace Annals.Evaluation.Relations;

/// <summary>Reads the gold structure of day pages: one day a line.</summary>
internal static class GoldFile
{
    public static List<GoldEvent> Read(string path)
    {
        List<GoldEvent> events = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            DateOnly date = DateOnly.ParseExact(document.RootElement.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            events.AddRange(document.RootElement.GetProperty("events").EnumerateArray().Select(item => new GoldEvent(
                date,
                item.GetProperty("text").GetString()!,
                item.GetProperty("category").GetString(),
                Targets(item),
                [.. item.GetProperty("topics").EnumerateArray().Select(Targets)],
                [.. item.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("url").GetString()!)])));
        }

        return events;
    }

    private static List<string> Targets(JsonElement item) =>
        [.. item.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("target").GetString()!)];
}
