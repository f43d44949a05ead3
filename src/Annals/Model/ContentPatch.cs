using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Annals.Model;

/// <summary>What an edited page says otherwise than the chronicle: the parts that differ, as one decision.</summary>
/// <param name="Headline">null: as it was; so for all</param>
/// <param name="Category">empty: none</param>
public sealed record ContentPatch(
    string? Headline, string? Language, string? Category, ValueList<TopicLine>? Topics, ValueList<Link>? Links, ValueList<Citation>? Citations)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ContentPatch None { get; } = new(null, null, null, null, null, null);

    /// <summary>The value of the decision: JSON with the names <c>headline language category topics links sources</c>.</summary>
    public string Write()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, "headline", Headline);
            Write(json, "language", Language);
            Write(json, "category", Category);
            Write(json, "topics", Topics, topic =>
            {
                Write(json, "text", topic.Text);
                Write<Link>(json, "links", topic.Links, link => Write(json, link));
            });
            Write(json, "links", Links, link => Write(json, link));
            Write(json, "sources", Citations, citation => Write(json, citation));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What was written; null: the text is no such value.</summary>
    public static ContentPatch? TryRead(string value)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = 8 });
            JsonElement root = json.RootElement;
            return new ContentPatch(
                Text(root, "headline"), Text(root, "language"), Text(root, "category"), List(root, "topics", topic => new TopicLine(Text(topic, "text") ?? "", List(topic, "links", ReadLink) ?? [])),
                List(root, "links", ReadLink), List(root, "sources", ReadCitation));
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write<T>(Utf8JsonWriter json, string name, ValueList<T>? items, Action<T> write)
    {
        if (items is not { } all)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T item in all)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Link link)
    {
        Write(json, "target", link.Target);
        Write(json, "fragment", link.Fragment);
        Write(json, "text", link.Text);
        json.WriteNumber("start", link.Start);
        json.WriteNumber("length", link.Length);
    }

    private static void Write(Utf8JsonWriter json, Citation citation)
    {
        Write(json, "label", citation.Label);
        Write(json, "publisher", citation.Publisher);
        Write(json, "via", citation.Via);
        Write(json, "language", citation.Language);
        Write(json, "url", citation.Url);
        Write(json, "archived", citation.Archived);
        json.WriteBoolean("dead", citation.Dead);
    }

    private static Link ReadLink(JsonElement link) =>
        new(Text(link, "target") ?? "", Text(link, "fragment"), Text(link, "text") ?? "", link.GetProperty("start").GetInt32(), link.GetProperty("length").GetInt32());

    private static Citation ReadCitation(JsonElement item) => new(
        Text(item, "label") ?? "", Text(item, "publisher"), Text(item, "via"), Text(item, "language"), Text(item, "url") ?? "", Text(item, "archived"), item.GetProperty("dead").GetBoolean());

    private static ValueList<T>? List<T>(JsonElement parent, string name, Func<JsonElement, T> read) =>
        parent.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray().Select(read).ToValueList() : null;

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
