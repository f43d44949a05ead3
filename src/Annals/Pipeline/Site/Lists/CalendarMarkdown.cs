using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>A month, a year and all years as Markdown.</summary>
internal static class CalendarMarkdown
{
    public static void Write(MarkdownOutput markdown, CalendarPage page)
    {
        NamedAddress self = CalendarNames.Of(page);
        RowMarkdown rows = new(markdown, self.Url);
        MarkdownShell.Begin(markdown, self.Url);
        if (page.Kind == CalendarKind.Month)
        {
            StepMarkdown.Above(markdown, self.Url, DayAddress.AllYears, DayAddress.OfYear(page.From));
        }
        else if (page.Kind == CalendarKind.Year)
        {
            StepMarkdown.Above(markdown, self.Url, DayAddress.AllYears);
        }

        markdown.Markup("# "u8).Text(self.Name).Markup("\n\n"u8);
        foreach (CalendarPart part in page.Parts.Span)
        {
            NamedAddress named = CalendarNames.OfPart(page.Kind, part.From);
            markdown.Markup("- "u8).PageLink(self.Url, named.Url, named.Name).Markup(": "u8);
            if (page.Kind == CalendarKind.Month && part.DaysWithoutData > 0)
            {
                markdown.Text(ListWords.NoData).Markup("\n"u8);
                continue;
            }

            rows.Count(part.Events, ListWords.Event, ListWords.Events);
            if (part.DaysWithoutData > 0)
            {
                markdown.Markup(", "u8);
                rows.Count(part.DaysWithoutData, ListWords.DayOne, ListWords.DayMany);
                markdown.Markup(" "u8).Text(ListWords.WithoutData);
            }

            markdown.Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
        WriteCategories(markdown, self, page);
        StepMarkdown.Beside(
            markdown,
            self.Url,
            (ListWords.Earlier, page.Previous is { } previous ? CalendarNames.Of(page.Kind, previous) : null),
            (ListWords.Later, page.Next is { } next ? CalendarNames.Of(page.Kind, next) : null));
    }

    private static void WriteCategories(MarkdownOutput markdown, NamedAddress self, CalendarPage page)
    {
        if (page.Categories.Count == 0)
        {
            return;
        }

        markdown.Markup("## "u8).Text(PictureWords.ByCategory).Markup("\n\n"u8);
        foreach (CategoryMonths category in page.Categories.Span)
        {
            markdown.Markup("- "u8).PageLink(self.Url, category.Category.Url, category.Category.Name).Markup(" ("u8).Number(category.Events).Markup("): "u8);
            markdown.Text(PictureWords.Months(category.Months)).Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
    }
}
