using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>A month, a year and all years as JSON and XML.</summary>
internal static class CalendarFields
{
    public static void Write(FieldWriter fields, CalendarPage page)
    {
        fields.BeginRoot("calendar"u8);
        fields.Text("kind"u8, page.Kind switch { CalendarKind.Month => "month", CalendarKind.Year => "year", _ => "years" });
        fields.Path("url"u8, CalendarNames.Of(page).Url);
        fields.Text("title"u8, CalendarNames.Of(page).Name);
        fields.Number("events"u8, page.Parts.Sum(part => part.Events));
        fields.Number("daysWithoutData"u8, page.Parts.Sum(part => part.DaysWithoutData));
        fields.Path("previous"u8, page.Previous is { } previous ? CalendarNames.Of(page.Kind, previous).Url : null);
        fields.Path("next"u8, page.Next is { } next ? CalendarNames.Of(page.Kind, next).Url : null);
        fields.BeginList("parts"u8);
        foreach (CalendarPart part in page.Parts.Span)
        {
            fields.BeginItem("part"u8);
            fields.Date("from"u8, part.From);
            fields.Path("url"u8, CalendarNames.OfPart(page.Kind, part.From).Url);
            fields.Number("events"u8, part.Events);
            fields.Number("daysWithoutData"u8, part.DaysWithoutData);
            fields.EndItem("part"u8);
        }

        fields.EndList("parts"u8);
        fields.EndRoot("calendar"u8);
    }
}
