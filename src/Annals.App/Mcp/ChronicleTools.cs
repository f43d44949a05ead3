using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Annals.App.Server;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Annals.App.Mcp;

/// <summary>What a model may ask of the chronicle (https://modelcontextprotocol.io): four questions, none of which changes anything; each answer is small and has addresses to cite.</summary>
internal sealed class ChronicleTools(EditionPool editions)
{
    private const int MostFound = 20;
    private const int UsuallyFound = 8;

    /// <summary>What a client is told of all of them.</summary>
    public const string Instructions =
        "A chronicle of dated events, each with its sources. Cite an event by its address and, for what it says, the sources it names. "
        + "Find events with search_events, read one with get_event, a whole day with get_day, and what a person, place or organisation was in with entity_dossier.";

    public McpServerPrimitiveCollection<McpServerTool> All() =>
    [
        Tool("search_events", "Search events", SearchAsync),
        Tool("get_event", "Read an event", EventAsync),
        Tool("get_day", "Read a day", DayAsync),
        Tool("entity_dossier", "Read about a person, place or organisation", EntityAsync),
    ];

    private static McpServerTool Tool(string name, string title, Delegate answer) => McpServerTool.Create(
        answer, new McpServerToolCreateOptions { Name = name, Title = title, ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false });

    [Description("Find current events: words, \"a phrase\", begin*, -without, entity:NAME, topic:NAME, category:NAME, publisher:NAME, after:2017-03, before:2018. All conditions have to be met.")]
    private Task<CallToolResult> SearchAsync(
        [Description("what is searched for")] string query,
        [Description("relevance (best first) or date (newest first)"), Optional, DefaultParameterValue(SearchLink.Relevance)] string order,
        [Description("how many events at most, from 1 to 20"), Optional, DefaultParameterValue(UsuallyFound)] int limit,
        CancellationToken cancellation) => AnswerAsync(
        (chronicle, edition) =>
        {
            FoundEvents found = chronicle.Search(new SearchAsk(query.Length <= 400 ? query : query[..400])
            {
                Order = order == SearchLink.Date ? SearchOrder.Date : SearchOrder.Relevance,
                MostTime = SearchComposer.MostTime,
                Most = Math.Clamp(limit, 1, MostFound),
            });
            return found.IsGivenUp ? ToolAnswers.Fault(SearchWords.Of(found.Notices[^1])) : ToolAnswers.Found(edition, chronicle, found);
        },
        cancellation);

    [Description("Read one event: its text, summary, sources with addresses, topics, related events, and whether it was corrected or taken back.")]
    private Task<CallToolResult> EventAsync([Description("id of the event, or its address")] string @event, CancellationToken cancellation) => AnswerAsync(
        (chronicle, edition) => EventName.Find(chronicle, @event) switch
        {
            null => ToolAnswers.Fault($"There is no event {@event}."),
            { Status: EventStatus.Suppressed } => ToolAnswers.Fault($"The text of the event {@event} has been taken out of the chronicle for good."),
            { } stored => ToolAnswers.Event(edition, stored),
        },
        cancellation);

    [Description("List what happened on a day, by category.")]
    private Task<CallToolResult> DayAsync([Description("YYYY-MM-DD")] string date, CancellationToken cancellation) => AnswerAsync(
        (chronicle, edition) => !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? ToolAnswers.Fault($"\"{date}\" is no date such as 2017-11-23.")
            : ToolAnswers.Day(edition, chronicle, day),
        cancellation);

    [Description("What the chronicle knows of a person, place or organisation: names, span, companions, and its newest events.")]
    private Task<CallToolResult> EntityAsync([Description("any of its names")] string name, CancellationToken cancellation) => AnswerAsync(
        (chronicle, edition) => ToolAnswers.Entity(edition, chronicle, name), cancellation);

    private async Task<CallToolResult> AnswerAsync(Func<ChronicleReader, Edition, CallToolResult> answer, CancellationToken cancellation)
    {
        try
        {
            return await editions.UseAsync(answer, cancellation);
        }
        catch (StorageException fault)
        {
            return ToolAnswers.Fault($"The chronicle cannot be read just now: {fault.Message}.");
        }
    }
}
