using System.Text.Json;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary>Every article in the order in which it was recorded, with the event that cites it and what says so.</summary>
internal static class ArticleExport
{
    public static void Write(ChronicleReader chronicle)
    {
        Dictionary<long, string> ids = [];
        using JsonLines lines = new();
        foreach (StoredArticle stored in chronicle.Articles())
        {
            Article article = stored.Article;
            ids[stored.Number] = article.Id ?? stored.Name;
            long first = chronicle.FirstOf(stored);
            IReadOnlyList<StoredEvent> citing = chronicle.Citing(article);
            lines.Write(json =>
            {
                json.WriteString("id", ids[stored.Number]);
                json.WriteString("url", article.Url ?? article.Canonical);
                json.WriteString("title", article.Title);
                json.WriteString("published", article.Published?.Value);
                json.WriteString("publisher", article.Publisher ?? (article.Url is { } url ? WebAddress.Host(url) : null));
                json.WriteString("kind", article.Opinion.Value ? "opinion" : "news");
                json.WriteString("copyOf", first == stored.Number ? null : ids.GetValueOrDefault(first));
                WriteEvent(json, citing);
            });
        }
    }

    /// <summary>The first of the events that cite it; the others are named in the reasons.</summary>
    private static void WriteEvent(Utf8JsonWriter json, IReadOnlyList<StoredEvent> citing)
    {
        if (citing.Count == 0)
        {
            json.WriteNull("event");
        }
        else
        {
            json.WriteStartObject("event");
            json.WriteString("id", citing[0].Id.Value);
            json.WriteString("url", "/" + citing[0].Url);
            json.WriteBoolean("proposal", false);
            json.WriteEndObject();
        }

        json.WriteStartArray("because");
        foreach (StoredEvent cited in citing)
        {
            json.WriteStringValue($"/{cited.Url} cites it");
        }

        json.WriteEndArray();
    }
}
