using System.Text.Json;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Writes what was decided on the blocks of a page.</summary>
internal static class VerdictJson
{
    public static void Write(Utf8JsonWriter json, ValueList<BlockVerdict> blocks)
    {
        json.WriteStartArray("blocks");
        foreach (BlockVerdict block in blocks)
        {
            json.WriteStartObject();
            json.WriteBoolean("kept", block.IsKept);
            json.WriteString("rule", JsonNamingPolicy.CamelCase.ConvertName(block.Rule.ToString()));
            json.WriteString("because", block.Because);
            json.WriteString("kind", ArticleJson.NameOf(block.Kind));
            json.WriteString("text", block.Text);
            json.WriteString("place", block.Place);
            Strings(json, "marks", block.Marks);
            Strings(json, "readings", block.Readings);
            Score(json, "firstScore", block.FirstScore);
            Score(json, "score", block.Score);
            json.WriteStartArray("shares");
            foreach (FeatureShare share in block.Shares)
            {
                json.WriteStartObject();
                json.WriteString("feature", share.Feature);
                json.WriteNumber("value", Math.Round(share.Value, 4));
                json.WriteNumber("share", Math.Round(share.Share, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, ValueList<string> values)
    {
        json.WriteStartArray(name);
        values.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static void Score(Utf8JsonWriter json, string name, double? score)
    {
        if (score is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
