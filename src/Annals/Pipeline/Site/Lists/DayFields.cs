using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The page of a day as JSON and XML.</summary>
internal static class DayFields
{
    public static void Write(FieldWriter fields, DayPage page)
    {
        fields.BeginRoot("day"u8);
        fields.Text("kind"u8, "day");
        fields.Path("url"u8, SitePath.OfDay(page.Date));
        fields.Text("title"u8, DateWords.Day(page.Date));
        fields.Date("date"u8, page.Date);
        fields.Text("state"u8, page.State == DayState.NoData ? "noData" : "read");
        fields.Number("held"u8, page.Held);
        fields.Path("previous"u8, page.Previous is { } previous ? SitePath.OfDay(previous) : null);
        fields.Path("next"u8, page.Next is { } next ? SitePath.OfDay(next) : null);
        fields.BeginList("groups"u8);
        foreach (DayGroup group in page.Groups.Span)
        {
            Write(fields, group);
        }

        fields.EndList("groups"u8);
        fields.Text("origin"u8, page.Origin);
        fields.BeginList("sameDays"u8);
        foreach (SameDay other in page.SameDays.Span)
        {
            fields.BeginItem("sameDay"u8);
            fields.Date("date"u8, other.Date);
            fields.Path("url"u8, SitePath.OfDay(other.Date));
            fields.Number("events"u8, other.Events);
            fields.Text("title"u8, other.Event.Title);
            fields.Text("language"u8, other.Event.Language);
            fields.Path("event"u8, other.Event.Url);
            fields.EndItem("sameDay"u8);
        }

        fields.EndList("sameDays"u8);
        fields.Time("updated"u8, page.Updated);
        fields.EndRoot("day"u8);
    }

    private static void Write(FieldWriter fields, DayGroup group)
    {
        fields.BeginItem("group"u8);
        fields.Text("category"u8, group.Category?.Name);
        fields.Path("categoryUrl"u8, group.Category?.Url);
        fields.BeginList("topics"u8);
        foreach (NamedAddress topic in group.Topics.Span)
        {
            fields.BeginItem("topic"u8);
            RowFields.Write(fields, topic);
            fields.EndItem("topic"u8);
        }

        fields.EndList("topics"u8);
        RowFields.Write(fields, group.Rows);
        fields.EndItem("group"u8);
    }
}
