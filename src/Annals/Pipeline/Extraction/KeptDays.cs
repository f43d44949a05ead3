using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Days as they were read, kept in place of a page that may not be kept: reading them gives the same days again.</summary>
internal static class KeptDays
{
    public const string MediaType = "application/vnd.annals.days+json";

    private const int MostDepth = 8;

    public static byte[] Write(IReadOnlyList<Day> days)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartArray();
            foreach (Day day in days)
            {
                json.WriteStartObject();
                json.WriteString("date", day.Date.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("stateTime", day.StateTime?.ToString("O", CultureInfo.InvariantCulture));
                json.WriteString("revision", day.Revision);
                json.WriteString("page", day.Page);
                json.WriteStartArray("entries");
                foreach (Entry entry in day.Entries)
                {
                    Write(json, entry);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The days; a refusal where the bytes are not what was written.</summary>
    public static ValueList<Reading> Read(Capture capture)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(capture.Bytes, new JsonDocumentOptions { MaxDepth = MostDepth });
            return document.RootElement.EnumerateArray().Select(day => (Reading)new DayReading(ReadDay(day))).ToValueList();
        }
        catch (Exception damage) when (damage is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return [new RefusedReading($"{capture.Name} says that it holds days that were kept, but it does not: {damage.Message}")];
        }
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("category", entry.Category);
        json.WriteString("printed", entry.CategoryAsPrinted);
        json.WriteStartArray("topics");
        foreach (TopicLine topic in entry.Topics)
        {
            json.WriteStartObject();
            json.WriteString("text", topic.Text);
            Write(json, topic.Links);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", entry.Text);
        Write(json, entry.Links);
        json.WriteStartArray("citations");
        foreach (Citation citation in entry.Citations)
        {
            json.WriteStartArray();
            foreach (string? part in (ReadOnlySpan<string?>)[citation.Label, citation.Publisher, citation.Via, citation.Language, citation.Url, citation.Archived])
            {
                json.WriteStringValue(part);
            }

            json.WriteBooleanValue(citation.Dead);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("line", entry.Line);
        json.WriteString("held", entry.Held);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ValueList<Link> links)
    {
        json.WriteStartArray("links");
        foreach (Link link in links)
        {
            json.WriteStartArray();
            json.WriteStringValue(link.Target);
            json.WriteStringValue(link.Fragment);
            json.WriteStringValue(link.Text);
            json.WriteNumberValue(link.Start);
            json.WriteNumberValue(link.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static Day ReadDay(JsonElement day) => new(
        DateOnly.ParseExact(Text(day, "date")!, "O", CultureInfo.InvariantCulture),
        Text(day, "stateTime") is { } time ? DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture) : null,
        Text(day, "revision"),
        Text(day, "page")!,
        day.GetProperty("entries").EnumerateArray().Select(ReadEntry).ToValueList(),
        []);

    private static Entry ReadEntry(JsonElement entry) => new(
        Text(entry, "category"),
        Text(entry, "printed"),
        entry.GetProperty("topics").EnumerateArray().Select(topic => new TopicLine(Text(topic, "text")!, ReadLinks(topic))).ToValueList(),
        Text(entry, "text")!,
        ReadLinks(entry),
        entry.GetProperty("citations").EnumerateArray().Select(ReadCitation).ToValueList(),
        entry.GetProperty("line").GetInt32(),
        Text(entry, "held"));

    private static Citation ReadCitation(JsonElement item) => new(
        item[0].GetString()!, item[1].GetString(), item[2].GetString(), item[3].GetString(), item[4].GetString()!, item[5].GetString(), item[6].GetBoolean());

    private static ValueList<Link> ReadLinks(JsonElement parent) => parent.GetProperty("links").EnumerateArray()
        .Select(link => new Link(link[0].GetString()!, link[1].GetString(), link[2].GetString()!, link[3].GetInt32(), link[4].GetInt32()))
        .ToValueList();

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();
}
