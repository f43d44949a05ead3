using Annals.Model;
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
        if (page.Contents is { } contents)
        {
            Write(fields, page.Date, contents);
        }

        Write(fields, page.Groups);
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

    public static void Write(FieldWriter fields, DayPartPage page)
    {
        DayPart part = page.Part;
        fields.BeginRoot("dayPart"u8);
        fields.Text("kind"u8, "dayPart");
        fields.Path("url"u8, SitePath.OfDayPart(page.Date, part.Number));
        fields.Text("title"u8, DayAddress.OfPart(page.Date, part.Number).Name);
        fields.Date("date"u8, page.Date);
        fields.Path("whole"u8, SitePath.OfDay(page.Date));
        fields.Number("number"u8, part.Number);
        fields.Path("previous"u8, SitePath.OfDayPart(page.Date, part.Number - 1));
        fields.Path("next"u8, part.Number < page.Parts ? SitePath.OfDayPart(page.Date, part.Number + 1) : null);
        Write(fields, part.Groups);
        fields.Time("updated"u8, part.Updated);
        fields.EndRoot("dayPart"u8);
    }

    /// <summary>Of a long day alone: that of another has no such fields.</summary>
    private static void Write(FieldWriter fields, DateOnly date, DayContents contents)
    {
        fields.Number("events"u8, contents.Events);
        fields.BeginList("parts"u8);
        for (int i = 0; i < contents.Parts.Count; i++)
        {
            fields.BeginItem("part"u8);
            fields.Number("number"u8, i + 1);
            fields.Path("url"u8, SitePath.OfDayPart(date, i + 1));
            fields.Number("events"u8, contents.Parts[i]);
            fields.EndItem("part"u8);
        }

        fields.EndList("parts"u8);
        fields.BeginList("contents"u8);
        foreach (DayCategory category in contents.Categories.Span)
        {
            fields.BeginItem("entry"u8);
            fields.Text("category"u8, category.Category?.Name);
            fields.Path("categoryUrl"u8, category.Category?.Url);
            fields.Number("events"u8, category.Events);
            fields.Number("part"u8, category.Part);
            fields.EndItem("entry"u8);
        }

        fields.EndList("contents"u8);
    }

    private static void Write(FieldWriter fields, ValueList<DayGroup> groups)
    {
        fields.BeginList("groups"u8);
        foreach (DayGroup group in groups.Span)
        {
            Write(fields, group);
        }

        fields.EndList("groups"u8);
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
