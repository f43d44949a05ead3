using System.Globalization;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The pages of a long day as Markdown: its further parts, and what its first page has more than that of another day.</summary>
internal static class DayPartMarkdown
{
    public static void Write(MarkdownOutput markdown, DayPartPage page)
    {
        string path = SitePath.OfDayPart(page.Date, page.Part.Number);
        MarkdownShell.Begin(markdown, path);
        StepMarkdown.Above(markdown, path, DayAddress.AllYears, DayAddress.OfYear(page.Date), DayAddress.OfMonth(page.Date), DayAddress.OfDay(page.Date));
        markdown.Markup("# "u8).Text(DateWords.DayOfWeek(page.Date)).Markup(" "u8).Text(DayAddress.OfPart(page.Date, page.Part.Number).Name);
        markdown.Markup(" "u8).Text(ListWords.OfParts).Markup(" "u8).Number(page.Parts).Markup("\n\n"u8);
        DayMarkdown.WriteGroups(markdown, path, page.Part.Groups, page.Part.IsContinued);
        WriteBeside(markdown, page.Date, page.Part.Number, page.Parts);
    }

    /// <summary>Where the categories begin, and the parts.</summary>
    public static void WriteContents(MarkdownOutput markdown, DateOnly date, DayContents contents)
    {
        string path = SitePath.OfDay(date);
        RowMarkdown rows = new(markdown, path);
        markdown.Markup("## "u8).Text(ListWords.Contents).Markup("\n\n"u8);
        rows.Count(contents.Events, ListWords.Event, ListWords.Events);
        markdown.Markup(" "u8).Text(ListWords.In).Markup(" "u8).Number(contents.Parts.Count).Markup(" "u8).Text(ListWords.Parts).Markup(": 1"u8);
        for (int number = 2; number <= contents.Parts.Count; number++)
        {
            markdown.Markup(" · "u8).PageLink(path, SitePath.OfDayPart(date, number), number.ToString(CultureInfo.InvariantCulture));
        }

        markdown.Markup("\n\n"u8);
        foreach (DayCategory category in contents.Categories.Span)
        {
            markdown.Markup("- "u8).PageLink(path, SitePath.OfDayPart(date, category.Part), category.Category?.Name ?? ListWords.WithoutCategory).Markup(" ("u8);
            rows.Count(category.Events, ListWords.Event, ListWords.Events);
            if (category.Part > 1)
            {
                markdown.Markup(", "u8).Text(ListWords.FromPart).Markup(" "u8).Number(category.Part);
            }

            markdown.Markup(")\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    /// <summary>The parts before and after one.</summary>
    public static void WriteBeside(MarkdownOutput markdown, DateOnly date, int number, int parts) => StepMarkdown.Beside(
        markdown,
        SitePath.OfDayPart(date, number),
        (ListWords.PreviousPart, number > 1 ? DayAddress.OfPart(date, number - 1) : null),
        (ListWords.NextPart, number < parts ? DayAddress.OfPart(date, number + 1) : null));
}
