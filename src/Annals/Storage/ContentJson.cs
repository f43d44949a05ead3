using System.Text;
using System.Text.Json;
using Annals.Model;

namespace Annals.Storage;

/// <summary>How a revision's content is written in the database: compact JSON with one-letter names.</summary>
internal static class ContentJson
{
    public static string Write(EventContent content)
    {
        return Encoding.UTF8.GetString(CompactJson.Write(json =>
        {
            json.WriteString("h"u8, content.Headline);
            json.WriteString("l"u8, content.Language);
            CompactJson.Optional(json, "c"u8, content.Category);
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
        }));
    }

    /// <exception cref="InvalidDataException">the row is damaged</exception>
    public static EventContent Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <param name="text">in UTF-8</param>
    /// <exception cref="InvalidDataException">the row is damaged</exception>
    public static EventContent Read(ReadOnlySpan<byte> text)
    {
        try
        {
            return ContentJsonReader.Read(text);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("the content of a revision cannot be read", damage);
        }
    }

    /// <summary>The content; null: these are not the characters of one.</summary>
    public static EventContent? TryRead(string text)
    {
        try
        {
            return Read(text);
        }
        catch (InvalidDataException)
        {
            return null;
        }
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
            CompactJson.Optional(json, "p"u8, citation.Publisher);
            CompactJson.Optional(json, "v"u8, citation.Via);
            CompactJson.Optional(json, "l"u8, citation.Language);
            json.WriteString("u"u8, citation.Url);
            CompactJson.Optional(json, "a"u8, citation.Archived);
            if (citation.Dead)
            {
                json.WriteBoolean("d"u8, true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
