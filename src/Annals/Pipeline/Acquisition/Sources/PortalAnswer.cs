using System.Globalization;
using System.Text.Json;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>An answer of MediaWiki's API about revisions, in format version 2.</summary>
/// <param name="Revisions">title of each page that was asked for, as it was asked for, and its newest revision; null: there is no page</param>
/// <param name="Continue">parameters to ask for the rest with; null: this is all</param>
/// <param name="Error">the code of an error; null: there is none</param>
/// <param name="Words">the error in words</param>
internal sealed record PortalAnswer(IReadOnlyDictionary<string, string?> Revisions, string? Continue, string? Error, string? Words)
{
    private const int Depth = 64;

    /// <summary>Reads an answer; null: it is none.</summary>
    public static PortalAnswer? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Depth });
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PortalAnswer Read(JsonElement root)
    {
        string? code = null;
        string? words = null;
        if (Member(root, "error") is { } error)
        {
            code = Text(Member(error, "code")) ?? "unknown";
            words = Text(Member(error, "info")) ?? code;
        }

        Dictionary<string, string> asked = new(StringComparer.Ordinal);
        foreach (JsonElement change in List(Member(root, "query"), "normalized"))
        {
            if (Text(Member(change, "from")) is { } from && Text(Member(change, "to")) is { } to)
            {
                asked[to] = from;
            }
        }

        Dictionary<string, string?> revisions = new(StringComparer.Ordinal);
        foreach (JsonElement page in List(Member(root, "query"), "pages"))
        {
            if (Text(Member(page, "title")) is { } title)
            {
                JsonElement[] found = [.. List(page, "revisions")];
                bool missing = Member(page, "missing") is { ValueKind: JsonValueKind.True } || Member(page, "invalid") is { ValueKind: JsonValueKind.True };
                if (found.Length > 0 || missing)
                {
                    revisions[asked.GetValueOrDefault(title, title)] = found.Length > 0 ? Number(Member(found[0], "revid")) : null;
                }
            }
        }

        return new PortalAnswer(revisions, Rest(root), code, words);
    }

    private static string? Rest(JsonElement root)
    {
        if (Member(root, "continue") is not { ValueKind: JsonValueKind.Object } more)
        {
            return null;
        }

        return string.Concat(more.EnumerateObject().Where(each => each.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(each => $"&{Uri.EscapeDataString(each.Name)}={Uri.EscapeDataString(each.Value.ToString())}"));
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement.ArrayEnumerator List(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Number(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long id) ? id.ToString(CultureInfo.InvariantCulture) : null;
}
