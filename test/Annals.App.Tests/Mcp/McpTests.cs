using System.Text.Json;
using Annals.App.Tests.Server;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Annals.App.Tests.Mcp;

/// <summary>A real client of the Model Context Protocol asks the real program, on its standard input and output and by HTTP.</summary>
public sealed class McpTests(SampleChronicle samples)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_client_on_standard_input_and_output_is_answered()
    {
        StdioClientTransport transport = new(new StdioClientTransportOptions
        {
            Name = "annals",
            Command = AnnalsProcess.Program,
            Arguments = ["mcp"],
            WorkingDirectory = samples.Folder,
        });
        await AskEverythingAsync(transport);
    }

    [Fact]
    public async Task A_client_by_http_is_answered_where_that_is_asked_for_and_nowhere_else()
    {
        using RunningServer server = RunningServer.Start(samples.Folder, new Dictionary<string, string>(), "--mcp");
        await AskEverythingAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Address, "mcp") }));

        Assert.Equal(405, (int)samples.Server.Send("POST", "/mcp").Status);
        Assert.Equal(404, (int)samples.Server.Get("/mcp").Status);
    }

    private static async Task AskEverythingAsync(IClientTransport transport)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Limit);
        await using McpClient client = await McpClient.CreateAsync(transport, cancellationToken: late.Token);
        IList<McpClientTool> tools = await client.ListToolsAsync(cancellationToken: late.Token);
        Assert.Equal("annals", client.ServerInfo?.Name);
        Assert.Equal(["entity_dossier", "get_day", "get_event", "search_events"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool is { Description: not null } && tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false } && tool.Description.Length > 20));

        JsonElement found = Json(await AskAsync(client, "search_events", late.Token, ("query", "shelter"), ("limit", 3)));
        JsonElement hit = Assert.Single(found.GetProperty("events").EnumerateArray());
        Assert.StartsWith("/news/2017/11/23/in-sochi", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("shelter", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);

        JsonElement read = Json(await AskAsync(client, "get_event", late.Token, ("event", hit.GetProperty("id").GetString()!)));
        Assert.Contains("shelter", read.GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(read.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("url").GetString()));
        Assert.Equal(read.GetProperty("id").GetString(), Json(await AskAsync(client, "get_event", late.Token, ("event", hit.GetProperty("url").GetString()!))).GetProperty("id").GetString());

        JsonElement day = Json(await AskAsync(client, "get_day", late.Token, ("date", "2017-11-23")));
        Assert.Contains(hit.GetProperty("url").GetString(), day.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rows").EnumerateArray()).Select(row => row.GetProperty("url").GetString()));

        JsonElement dossier = Json(await AskAsync(client, "entity_dossier", late.Token, ("name", "Omar al-Bashir")));
        Assert.InRange(dossier.GetProperty("events").GetInt32(), 2, 20);
        Assert.NotEmpty(dossier.GetProperty("companions").EnumerateArray());

        Assert.True((await AskAsync(client, "get_event", late.Token, ("event", "no such event"))).IsError);
        Assert.True((await AskAsync(client, "get_day", late.Token, ("date", "1066-10-14"))).IsError);
        Assert.True((await AskAsync(client, "entity_dossier", late.Token, ("name", "Nobody at all"))).IsError);
    }

    private static ValueTask<CallToolResult> AskAsync(McpClient client, string tool, CancellationToken cancellation, params (string Name, object Value)[] arguments) =>
        client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value), cancellationToken: cancellation);

    private static JsonElement Json(CallToolResult result)
    {
        string text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError ?? false, text);
        Assert.InRange(text.Length, 2, 20_000);
        return JsonDocument.Parse(text).RootElement;
    }
}
