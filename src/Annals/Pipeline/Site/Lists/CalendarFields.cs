using Annals.Model;
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
        WriteDetail(fields, page.Detail);
        WriteCategories(fields, page.Categories);
        fields.EndRoot("calendar"u8);
    }

    private static void WriteDetail(FieldWriter fields, ValueList<CalendarPart> detail)
    {
        fields.BeginList("detail"u8);
        foreach (CalendarPart part in detail.Span)
        {
            fields.BeginItem("part"u8);
            fields.Date("from"u8, part.From);
            fields.Number("events"u8, part.Events);
            fields.Number("daysWithoutData"u8, part.DaysWithoutData);
            fields.EndItem("part"u8);
        }

        fields.EndList("detail"u8);
    }

    private static void WriteCategories(FieldWriter fields, ValueList<CategoryMonths> categories)
    {
        fields.BeginList("categories"u8);
        foreach (CategoryMonths category in categories.Span)
        {
            fields.BeginItem("category"u8);
            fields.Text("name"u8, category.Category.Name);
            fields.Path("url"u8, category.Category.Url);
            fields.Number("events"u8, category.Events);
            fields.BeginList("months"u8);
            foreach (int events in category.Months.Span)
            {
                fields.NumberItem("month"u8, events);
            }

            fields.EndList("months"u8);
            fields.EndItem("category"u8);
        }

        fields.EndList("categories"u8);
    }
}
