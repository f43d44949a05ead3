using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Fields;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;
using EventId = Annals.Model.EventId;

namespace Annals.App.Server.Api;

/// <summary>Answers that are one record: the same bytes as the page's JSON has in the site.</summary>
internal static class ApiPages
{
    private const string Json = ".json";

    private static readonly EventList Found = new(isSearch: true);

    public static SiteAnswer Event(ChronicleReader chronicle, Edition edition, ApiValues asked)
    {
        string name = asked["id"]!;
        if (!EventId.TryParse(name, out EventId id))
        {
            return ApiProblem.BadRequest($"id: \"{name}\" is no id of an event, which has 16 characters of a-z and 2-7");
        }

        return chronicle.Find(id) switch
        {
            null => ApiProblem.NotFound($"no event has the id {name}"),
            { Status: EventStatus.Suppressed } gone => ApiProblem.Of(
                StatusCodes.Status410Gone, "Gone", $"the text of the event {name} has been taken out of the chronicle for good{(gone.Because is { } because ? $": {because}" : "")}"),
            { } stored => SiteAnswer.Of(edition.Render(stored.Url + Json), false),
        };
    }

    public static SiteAnswer Day(ChronicleReader chronicle, Edition edition, ApiValues asked)
    {
        DateOnly date = DateOnly.ParseExact(asked["date"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        SiteFile file = edition.Render(SitePath.OfDay(date) + Json);
        return file.Status == SiteFileStatus.Found ? SiteAnswer.Of(file, false) : ApiProblem.NotFound($"the chronicle has no page for {asked["date"]}: it lies before, after or outside what was read");
    }

    public static SiteAnswer Subject(Edition edition, SubjectKind kind, ApiValues asked)
    {
        string folder = SubjectName.Folder(kind);
        string path = $"{folder}/{asked["slug"]}";
        SiteFile file = edition.Render(path + Json);
        return file.Status switch
        {
            SiteFileStatus.Found => SiteAnswer.Of(file, false),
            SiteFileStatus.Moved when file.Target is { } target => SiteAnswer.Redirect("api/" + SitePath.WithoutExtension(target)),
            _ => ApiProblem.NotFound($"nothing at {ApiTerms.Root}/{path}: no page has this name, or it has too few events for a page of its own"),
        };
    }

    public static SiteAnswer Search(ChronicleReader chronicle, Edition edition, ApiValues asked)
    {
        SearchAsk ask = Found.Ask(asked) with
        {
            Behind = asked.Cursor?.Mark,
            Most = (int)asked.Number(ApiTerms.Limit, ApiTerms.UsualItems),
            IsCounted = true,
        };
        SearchComposer composer = new(edition.Source);
        FoundEvents found = chronicle.Search(ask);
        if (found.IsGivenUp)
        {
            return ApiProblem.TooMuch;
        }

        SearchPage page = composer.PageOf(ask.Query, 1, ask, found) with { HasMore = found.Next is not null };
        PageBytes output = new();
        JsonFields fields = new(output);
        fields.BeginRoot("search"u8);
        SearchFields.WriteFound(fields, page);
        fields.Text("next"u8, found.Next is { } mark ? ApiCursor.Of(mark).ToString() : null);
        fields.EndRoot("search"u8);
        return new SiteAnswer(StatusCodes.Status200OK, ApiTerms.JsonType, output.WrittenSpan.ToArray(), null, null, true);
    }
}
