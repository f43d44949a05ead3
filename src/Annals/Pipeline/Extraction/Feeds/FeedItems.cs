using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Formats.Feeds;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>
/// Items of feeds as captures, each for itself: a feed shows the same item at every reading, and an item is kept once. Reading such a capture gives the article
/// that the item tells: its content, else its summary.
/// </summary>
public static class FeedItems
{
    public const string MediaType = "application/vnd.annals.feed-item+json";

    private const string Place = "the feed's item";

    // Words of what is suppressed have to be found in the bytes.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4 };

    /// <summary>The items of a feed, each once; those with neither a title nor a text are left out, and those that a chronicle wrote.</summary>
    /// <param name="seen">when the feed was read; null: not known</param>
    public static IReadOnlyList<FoundItem> Of(FeedReading reading, Capture feed, DateTimeOffset? seen)
    {
        Dictionary<long, FoundItem> items = [];
        foreach (SyndicatedItem item in reading.Feed.Items)
        {
            // To read the feed of a chronicle as articles would let it cite itself.
            if (OwnTag.Is(item.Id) || (MarkupParagraphs.Line(item.Title) is null && MarkupParagraphs.Line(item.Content ?? item.Summary) is null))
            {
                continue;
            }

            string? url = item.Url is { Length: > 0 } address && WebUri.TryCreate(address, out Uri? whole) && whole.Scheme is "http" or "https" ? address : null;
            string name = item.Id ?? url ?? $"{item.Title}\n{item.Published}";
            long key = StableHash.Bits(name, 63);
            string words = string.Join('\0', [item.Title, url, item.Summary, item.Content, .. item.Authors]);
            items.TryAdd(key, new FoundItem(key, StableHash.Bits(words, 63), url, new Capture(url ?? $"{feed.Name}, item {name.ReplaceLineEndings(" ")}", Write(item, url), url, MediaType, seen)));
        }

        return [.. items.Values];
    }

    /// <summary>The article that a kept item tells; a refusal where the bytes are not what was written.</summary>
    internal static ValueList<Reading> Read(Capture capture)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(capture.Bytes, Strict);
            return [new ArticleReading(Article(document.RootElement, capture))];
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [new RefusedReading($"{capture.Name} says that it is the item of a feed, but it is not: {damage.Message}")];
        }
    }

    private static byte[] Write(SyndicatedItem item, string? url)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("title", item.Title);
            json.WriteString("url", url);
            json.WriteString("published", item.Published);
            json.WriteString("updated", item.Updated);
            json.WriteStartArray("authors");
            foreach (string author in item.Authors)
            {
                json.WriteStringValue(author);
            }

            json.WriteEndArray();
            json.WriteString("summary", item.Summary);
            json.WriteString("content", item.Content);
            json.WriteString("language", item.Language);
            json.WriteString("image", item.Links.FirstOrDefault(link => link.Rel == "enclosure" && link.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Article Article(JsonElement item, Capture capture)
    {
        string? url = Text(item, "url");
        string? title = MarkupParagraphs.Line(Text(item, "title"));
        string? summary = Text(item, "summary");
        ValueList<Paragraph> content = MarkupParagraphs.Of(Text(item, "content"));
        ValueList<Paragraph> paragraphs = content.Count > 0 ? content : MarkupParagraphs.Of(summary);
        return new Article
        {
            Id = Text(item, "id"),
            Url = url is null ? null : WebAddress.Unwrap(url) ?? url,
            Title = title,
            Byline = item.GetProperty("authors").EnumerateArray().Select(author => CleanText.Of(author.GetString() ?? "")).Where(author => author.Length > 0).ToValueList(),
            Published = Date(item, "published"),
            Modified = Date(item, "updated"),
            Seen = capture.Seen,
            Publisher = url is null ? null : WebAddress.Host(url),
            Language = Text(item, "language") ?? LanguageGuess.Of(string.Join('\n', paragraphs.Select(paragraph => paragraph.Text))),
            Description = content.Count > 0 ? MarkupParagraphs.Line(summary) : null,
            Image = Text(item, "image") is { } image ? new ArticleImage(image, null) : null,
            Opinion = OpinionReader.OfAddress(url) ?? OpinionReader.OfTitle(title) ?? OpinionReader.OfDisclaimer(paragraphs) ?? OpinionSign.None,
            Paragraphs = paragraphs,
        };
    }

    private static ArticleDate? Date(JsonElement item, string name) => Text(item, name) is { } date ? new ArticleDate(date, Place) : null;

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
