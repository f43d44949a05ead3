using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The front page as JSON and XML.</summary>
internal static class FrontFields
{
    public static void Write(FieldWriter fields, SiteSettings site, FrontPage page)
    {
        fields.BeginRoot("front"u8);
        fields.Text("kind"u8, "front");
        fields.Path("url"u8, SitePath.Front);
        fields.Text("title"u8, site.Title);
        fields.Number("events"u8, page.Events);
        fields.Date("first"u8, page.First);
        fields.Date("last"u8, page.Last);
        fields.BeginList("days"u8);
        foreach (DayBlock day in page.Days.Span)
        {
            fields.BeginItem("day"u8);
            fields.Date("date"u8, day.Date);
            fields.Path("url"u8, SitePath.OfDay(day.Date));
            if (day.Events is { } events)
            {
                fields.Number("events"u8, events);
            }

            RowFields.Write(fields, day.Rows);
            fields.EndItem("day"u8);
        }

        fields.EndList("days"u8);
        fields.BeginList("running"u8);
        foreach (RunningTopic topic in page.Running.Span)
        {
            fields.BeginItem("topic"u8);
            fields.Text("name"u8, topic.Name);
            fields.Path("url"u8, topic.Url);
            fields.Number("events"u8, topic.Events);
            fields.Date("last"u8, topic.Last);
            fields.EndItem("topic"u8);
        }

        fields.EndList("running"u8);
        RowFields.Write(fields, page.Editorials);
        fields.Time("updated"u8, page.Updated);
        fields.EndRoot("front"u8);
    }
}
