using System.Globalization;
using System.Text.Json;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary>A line for every current event with its related events, before and after together, best first.</summary>
internal static class RelationExport
{
    public static void Write(ChronicleReader chronicle)
    {
        Dictionary<long, Row> rows = [];
        foreach (StoredEvent stored in chronicle.AllEvents().Where(stored => stored.Status == EventStatus.Current))
        {
            rows.Add(stored.Key, new Row(stored.Date, stored.Content.Headline, stored.Url));
        }

        Dictionary<long, string?> names = [];
        using JsonLines lines = new();
        foreach ((long key, Row row) in rows)
        {
            lines.Write(json =>
            {
                json.WriteStartObject("event");
                row.Write(json);
                json.WriteEndObject();
                json.WriteStartArray("related");
                IEnumerable<(RelatedTie Tie, Row Other)> ties = chronicle.Related(key).Where(tie => rows.ContainsKey(tie.Other)).Select(tie => (tie, rows[tie.Other]));
                foreach ((RelatedTie tie, Row other) in ties.OrderByDescending(item => item.Tie.Score).ThenBy(item => item.Other.Date).ThenBy(item => item.Other.Url, StringComparer.Ordinal))
                {
                    json.WriteStartObject();
                    other.Write(json);
                    json.WriteNumber("score", tie.Score);
                    json.WriteStartArray("context");
                    foreach (string name in tie.Context.Select(id => Name(chronicle, names, id)).OfType<string>())
                    {
                        json.WriteStringValue(name);
                    }

                    json.WriteEndArray();
                    json.WriteString("reason", tie.Reason);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    private static string? Name(ChronicleReader chronicle, Dictionary<long, string?> names, long id)
    {
        if (!names.TryGetValue(id, out string? name))
        {
            names[id] = name = chronicle.Subject(SubjectKind.Entity, id)?.Name;
        }

        return name;
    }

    private sealed record Row(DateOnly? Date, string Headline, string Url)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteString("date", Date?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("headline", Headline);
            json.WriteString("url", "/" + Url);
        }
    }
}
