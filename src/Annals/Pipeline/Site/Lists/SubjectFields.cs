using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The events of a topic, category, entity or publisher as JSON and XML.</summary>
internal static class SubjectFields
{
    public static void Write(FieldWriter fields, SubjectPage page)
    {
        fields.BeginRoot("subject"u8);
        fields.Text("kind"u8, SubjectNames.Code(page.Kind));
        fields.Path("url"u8, page.Url);
        fields.Text("title"u8, SubjectNames.Title(page));
        fields.Text("name"u8, page.Subject.Name);
        fields.Path("whole"u8, page.Subject.Url);
        fields.Text("period"u8, page.Period?.Suffix);
        WriteFacts(fields, page);
        fields.Path("earlier"u8, page.Earlier is { } earlier ? SubjectNames.PeriodUrl(page, earlier) : null);
        fields.Path("later"u8, page.Later is { } later ? SubjectNames.PeriodUrl(page, later) : null);
        fields.BeginList("parts"u8);
        foreach (ListPart part in page.Parts.Span)
        {
            fields.BeginItem("part"u8);
            fields.Text("period"u8, part.Period.Suffix);
            fields.Path("url"u8, SubjectNames.PeriodUrl(page, part.Period));
            fields.Number("events"u8, part.Rows);
            fields.Date("first"u8, part.First);
            fields.Date("last"u8, part.Last);
            fields.EndItem("part"u8);
        }

        fields.EndList("parts"u8);
        RowFields.Write(fields, page.Rows);
        fields.EndRoot("subject"u8);
    }

    private static void WriteFacts(FieldWriter fields, SubjectPage page)
    {
        if (page.Facts is not { } facts)
        {
            fields.NoRecord("facts"u8);
            return;
        }

        fields.BeginRecord("facts"u8);
        fields.BeginList("otherNames"u8);
        foreach (string name in facts.OtherNames.Span)
        {
            fields.TextItem("otherName"u8, name);
        }

        fields.EndList("otherNames"u8);
        fields.Text("wikipedia"u8, facts.Wikipedia);
        fields.Text("wikidata"u8, facts.Wikidata);
        fields.Text("home"u8, facts.Home);
        fields.Number("events"u8, facts.Events);
        fields.Date("first"u8, facts.First);
        fields.Date("last"u8, facts.Last);
        RowFields.Write(fields, "companions"u8, facts.Companions);
        RowFields.Write(fields, "topics"u8, facts.Topics);
        WriteTies(fields, facts);
        fields.BeginList("timeline"u8);
        foreach (TimelinePart part in facts.Timeline.Span)
        {
            fields.BeginItem("part"u8);
            fields.Text("period"u8, part.Period.Suffix);
            fields.Number("events"u8, part.Events);
            fields.EndItem("part"u8);
        }

        fields.EndList("timeline"u8);
        fields.Path("feed"u8, facts.HasFeed ? page.Subject.Url + "/feed" : null);
        fields.EndRecord("facts"u8);
    }

    private static void WriteTies(FieldWriter fields, SubjectFacts facts)
    {
        fields.BeginList("ties"u8);
        foreach (CompanionTie tie in facts.Ties.Span)
        {
            fields.BeginItem("tie"u8);
            fields.Text("one"u8, facts.Companions[tie.One].Name);
            fields.Text("other"u8, facts.Companions[tie.Other].Name);
            fields.Number("events"u8, tie.Events);
            fields.EndItem("tie"u8);
        }

        fields.EndList("ties"u8);
    }
}
