using System.Text;
using System.Text.Json.Nodes;
using Annals.Pipeline.Site;

namespace Annals.App.Server.Api;

/// <summary>The schemas of what the API gives: those of the site's own JSON, and of what is put around them.</summary>
internal static class ApiSchemas
{
    /// <summary>Where a schema of a name stands in the description.</summary>
    public const string Place = "#/components/schemas/";

    private const string Own = """
        {
          "Event": { "$ref": "#/components/schemas/event" },
          "Day": { "$ref": "#/components/schemas/day" },
          "Subject": { "$ref": "#/components/schemas/subject" },
          "EventList": {
            "type": "object", "required": ["kind", "next", "notices"], "additionalProperties": false,
            "properties": {
              "kind": { "type": "string", "enum": ["events"] },
              "rows": { "type": "array", "items": { "$ref": "#/components/schemas/row" } },
              "events": { "type": "array", "items": { "$ref": "#/components/schemas/event" } },
              "next": { "$ref": "#/components/schemas/Next" },
              "notices": { "$ref": "#/components/schemas/Notices" }
            }
          },
          "NameList": {
            "type": "object", "required": ["kind", "names", "next", "notices"], "additionalProperties": false,
            "properties": {
              "kind": { "type": "string", "enum": ["entities", "topics", "categories", "publishers"] },
              "names": { "type": "array", "items": { "$ref": "#/components/schemas/counted" } },
              "next": { "$ref": "#/components/schemas/Next" },
              "notices": { "$ref": "#/components/schemas/Notices" }
            }
          },
          "ChangeList": {
            "type": "object", "required": ["kind", "changes", "next", "notices"], "additionalProperties": false,
            "properties": {
              "kind": { "type": "string", "enum": ["changes"] },
              "changes": { "type": "array", "items": { "$ref": "#/components/schemas/Change" } },
              "next": { "$ref": "#/components/schemas/Next" },
              "notices": { "$ref": "#/components/schemas/Notices" }
            }
          },
          "Change": {
            "type": "object", "required": ["seq", "what", "id", "url", "was", "because"], "additionalProperties": false,
            "properties": {
              "seq": { "type": "integer", "minimum": 1 },
              "what": { "type": "string", "enum": ["added", "revised", "moved", "removed", "retracted", "suppressed", "restored"] },
              "id": { "type": "string", "pattern": "^[a-z2-7]{16}$" },
              "url": { "type": "string" },
              "was": { "type": ["string", "null"], "description": "the address before, where it changed" },
              "because": { "type": ["string", "null"] }
            }
          },
          "Next": { "type": ["string", "null"], "description": "cursor of the page that follows; null: this is the last" },
          "Notices": { "type": "array", "items": { "type": "string" }, "description": "parts of the question that did not count, or that nothing has" },
          "Problem": {
            "type": "object", "required": ["type", "title", "status", "detail"],
            "properties": {
              "type": { "type": "string" },
              "title": { "type": "string" },
              "status": { "type": "integer" },
              "detail": { "type": "string" }
            }
          }
        }
        """;

    public static JsonObject All()
    {
        JsonObject schemas = JsonNode.Parse(Own)!.AsObject();
        JsonObject lists = JsonNode.Parse(Encoding.UTF8.GetString(SiteAssets.Read("schema/list.json")).Replace("#/definitions/", Place, StringComparison.Ordinal))!.AsObject();
        foreach ((string name, JsonNode? schema) in lists["definitions"]!.AsObject())
        {
            schemas[name] = schema!.DeepClone();
        }

        // What a search found is the site's record, and where it goes on.
        JsonObject search = schemas["search"]!.DeepClone().AsObject();
        search["required"]!.AsArray().Add("next");
        search["properties"]!["next"] = new JsonObject { ["$ref"] = Place + "Next" };
        schemas["Search"] = search;
        JsonObject page = JsonNode.Parse(SiteAssets.Read("schema/event.json"))!.AsObject();
        page.Remove("$schema");
        schemas["event"] = page;
        return schemas;
    }
}
