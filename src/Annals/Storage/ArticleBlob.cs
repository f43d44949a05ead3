using System.Text.Json;
using Annals.Model;

namespace Annals.Storage;

/// <summary>How an article is written in the database: compact JSON, null left out.</summary>
internal static class ArticleBlob
{
    public static byte[] Write(Article article) => CompactJson.Write(json =>
    {
        CompactJson.Optional(json, "id"u8, article.Id);
        CompactJson.Optional(json, "url"u8, article.Url);
        CompactJson.Optional(json, "canonical"u8, article.Canonical);
        CompactJson.Optional(json, "title"u8, article.Title);
        json.WriteStartArray("byline"u8);
        foreach (string name in article.Byline)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        WriteDate(json, "published"u8, article.Published);
        WriteDate(json, "modified"u8, article.Modified);
        CompactJson.Optional(json, "seen"u8, article.Seen is { } seen ? seen.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null);
        CompactJson.Optional(json, "publisher"u8, article.Publisher);
        CompactJson.Optional(json, "language"u8, article.Language);
        CompactJson.Optional(json, "description"u8, article.Description);
        if (article.Image is { } image)
        {
            json.WriteStartObject("image"u8);
            CompactJson.Optional(json, "url"u8, image.Url);
            CompactJson.Optional(json, "credit"u8, image.Credit);
            CompactJson.Optional(json, "caption"u8, image.Caption);
            json.WriteEndObject();
        }

        json.WriteBoolean("opinion"u8, article.Opinion.Value);
        CompactJson.Optional(json, "because"u8, article.Opinion.Because);
        json.WriteStartArray("paragraphs"u8);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            json.WriteNumberValue((int)paragraph.Kind);
            json.WriteStringValue(paragraph.Text);
        }

        json.WriteEndArray();
    });

    public static Article Read(ReadOnlyMemory<byte> bytes)
    {
        using JsonDocument document = JsonDocument.Parse(bytes);
        JsonElement root = document.RootElement;
        JsonElement[] paragraphs = [.. root.GetProperty("paragraphs"u8).EnumerateArray()];
        return new Article
        {
            Id = CompactJson.Text(root, "id"),
            Url = CompactJson.Text(root, "url"),
            Canonical = CompactJson.Text(root, "canonical"),
            Title = CompactJson.Text(root, "title"),
            Byline = root.GetProperty("byline"u8).EnumerateArray().Select(name => name.GetString()!).ToValueList(),
            Published = ReadDate(root, "published"),
            Modified = ReadDate(root, "modified"),
            Seen = root.TryGetProperty("seen"u8, out JsonElement seen) ? seen.GetDateTimeOffset() : null,
            Publisher = CompactJson.Text(root, "publisher"),
            Language = CompactJson.Text(root, "language"),
            Description = CompactJson.Text(root, "description"),
            Image = root.TryGetProperty("image"u8, out JsonElement image) ? new ArticleImage(CompactJson.Text(image, "url"), CompactJson.Text(image, "credit"), CompactJson.Text(image, "caption")) : null,
            Opinion = new OpinionSign(root.GetProperty("opinion"u8).GetBoolean(), CompactJson.Text(root, "because")),
            Paragraphs = paragraphs.Chunk(2).Select(pair => new Paragraph((ParagraphKind)pair[0].GetInt32(), pair[1].GetString()!)).ToValueList(),
        };
    }

    private static void WriteDate(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArticleDate? date)
    {
        if (date is not null)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(date.Value);
            json.WriteStringValue(date.From);
            json.WriteEndArray();
        }
    }

    private static ArticleDate? ReadDate(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement date) ? new ArticleDate(date[0].GetString()!, date[1].GetString()!) : null;
}
