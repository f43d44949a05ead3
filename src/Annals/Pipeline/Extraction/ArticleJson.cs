using System.Globalization;
using System.Text.Json;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>The members of an article as <c>annals read</c> prints it; a thing not found is null.</summary>
internal static class ArticleJson
{
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteString("kind", "article");
        if (article.Id is { } id)
        {
            json.WriteString("id", id);
        }

        json.WriteString("url", article.Url);
        json.WriteString("canonical", article.Canonical);
        json.WriteString("title", article.Title);
        json.WriteStartArray("byline");
        foreach (string person in article.Byline)
        {
            json.WriteStringValue(person);
        }

        json.WriteEndArray();
        Write(json, "published", article.Published);
        Write(json, "modified", article.Modified);
        if (article.Seen is { } seen)
        {
            json.WriteString("seen", seen.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        json.WriteString("publisher", article.Publisher);
        json.WriteString("language", article.Language);
        json.WriteString("description", article.Description);
        Write(json, article.Image);
        json.WriteStartObject("opinion");
        json.WriteBoolean("value", article.Opinion.Value);
        json.WriteString("because", article.Opinion.Because);
        json.WriteEndObject();
        json.WriteString("text", article.Text);
        json.WriteStartArray("paragraphs");
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(paragraph.Kind));
            json.WriteString("text", paragraph.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ArticleDate? date)
    {
        if (date is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", date.Value);
        json.WriteString("from", date.From);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ArticleImage? image)
    {
        if (image is null)
        {
            json.WriteNull("image");
            return;
        }

        json.WriteStartObject("image");
        json.WriteString("url", image.Url);
        json.WriteString("credit", image.Credit);
        json.WriteString("caption", image.Caption);
        json.WriteEndObject();
    }

    public static string NameOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => "heading",
        ParagraphKind.Quote => "quote",
        ParagraphKind.ListItem => "list-item",
        ParagraphKind.TableRow => "table-row",
        ParagraphKind.Preformatted => "preformatted",
        _ => "text",
    };
}
