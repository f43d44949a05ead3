using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Events;
using Annals.Pipeline.Site.Fields;
using Annals.Storage;
using ModelContextProtocol.Protocol;

namespace Annals.App.Mcp;

/// <summary>Answers for models: JSON with the names that the site's own records have, but only what is worth reading, and with addresses that can be cited.</summary>
internal static class ToolAnswers
{
    private const int MostRelated = 6;
    private const int MostRows = 10;
    private const int MostDayRows = 100;

    /// <summary>What went wrong, in a sentence that tells what to do.</summary>
    public static CallToolResult Fault(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };

    public static CallToolResult Found(Edition edition, IChronicle chronicle, FoundEvents found) => Write(fields =>
    {
        Texts(fields, "notices"u8, found.Notices.Select(SearchWords.Of));
        Known(fields, "suggestion"u8, found.Suggestion);
        fields.BeginList("events"u8);
        foreach (StoredEvent stored in found.Events)
        {
            fields.BeginItem("event"u8);
            Row(fields, edition, edition.Source.Rows.Of(stored).Row);
            Known(fields, "snippet"u8, SnippetComposer.Of(chronicle, stored, found.Phrases)?.Text);
            fields.EndItem("event"u8);
        }

        fields.EndList("events"u8);
        fields.Flag("more"u8, found.Next is not null);
    });

    public static CallToolResult Event(Edition edition, StoredEvent stored)
    {
        EventPage page = new EventComposer(edition.Source).Compose(stored).Page;
        return Write(fields =>
        {
            fields.Text("id"u8, stored.Id.Value);
            fields.Text("url"u8, Address(edition, page.Url));
            fields.Date("date"u8, page.Date);
            fields.Text("headline"u8, page.Headline);
            Known(fields, "summary"u8, page.Summary?.Text);
            Known(fields, "category"u8, page.Category);
            Texts(fields, "topics"u8, page.Topics.Select(topic => topic.Name));
            fields.Text("status"u8, EventNames.Of(page.Status));
            Known(fields, "because"u8, page.Because);
            fields.BeginList("sources"u8);
            foreach (Source source in page.Sources)
            {
                fields.BeginItem("source"u8);
                fields.Number("number"u8, source.Number);
                Known(fields, "publisher"u8, source.Publisher);
                fields.Text("url"u8, source.Url);
                Known(fields, "archived"u8, source.Archived);
                fields.EndItem("source"u8);
            }

            fields.EndList("sources"u8);
            fields.BeginList("related"u8);
            foreach (RelatedEvent related in page.Related.Take(MostRelated))
            {
                fields.BeginItem("event"u8);
                fields.Date("date"u8, related.Date);
                fields.Text("headline"u8, related.Headline);
                fields.Text("url"u8, Address(edition, related.Url));
                fields.EndItem("event"u8);
            }

            fields.EndList("related"u8);
            Texts(fields, "history"u8, page.History.Select(note => $"{(note.StateTime is { } time ? IsoTime.Of(time) + ": " : "")}{note.Changed}"));
        });
    }

    public static CallToolResult Day(Edition edition, IChronicle chronicle, DateOnly date)
    {
        DayPage? page = new DayComposer(edition.Source).Whole(date);
        if (page is null || page.State == DayState.NoData)
        {
            string span = chronicle.Span is { } known ? $" It goes from {IsoTime.Of(known.First)} to {IsoTime.Of(known.Last)}." : "";
            return Fault($"The chronicle has not read the page of {IsoTime.Of(date)}, which says nothing about what happened.{span}");
        }

        return Write(fields =>
        {
            fields.Date("date"u8, date);
            fields.Text("url"u8, Address(edition, SitePath.OfDay(date)));
            int left = MostDayRows;
            fields.BeginList("groups"u8);
            foreach (DayGroup group in page.Groups)
            {
                fields.BeginItem("group"u8);
                Known(fields, "category"u8, group.Category?.Name);
                Texts(fields, "topics"u8, group.Topics.Select(topic => topic.Name));
                Rows(fields, edition, group.Rows.Take(left));
                left = Math.Max(0, left - group.Rows.Count);
                fields.EndItem("group"u8);
            }

            fields.EndList("groups"u8);
        });
    }

    public static CallToolResult Entity(Edition edition, ChronicleReader chronicle, string name)
    {
        if (chronicle.Named(SubjectKind.Entity, name) is not [{ Events: > 0 } subject, ..])
        {
            return Fault($"Nothing here is called \"{name}\". search_events finds events by words.");
        }

        SubjectPage page = new SubjectComposer(edition.Source).Whole(subject);
        return Write(fields =>
        {
            fields.Text("name"u8, subject.Name);
            Known(fields, "url"u8, SubjectCache.HasPage(subject) ? Address(edition, subject.Url) : null);
            Known(fields, "wikipedia"u8, page.Facts?.Wikipedia);
            Texts(fields, "otherNames"u8, page.Facts?.OtherNames ?? []);
            fields.Number("events"u8, subject.Events);
            fields.Date("first"u8, page.Facts?.First);
            fields.Date("last"u8, page.Facts?.Last);
            Texts(fields, "companions"u8, (page.Facts?.Companions ?? []).Select(companion => companion.Name));
            Texts(fields, "topics"u8, (page.Facts?.Topics ?? []).Select(topic => topic.Name));
            Rows(fields, edition, page.Rows.Take(MostRows));
        });
    }

    private static void Rows(FieldWriter fields, Edition edition, IEnumerable<EventRow> rows)
    {
        fields.BeginList("rows"u8);
        foreach (EventRow row in rows)
        {
            fields.BeginItem("row"u8);
            Row(fields, edition, row);
            fields.EndItem("row"u8);
        }

        fields.EndList("rows"u8);
    }

    private static void Row(FieldWriter fields, Edition edition, EventRow row)
    {
        fields.Text("id"u8, row.Id.Value);
        fields.Date("date"u8, row.Date);
        fields.Text("title"u8, row.Title);
        fields.Text("url"u8, Address(edition, row.Url));
    }

    private static string Address(Edition edition, string path) =>
        edition.Source.Site.PublicAddress is { } address ? SitePath.Absolute(address, path, "html") : $"/{path}.html";

    private static void Texts(FieldWriter fields, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        fields.BeginList(name);
        foreach (string text in texts)
        {
            fields.TextItem("text"u8, text);
        }

        fields.EndList(name);
    }

    private static void Known(FieldWriter fields, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            fields.Text(name, value);
        }
    }

    private static CallToolResult Write(Action<FieldWriter> write)
    {
        PageBytes output = new();
        JsonFields fields = new(output);
        fields.BeginRoot("answer"u8);
        write(fields);
        fields.EndRoot("answer"u8);
        return new CallToolResult { Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd() }] };
    }
}
