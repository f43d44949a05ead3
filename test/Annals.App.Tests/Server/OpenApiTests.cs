using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NJsonSchema;

namespace Annals.App.Tests.Server;

/// <summary>The description of the API is true: it is valid, every operation in it answers as it says, and every fault is answered as it says.</summary>
public sealed class OpenApiTests(SampleChronicle samples)
{
    private RunningServer Server => samples.Server;

    [Fact]
    public async Task The_description_is_a_valid_one()
    {
        using MemoryStream text = new(Server.Get("/api/openapi.json").Bytes);

        ReadResult read = await OpenApiDocument.LoadAsync(text, "json", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.InRange(read.Document!.Paths.Count, 10, 50);
        Assert.All(read.Document.Paths, path => Assert.Equal([HttpMethod.Get], path.Value.Operations!.Keys));
    }

    [Fact]
    public async Task Every_operation_answers_as_the_description_says()
    {
        JsonObject document = Description();
        int called = 0;
        foreach ((string path, JsonNode? item) in document["paths"]!.AsObject())
        {
            JsonNode operation = item!["get"]!;
            JsonNode schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            JsonSchema expected = await JsonSchema.FromJsonAsync(Standalone(document, schema), TestContext.Current.CancellationToken);
            foreach (string address in Addresses(path, operation))
            {
                Answer answer = Server.Get(address);
                Assert.True((answer.Status, answer.Type) == (HttpStatusCode.OK, "application/json"), $"{address}: {answer.Status} {answer.Text}");
                Assert.True(expected.Validate(answer.Text) is { Count: 0 } || path.EndsWith("openapi.json", StringComparison.Ordinal), $"{address}: {string.Join("; ", expected.Validate(answer.Text))}");
                Assert.Equal(HttpStatusCode.NotModified, Server.Get(address, ("If-None-Match", answer.Tag)).Status);
                called++;
            }
        }

        Assert.InRange(called, 30, 200);
    }

    [Fact]
    public void Every_list_is_given_as_lines_and_as_a_table_too()
    {
        int lists = 0;
        foreach ((string path, JsonNode? item) in Description()["paths"]!.AsObject())
        {
            JsonObject content = item!["get"]!["responses"]!["200"]!["content"]!.AsObject();
            if (content.ContainsKey("text/csv"))
            {
                string query = path == "/api/search" ? "?q=the" : "";
                Answer lines = Server.Get(path + query, ("Accept", "application/jsonl"));
                Answer table = Server.Get(path + query, ("Accept", "text/csv"));
                Assert.Equal(("application/jsonl", "text/csv"), (lines.Type, table.Type));
                string[] objects = lines.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.All(objects, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
                Assert.Equal(objects.Length + 1, Csv.Lines(table.Text).Count);
                Assert.InRange(objects.Length, 2, 10_000);
                lists++;
            }
        }

        Assert.Equal(7, lists);
    }

    [Fact]
    public void A_value_that_no_parameter_can_have_is_a_problem_that_names_it()
    {
        int refused = 0;
        foreach ((string path, JsonNode? item) in Description()["paths"]!.AsObject())
        {
            foreach (JsonNode? parameter in item!["get"]!["parameters"]?.AsArray() ?? [])
            {
                string name = parameter!["name"]!.GetValue<string>();
                if (parameter["in"]!.GetValue<string>() == "query" && !path.Contains('{', StringComparison.Ordinal))
                {
                    string value = parameter["schema"]!["type"]!.GetValue<string>() == "integer" ? "-1" : name is "q" ? new string('x', 401) : "***";
                    AssertProblem(Server.Get($"{path}?{(name == "q" ? "" : "q=a&")}{name}={Uri.EscapeDataString(value)}"), HttpStatusCode.BadRequest, path == "/api/events" || path == "/api/search" || name == "q" ? name : "q");
                    refused++;
                }
            }

            if (!path.Contains('{', StringComparison.Ordinal) && !path.EndsWith("openapi.json", StringComparison.Ordinal))
            {
                AssertProblem(Server.Get(path + "?sort=up"), HttpStatusCode.BadRequest, "sort");
            }
        }

        Assert.InRange(refused, 30, 200);
    }

    internal static void AssertProblem(Answer answer, HttpStatusCode status, string named)
    {
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Type));
        JsonElement problem = JsonDocument.Parse(answer.Text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
    }

    private JsonObject Description() => JsonNode.Parse(Server.Get("/api/openapi.json").Text)!.AsObject();

    /// <summary>The operation with what it needs, and once more with each of its other parameters.</summary>
    private IEnumerable<string> Addresses(string path, JsonNode operation)
    {
        JsonNode?[] parameters = [.. operation["parameters"]?.AsArray() ?? []];
        string address = path.Replace("{id}", First("/api/events", "rows", "id"), StringComparison.Ordinal).Replace("{date}", "2017-11-23", StringComparison.Ordinal);
        if (address.Contains("{slug}", StringComparison.Ordinal))
        {
            // Names of one event have no page.
            string list = address[..address.IndexOf("/{", StringComparison.Ordinal)];
            JsonNode name = JsonNode.Parse(Server.Get(list + "?limit=500").Text)!["names"]!.AsArray().MaxBy(name => name!["events"]!.GetValue<int>())!;
            address = "/api" + name["url"]!.GetValue<string>();
        }

        string needed = string.Join('&', parameters.Where(parameter => parameter!["required"]!.GetValue<bool>() && parameter["in"]!.GetValue<string>() == "query").Select(Query));
        yield return needed.Length == 0 ? address : $"{address}?{needed}";
        foreach (JsonNode? parameter in parameters.Where(parameter => !parameter!["required"]!.GetValue<bool>()))
        {
            yield return $"{address}?{needed}{(needed.Length == 0 ? "" : "&")}{Query(parameter)}";
        }
    }

    private static string Query(JsonNode? parameter) => $"{parameter!["name"]}={Uri.EscapeDataString(parameter["example"]!.ToString())}";

    private string First(string list, string items, string field) => JsonNode.Parse(Server.Get(list).Text)![items]![0]![field]!.GetValue<string>();

    /// <summary>The schema by itself, for a validator that knows schemas alone.</summary>
    private static string Standalone(JsonObject document, JsonNode schema)
    {
        JsonObject alone = new() { ["definitions"] = document["components"]!["schemas"]!.DeepClone(), ["allOf"] = new JsonArray(schema.DeepClone()) };
        return alone.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
    }
}
