using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Events;
using Annals.Pipeline.Site.Fields;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>Current events that meet conditions, as rows of lists or with all that their pages have.</summary>
/// <param name="isSearch">words are asked for: without any condition nothing is found, and rows show where the words stand</param>
internal sealed class EventList(bool isSearch) : IApiList
{
    public const string View = "view";
    public const string Order = "order";
    public const string WholeEvents = "event";

    private static readonly string[] Names = ["category", "topic", "entity", "publisher"];

    public string Kind => "events";

    public IReadOnlyList<string> Columns { get; } = ["id", "url", "date", "title", "language", "summary", "entities", "status"];

    public string ItemsOf(ApiValues asked) => asked[View] == WholeEvents ? "events" : "rows";

    public ApiBatch Write(ChronicleReader chronicle, Edition edition, ApiValues asked, ApiCursor? behind, int most, ApiFormat format, PageBytes output)
    {
        FoundEvents found = chronicle.Search(Ask(asked) with { Behind = behind?.Mark, Most = most });
        if (found.IsGivenUp)
        {
            // An empty list would say that there is nothing.
            return new ApiBatch(null, 0, []) { IsGivenUp = true };
        }

        ItemWriter items = new(format, output);
        foreach (StoredEvent stored in found.Events)
        {
            EventRow row = edition.Source.Rows.Of(stored).Row;
            items.Write(
                json =>
                {
                    if (asked[View] == WholeEvents)
                    {
                        json.Write(edition.Render(stored.Url + ".json").Bytes.Span.TrimEnd((byte)'\n'));
                    }
                    else
                    {
                        RowFields.Write(new JsonFields(json), row, isSearch, isSearch ? SnippetComposer.Of(chronicle, stored, found.Phrases) : null);
                    }
                },
                () => Cells(row));
        }

        return new ApiBatch(found.Next is { } mark ? ApiCursor.Of(mark) : null, items.Written, [.. found.Notices.Select(SearchWords.Of)]);
    }

    /// <summary>The question in the search language: every filter is a condition of it.</summary>
    public SearchAsk Ask(ApiValues asked)
    {
        List<string> parts = [];
        if (asked[ApiTerms.Query] is { } words)
        {
            parts.Add(words);
        }

        foreach (string field in (string[])["after", "before"])
        {
            if (asked[field] is { } date)
            {
                parts.Add($"{field}:{date}");
            }
        }

        foreach (string field in Names)
        {
            if (asked[field] is { } name)
            {
                parts.Add($"{field}:\"{name.Replace("\"", " ", StringComparison.Ordinal)}\"");
            }
        }

        return new SearchAsk(string.Join(' ', parts))
        {
            Order = asked[Order] == SearchLink.Relevance ? SearchOrder.Relevance : SearchOrder.Date,
            MostTime = SearchComposer.MostTime,
            IsAllWithoutConditions = parts.Count == 0 && !isSearch,
        };
    }

    private static IEnumerable<string?> Cells(EventRow row) =>
    [
        row.Id.Value,
        "/" + row.Url,
        row.Date is { } date ? IsoTime.Of(date) : null,
        row.Title,
        row.Language,
        row.Summary?.Text,
        string.Join("; ", row.Entities.Select(entity => entity.Name)),
        EventNames.Of(row.Status),
    ];
}
