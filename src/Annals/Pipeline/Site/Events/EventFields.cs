using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>Describes an event page field by field, once for JSON and XML.</summary>
internal static class EventFields
{
    public static void Write(FieldWriter fields, EventPage page, EventDetail detail)
    {
        fields.BeginRoot("event"u8);
        fields.Text("id"u8, detail.Id.Value);
        if (page.Status == EventStatus.Suppressed)
        {
            fields.Date("date"u8, page.Date);
        }
        else
        {
            WriteText(fields, page, detail);
            EventTieFields.WriteTopics(fields, page.Topics, detail.TopicPages);
            EventSourceFields.WriteSources(fields, page.Sources);
            EventSourceFields.WriteImage(fields, page.Image);
            EventSourceFields.WriteCoverage(fields, page.Coverage);
            EventSourceFields.WriteQuotes(fields, page.Quotes);
            EventTieFields.WriteEntities(fields, page.Entities, detail.HeadlineMentions);
            EventTieFields.WriteRelated(fields, page.Related);
            EventTieFields.WriteDiscussions(fields, page.DiscussedIn);
            EventRecordFields.WriteHistory(fields, page.History);
            EventRecordFields.WriteCorrections(fields, page.Corrections);
            EventRecordFields.WriteEvidence(fields, detail.Evidence);
            fields.Number("revision"u8, page.Revision);
            fields.Time("updated"u8, page.Updated);
            EventRecordFields.WriteLicences(fields, page.Licences, detail.LicenceOrigins);
        }

        fields.Text("status"u8, EventNames.Of(page.Status));
        fields.Text("because"u8, page.Because);
        fields.EndRoot("event"u8);
    }

    private static void WriteText(FieldWriter fields, EventPage page, EventDetail detail)
    {
        fields.Path("url"u8, page.Url);
        fields.Text("title"u8, page.Title);
        fields.Date("date"u8, page.Date);
        fields.Text("headline"u8, page.Headline);
        fields.Flag("headlineCut"u8, page.HeadlineCut);
        fields.Text("language"u8, page.Language);
        fields.Date("textChanged"u8, page.TextChanged);
        if (page.Summary is { } summary)
        {
            fields.BeginRecord("summary"u8);
            fields.Text("text"u8, summary.Text);
            fields.Number("source"u8, summary.Source);
            fields.Text("language"u8, summary.Language);
            fields.BeginList("mentions"u8);
            foreach (EntityMention mention in detail.SummaryMentions.Span)
            {
                fields.BeginItem("mention"u8);
                fields.Number("entity"u8, mention.Entity);
                FieldShapes.WriteSpan(fields, mention.Start, mention.Length);
                fields.EndItem("mention"u8);
            }

            fields.EndList("mentions"u8);
            fields.EndRecord("summary"u8);
        }
        else
        {
            fields.NoRecord("summary"u8);
        }

        fields.Text("category"u8, page.Category);
    }
}
