using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Annals.App.Server.Api;

/// <summary>The description of the API (https://spec.openapis.org/oas/v3.1.1), made from the operations themselves: it tells what is there, and nothing else.</summary>
internal static class OpenApiDocument
{
    /// <summary>The description as JSON.</summary>
    /// <param name="pathBase">what stands before every path where the server is put under one; else empty</param>
    public static byte[] Write(string pathBase)
    {
        JsonObject paths = new()
        {
            [ApiTerms.Description] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = "getDescription",
                    ["summary"] = "This description.",
                    ["responses"] = new JsonObject { ["200"] = Answer("An OpenAPI document.", new JsonObject { ["type"] = "object" }) },
                },
            },
        };
        foreach (ApiOperation operation in ApiOperations.All)
        {
            paths[operation.Path] = new JsonObject { ["get"] = Describe(operation) };
        }

        JsonObject document = new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Annals",
                ["version"] = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
                ["description"] = "A chronicle of events with their sources, read by program: everything that the site shows, without keys and without a quota. "
                    + "Records are those of the site's own JSON. Lists go on with cursor, which stays right while events come and go, or are given whole, as lines of JSON or as a table.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = pathBase.Length == 0 ? "/" : pathBase }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = ApiSchemas.All() },
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, ApiJson.Default.JsonObject);
    }

    private static JsonObject Describe(ApiOperation operation)
    {
        JsonObject found = Answer("What was asked for.", Reference(operation.Schema));
        if (operation.List is not null)
        {
            JsonObject content = found["content"]!.AsObject();
            content[ApiTerms.JsonlType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["description"] = "an object a line" } };
            content[ApiTerms.CsvType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["description"] = "columns: " + string.Join(", ", operation.List.Columns) } };
        }

        JsonObject answers = new()
        {
            ["200"] = found,
            ["304"] = new JsonObject { ["description"] = "The reader has it already (If-None-Match)." },
            ["400"] = Problem("A parameter is unknown, missing, or has a value that it cannot have."),
        };
        if (operation.Parameters.Any(parameter => parameter.IsOfPath))
        {
            answers["404"] = Problem("There is no such record.");
            if (operation.Schema == "Event")
            {
                answers["410"] = Problem("The text of the event has been taken out for good.");
            }

            if (operation.Schema == "Subject")
            {
                answers["301"] = new JsonObject { ["description"] = "It is known by another name now." };
            }
        }

        answers["503"] = Problem("The chronicle cannot be read just now.");
        return new JsonObject
        {
            ["operationId"] = operation.Name,
            ["summary"] = operation.Summary,
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(Describe)]),
            ["responses"] = answers,
        };
    }

    private static JsonNode Describe(ApiParameter parameter)
    {
        JsonObject described = new()
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.IsOfPath ? "path" : "query",
            ["description"] = parameter.Description,
            ["required"] = parameter.IsRequired,
            ["schema"] = SchemaOf(parameter),
        };
        if (parameter.Example.Length > 0)
        {
            described["example"] = parameter.Kind == ApiParameterKind.Number ? JsonNode.Parse(parameter.Example) : parameter.Example;
        }

        return described;
    }

    private static JsonObject SchemaOf(ApiParameter parameter)
    {
        if (parameter.Kind == ApiParameterKind.Number)
        {
            JsonObject number = new() { ["type"] = "integer", ["minimum"] = parameter.Least };
            if (parameter.Most < long.MaxValue)
            {
                number["maximum"] = parameter.Most;
            }

            if (parameter.Default is { } usual)
            {
                number["default"] = JsonNode.Parse(usual);
            }

            return number;
        }

        JsonObject text = new() { ["type"] = "string" };
        switch (parameter.Kind)
        {
            case ApiParameterKind.Choice:
                text["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
                break;
            case ApiParameterKind.Date:
                text["pattern"] = "^[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?$";
                break;
            case ApiParameterKind.Day:
                text["format"] = "date";
                break;
            default:
                text["maxLength"] = ApiParameter.MostCharacters;
                break;
        }

        if (parameter.Default is { } word)
        {
            text["default"] = word;
        }

        return text;
    }

    private static JsonObject Answer(string description, JsonObject schema) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [ApiTerms.JsonType] = new JsonObject { ["schema"] = schema } },
    };

    private static JsonObject Problem(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { [ApiTerms.ProblemType] = new JsonObject { ["schema"] = Reference("Problem") } },
    };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = ApiSchemas.Place + schema };
}
