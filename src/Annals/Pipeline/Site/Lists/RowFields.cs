using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>Events, editorials and names as they stand in the JSON and XML of every list.</summary>
internal static class RowFields
{
    /// <param name="snippets">one for each row, or none at all</param>
    public static void Write(FieldWriter fields, ValueList<EventRow> rows, ValueList<Snippet?> snippets = default)
    {
        fields.BeginList("rows"u8);
        for (int i = 0; i < rows.Count; i++)
        {
            Write(fields, rows[i], snippets.Count > 0, snippets.Count > 0 ? snippets[i] : null);
        }

        fields.EndList("rows"u8);
    }

    /// <summary>One row as an item of a list.</summary>
    public static void Write(FieldWriter fields, EventRow row, bool hasSnippet, Snippet? snippet)
    {
        fields.BeginItem("row"u8);
        fields.Text("id"u8, row.Id.Value);
        fields.Path("url"u8, row.Url);
        fields.Date("date"u8, row.Date);
        fields.Text("title"u8, row.Title);
        fields.Text("headline"u8, row.Headline);
        fields.Text("language"u8, row.Language);
        WriteTopic(fields, row.Topic);
        WriteSummary(fields, row.Summary);
        WriteEntities(fields, row.Entities);
        fields.Text("status"u8, row.Status == EventStatus.Retracted ? "retracted" : "current");
        if (hasSnippet)
        {
            Write(fields, snippet);
        }

        fields.EndItem("row"u8);
    }

    public static void Write(FieldWriter fields, ValueList<EditorialRow> editorials)
    {
        fields.BeginList("editorials"u8);
        foreach (EditorialRow row in editorials.Span)
        {
            fields.BeginItem("editorial"u8);
            fields.Path("url"u8, row.Url);
            fields.Text("title"u8, row.Title);
            fields.Text("author"u8, row.Author);
            fields.Date("date"u8, row.Date);
            fields.Text("language"u8, row.Language);
            fields.Text("lead"u8, row.Lead);
            fields.EndItem("editorial"u8);
        }

        fields.EndList("editorials"u8);
    }

    /// <param name="list">name of the list, a literal of the program</param>
    public static void Write(FieldWriter fields, ReadOnlySpan<byte> list, ValueList<CountedName> names)
    {
        fields.BeginList(list);
        foreach (CountedName name in names.Span)
        {
            fields.BeginItem("name"u8);
            fields.Text("name"u8, name.Name);
            fields.Path("url"u8, name.Url);
            fields.Number("events"u8, name.Events);
            fields.EndItem("name"u8);
        }

        fields.EndList(list);
    }

    /// <summary>The fields of a name that leads somewhere, within a record or an item.</summary>
    public static void Write(FieldWriter fields, NamedAddress named)
    {
        fields.Text("name"u8, named.Name);
        fields.Path("url"u8, named.Url);
    }

    private static void WriteTopic(FieldWriter fields, NamedAddress? topic)
    {
        if (topic is null)
        {
            fields.NoRecord("topic"u8);
            return;
        }

        fields.BeginRecord("topic"u8);
        Write(fields, topic);
        fields.EndRecord("topic"u8);
    }

    private static void Write(FieldWriter fields, Snippet? snippet)
    {
        if (snippet is null)
        {
            fields.NoRecord("snippet"u8);
            return;
        }

        fields.BeginRecord("snippet"u8);
        fields.Text("text"u8, snippet.Text);
        fields.BeginList("marks"u8);
        foreach (SnippetMark mark in snippet.Marks.Span)
        {
            fields.BeginItem("mark"u8);
            fields.Number("start"u8, mark.Start);
            fields.Number("length"u8, mark.Length);
            fields.EndItem("mark"u8);
        }

        fields.EndList("marks"u8);
        fields.Number("source"u8, snippet.Source);
        fields.EndRecord("snippet"u8);
    }

    private static void WriteSummary(FieldWriter fields, Summary? summary)
    {
        if (summary is null)
        {
            fields.NoRecord("summary"u8);
            return;
        }

        fields.BeginRecord("summary"u8);
        fields.Text("text"u8, summary.Text);
        fields.Number("source"u8, summary.Source);
        fields.Text("language"u8, summary.Language);
        fields.EndRecord("summary"u8);
    }

    private static void WriteEntities(FieldWriter fields, ValueList<ContextEntity> entities)
    {
        fields.BeginList("entities"u8);
        foreach (ContextEntity entity in entities.Span)
        {
            fields.BeginItem("entity"u8);
            fields.Text("name"u8, entity.Name);
            fields.Path("url"u8, entity.Url);
            fields.EndItem("entity"u8);
        }

        fields.EndList("entities"u8);
    }
}
