using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Site.Lists;

namespace Annals.App.Server.Api;

/// <summary>Everything that the API can be asked for.</summary>
internal static class ApiOperations
{
    private static readonly ApiParameter CursorParameter = new(ApiTerms.Cursor, ApiParameterKind.Cursor, "Where to go on: what the page before gave as next.", "MAowCjAKYQ");

    private static readonly ApiParameter Words =
        new(ApiTerms.Query, ApiParameterKind.Text, "What is searched for: words, \"a phrase\", begin*, -without, entity:, topic:, category:, publisher:, after:, before:.", "parliament");

    private static readonly ApiParameter[] Filters =
    [
        new("after", ApiParameterKind.Date, "From the first day of this year, month or date on.", "2017-01"),
        new("before", ApiParameterKind.Date, "Earlier than the first day of this year, month or date.", "2030"),
        new("category", ApiParameterKind.Name, "Under this category.", "politics"),
        new("topic", ApiParameterKind.Name, "Under this topic, by any of its names.", "International Criminal Court"),
        new("entity", ApiParameterKind.Name, "Naming this person, place or thing, by any of its names.", "Russia"),
        new("publisher", ApiParameterKind.Name, "Citing this publisher, by host or name.", "bbc"),
    ];

    private static readonly ApiParameter View =
        new(EventList.View, ApiParameterKind.Choice, "row: as in lists; event: with all that the event's page has (tables always hold rows).", "row") { Choices = ["row", EventList.WholeEvents], Default = "row" };

    private static readonly ApiParameter Order =
        new(EventList.Order, ApiParameterKind.Choice, "date: newest first; relevance: best first, among the newest 4,000.", SearchLink.Relevance) { Choices = [SearchLink.Date, SearchLink.Relevance], Default = SearchLink.Date };

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        Listed("/api/events", "listEvents", "Current events, newest first, that meet all conditions.", "EventList", new EventList(isSearch: false), ApiTerms.MostItems, [Words, .. Filters, View]),
        new("/api/events/{id}", "getEvent", "An event by its id, with all that its page has; of merged events the one they became part of.", "Event")
        {
            Parameters = [new("id", ApiParameterKind.Text, "16 characters of a-z and 2-7, as every list gives it.", "") { IsOfPath = true, IsRequired = true }],
            Answer = ApiPages.Event,
        },
        new("/api/days/{date}", "getDay", "A day with its events, grouped by category and topic; of a long day the first part, with the addresses of the others.", "Day")
        {
            Parameters = [new("date", ApiParameterKind.Day, "YYYY-MM-DD", "2017-11-23") { IsOfPath = true, IsRequired = true }],
            Answer = ApiPages.Day,
        },
        Listed("/api/search", "search", "What a search finds, with counts by year and name, and where the words stand.", "Search", new EventList(isSearch: true), ApiTerms.MostItems, [Words with { IsRequired = true }, Order, .. Filters])
            with { Answer = ApiPages.Search },
        .. NamesOf(SubjectKind.Entity, "Entity", "People, places, organisations, works: whatever entries link."),
        .. NamesOf(SubjectKind.Topic, "Topic", "Topics of day pages."),
        .. NamesOf(SubjectKind.Category, "Category", "Subject headings of day pages."),
        .. NamesOf(SubjectKind.Publisher, "Publisher", "Publishers that are cited."),
        Listed(
            "/api/changes", "listChanges", "What happened to events since a number, oldest first, deletions included. The numbers only grow: keep the last one seen and ask for what is new.", "ChangeList",
            new ChangeList(), ApiTerms.MostChanges, [new(ChangeList.Since, ApiParameterKind.Number, "Changes with a greater number.", "0") { Default = "0" }]),
    ];

    private static IEnumerable<ApiOperation> NamesOf(SubjectKind kind, string one, string summary)
    {
        string folder = SubjectName.Folder(kind);
        yield return Listed(
            $"/api/{folder}", $"list{char.ToUpperInvariant(folder[0])}{folder[1..]}", summary, "NameList", new NameList(kind), ApiTerms.MostItems,
            [new(NameList.Beginning, ApiParameterKind.Name, "Names that begin so; case and diacritics make no difference.", "c")]);
        yield return new ApiOperation($"/api/{folder}/{{slug}}", $"get{one}", $"The events of one of them: facts, years, and the newest 50.", "Subject")
        {
            Parameters = [new("slug", ApiParameterKind.Text, "The last part of its address, as the list gives it.", "") { IsOfPath = true, IsRequired = true }],
            Answer = (_, edition, asked) => ApiPages.Subject(edition, kind, asked),
        };
    }

    private static ApiOperation Listed(string path, string name, string summary, string schema, IApiList list, int most, ApiParameter[] parameters)
    {
        int usual = Math.Min(most, most == ApiTerms.MostChanges ? 1000 : ApiTerms.UsualItems);
        ApiParameter limit = new(ApiTerms.Limit, ApiParameterKind.Number, "How many at most; of lines and tables all where nothing is said.", "10")
        {
            Least = 1,
            Most = most,
            Default = usual.ToString(CultureInfo.InvariantCulture),
        };
        ApiParameter format = new(ApiTerms.Format, ApiParameterKind.Choice, "json: a page; jsonl, csv: all, streamed, as lines of JSON or as a table. The Accept header says it too.", "json")
        {
            Choices = ["json", "jsonl", "csv"],
        };
        return new ApiOperation(path, name, summary, schema) { List = list, Parameters = [.. parameters, limit, CursorParameter, format] };
    }
}
