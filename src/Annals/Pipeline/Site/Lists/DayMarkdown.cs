using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The page of a day as Markdown.</summary>
internal static class DayMarkdown
{
    public static void Write(MarkdownOutput markdown, DayPage page)
    {
        string path = SitePath.OfDay(page.Date);
        MarkdownShell.Begin(markdown, path);
        StepMarkdown.Above(markdown, path, DayAddress.AllYears, DayAddress.OfYear(page.Date), DayAddress.OfMonth(page.Date));
        markdown.Markup("# "u8).Text(DateWords.DayOfWeek(page.Date)).Markup(" "u8).Text(DateWords.Day(page.Date)).Markup("\n\n"u8);
        WriteState(markdown, page);
        if (page.Contents is { } contents)
        {
            DayPartMarkdown.WriteContents(markdown, page.Date, contents);
        }

        WriteGroups(markdown, path, page.Groups, isContinued: false);
        if (page.Contents is { } parted)
        {
            DayPartMarkdown.WriteBeside(markdown, page.Date, 1, parted.Parts.Count);
        }

        if (page.Held == 1)
        {
            markdown.Text(ListWords.HeldOne).Markup("\n\n"u8);
        }
        else if (page.Held > 1)
        {
            markdown.Number(page.Held).Markup(" "u8).Text(ListWords.HeldMany).Markup("\n\n"u8);
        }

        if (page.Origin is { } origin)
        {
            markdown.Text(ListWords.TextFrom).Markup(" "u8).OutLink(origin, ListWords.DayPageRevision).Markup("\n\n"u8);
        }

        WriteSameDays(markdown, path, page);
        StepMarkdown.Beside(
            markdown,
            path,
            (ListWords.PreviousDay, page.Previous is { } previous ? DayAddress.OfDay(previous) : null),
            (ListWords.NextDay, page.Next is { } next ? DayAddress.OfDay(next) : null));
    }

    /// <param name="isContinued">the first category goes on from the part before</param>
    public static void WriteGroups(MarkdownOutput markdown, string path, ValueList<DayGroup> groups, bool isContinued)
    {
        RowMarkdown rows = new(markdown, path);
        DayGroup? above = null;
        foreach (DayGroup group in groups.Span)
        {
            if (above is null || above.Category != group.Category)
            {
                markdown.Markup("## "u8);
                rows.Link(group.Category?.Name ?? ListWords.WithoutCategory, group.Category?.Url);
                markdown.Markup(above is null && isContinued ? " ("u8 : ""u8).Text(above is null && isContinued ? ListWords.Continued + ")" : "").Markup("\n\n"u8);
            }

            for (int i = 0; i < group.Topics.Count; i++)
            {
                markdown.Markup(i == 0 ? "### "u8 : " › "u8);
                rows.Link(group.Topics[i].Name, group.Topics[i].Url);
            }

            markdown.Markup(group.Topics.Count == 0 ? ""u8 : "\n\n"u8);
            rows.Write(group.Rows, hasDates: false);
            above = group;
        }
    }

    private static void WriteSameDays(MarkdownOutput markdown, string path, DayPage page)
    {
        if (page.SameDays.Count == 0)
        {
            return;
        }

        markdown.Markup("## "u8).Text(ListWords.OnThisDay).Markup("\n\n"u8);
        foreach (SameDay other in page.SameDays.Span)
        {
            markdown.Markup("- "u8).PageLink(path, SitePath.OfDay(other.Date), DateWords.Year(other.Date.Year)).Markup(" ("u8).Number(other.Events).Markup("): "u8);
            markdown.PageLink(path, other.Event.Url, other.Event.Title).Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    private static void WriteState(MarkdownOutput markdown, DayPage page)
    {
        if (page.State == DayState.NoData)
        {
            markdown.Markup("**"u8).Text(ListWords.NoDataDay).Markup("**\n\n"u8).Text(ListWords.NoDataMeans).Markup("\n\n"u8);
        }
        else if (page.Groups.Count == 0)
        {
            markdown.Markup("**"u8).Text(ListWords.NothingRecorded).Markup(".** "u8).Text(ListWords.NothingRecordedMeans).Markup("\n\n"u8);
        }
    }
}
