using System.Text;
using System.Text.Json;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Storage;

/// <summary>How findings are written in the database: compact JSON, null left out.</summary>
internal static class FindingJson
{
    public static string Write(Findings findings) => Encoding.UTF8.GetString(CompactJson.Write(json =>
    {
        if (findings.Summary is { } summary)
        {
            json.WriteStartArray("summary"u8);
            json.WriteStringValue(summary.Text);
            json.WriteNumberValue(summary.Source);
            json.WriteStringValue(summary.Language);
            json.WriteEndArray();
        }

        if (findings.Image is { } image)
        {
            json.WriteStartArray("image"u8);
            json.WriteStringValue(image.Url);
            json.WriteStringValue(image.Credit);
            json.WriteNumberValue(image.Source);
            json.WriteStringValue(image.Licence);
            json.WriteStringValue(image.Alternative);
            json.WriteEndArray();
        }

        if (findings.States.Count > 0)
        {
            json.WriteStartArray("states"u8);
            foreach ((int source, SourceState state) in findings.States)
            {
                json.WriteNumberValue(source);
                json.WriteNumberValue((int)state);
            }

            json.WriteEndArray();
        }

        if (findings.Published.Count > 0)
        {
            json.WriteStartArray("published"u8);
            foreach ((int source, DateOnly day) in findings.Published)
            {
                json.WriteNumberValue(source);
                json.WriteNumberValue(day.DayNumber);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("evidence"u8);
        foreach (Evidence claim in findings.Evidence)
        {
            WriteClaim(json, claim);
        }

        json.WriteEndArray();
    }));

    public static Findings Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        return new Findings(
            root.TryGetProperty("summary"u8, out JsonElement summary) ? new Summary(summary[0].GetString()!, summary[1].GetInt32(), summary[2].GetString()!) : null,
            root.TryGetProperty("image"u8, out JsonElement image)
                ? new CoverImage(image[0].GetString()!, image[1].GetString(), image[2].GetInt32(), image[3].GetString(), image[4].GetString())
                : null,
            root.GetProperty("evidence"u8).EnumerateArray().Select(ReadClaim).ToValueList())
        {
            States = root.TryGetProperty("states"u8, out JsonElement states)
                ? states.EnumerateArray().Chunk(2).Select(pair => (pair[0].GetInt32(), (SourceState)pair[1].GetInt32())).ToValueList()
                : [],
            Published = root.TryGetProperty("published"u8, out JsonElement published)
                ? published.EnumerateArray().Chunk(2).Select(pair => (pair[0].GetInt32(), DateOnly.FromDayNumber(pair[1].GetInt32()))).ToValueList()
                : [],
        };
    }

    private static void WriteClaim(Utf8JsonWriter json, Evidence claim)
    {
        json.WriteStartArray();
        json.WriteNumberValue(claim.Start);
        json.WriteNumberValue(claim.Length);
        json.WriteNumberValue((int)claim.State);
        foreach (EvidenceSpan span in claim.Spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Source);
            json.WriteStringValue(span.Url);
            json.WriteNumberValue((int)span.Part);
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.Length);
            json.WriteStringValue(span.Quote);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static Evidence ReadClaim(JsonElement claim) => new(
        claim[0].GetInt32(),
        claim[1].GetInt32(),
        (EvidenceState)claim[2].GetInt32(),
        claim.EnumerateArray().Skip(3)
            .Select(span => new EvidenceSpan(
                span[0].GetInt32(), span[1].GetString()!, (EvidencePart)span[2].GetInt32(), span[3].GetInt32(), span[4].GetInt32(), span[5].GetString()!))
            .ToValueList());
}
