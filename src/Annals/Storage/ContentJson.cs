using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Model;

namespace Annals.Storage;

/// <summary>How a revision's content is written in the database: compact JSON with one-letter names.</summary>
internal static class ContentJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static string Write(EventContent content)
    {
        ArrayBufferWriter<byte> buffer = new(1024);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("h"u8, content.Headline);
            json.WriteString("l"u8, content.Language);
            Optional(json, "c"u8, content.Category);
            json.WriteStartArray("t"u8);
            foreach (TopicLine topic in content.Topics)
            {
                json.WriteStartObject();
                json.WriteString("x"u8, topic.Text);
                WriteLinks(json, topic.Links);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteLinks(json, content.Links);
            WriteCitations(json, content.Citations);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static EventContent Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        return new EventContent(
            Text(root, "h")!,
            Text(root, "l")!,
            Text(root, "c"),
            root.GetProperty("t"u8).EnumerateArray().Select(topic => new TopicLine(Text(topic, "x")!, ReadLinks(topic))).ToValueList(),
            ReadLinks(root),
            root.GetProperty("s"u8).EnumerateArray().Select(ReadCitation).ToValueList());
    }

    private static void WriteLinks(Utf8JsonWriter json, ValueList<Link> links)
    {
        json.WriteStartArray("k"u8);
        foreach (Link link in links)
        {
            json.WriteStartArray();
            json.WriteStringValue(link.Target);
            json.WriteStringValue(link.Fragment);
            json.WriteStringValue(link.Text == link.Target ? null : link.Text);
            json.WriteNumberValue(link.Start);
            json.WriteNumberValue(link.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, ValueList<Citation> citations)
    {
        json.WriteStartArray("s"u8);
        foreach (Citation citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("x"u8, citation.Label);
            Optional(json, "p"u8, citation.Publisher);
            Optional(json, "v"u8, citation.Via);
            Optional(json, "l"u8, citation.Language);
            json.WriteString("u"u8, citation.Url);
            Optional(json, "a"u8, citation.Archived);
            if (citation.Dead)
            {
                json.WriteBoolean("d"u8, true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ValueList<Link> ReadLinks(JsonElement parent) =>
        parent.GetProperty("k"u8).EnumerateArray().Select(link =>
        {
            string target = link[0].GetString()!;
            return new Link(target, link[1].GetString(), link[2].GetString() ?? target, link[3].GetInt32(), link[4].GetInt32());
        }).ToValueList();

    private static Citation ReadCitation(JsonElement item) =>
        new(Text(item, "x")!, Text(item, "p"), Text(item, "v"), Text(item, "l"), Text(item, "u")!, Text(item, "a"), item.TryGetProperty("d"u8, out _));

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
