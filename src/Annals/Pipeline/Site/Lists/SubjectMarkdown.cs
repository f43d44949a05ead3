using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Events;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The events of a topic, category, entity or publisher as Markdown.</summary>
internal static class SubjectMarkdown
{
    public static void Write(MarkdownOutput markdown, SubjectPage page)
    {
        RowMarkdown rows = new(markdown, page.Url);
        MarkdownShell.Begin(markdown, page.Url);
        NamedAddress index = SubjectNames.Index(page.Kind);
        StepMarkdown.Above(markdown, page.Url, page.Period is null ? [index] : [index, page.Subject]);
        markdown.Markup("# "u8).Text(SubjectNames.Title(page)).Markup("\n\n"u8);
        if (page.Facts is { } facts)
        {
            WriteFacts(markdown, rows, page, facts);
        }

        WriteParts(markdown, rows, page);
        if (page.Rows.Count > 0)
        {
            markdown.Markup(page.Parts.Count > 0 ? "## "u8 : ""u8).Text(page.Parts.Count > 0 ? ListWords.NewestEvents : "");
            markdown.Markup(page.Parts.Count > 0 ? "\n\n"u8 : ""u8);
            rows.Write(page.Rows, hasDates: true);
        }
        else if (page.Parts.Count == 0)
        {
            markdown.Text(ListWords.NoEvents).Markup("\n\n"u8);
        }

        if (page.Facts is { Companions.Count: > 0 } known)
        {
            markdown.Markup("## "u8).Text(ListWords.OftenWith).Markup("\n\n"u8);
            rows.Write(known.Companions);
            WriteTies(markdown, known);
        }

        if (page.Facts is { Topics.Count: > 0 } under)
        {
            markdown.Markup("## "u8).Text(ListWords.UnderTopics).Markup("\n\n"u8);
            rows.Write(under.Topics);
        }

        if (page.Facts is { Timeline.Count: > 0 } told)
        {
            WriteTimeline(markdown, told.Timeline);
        }

        StepMarkdown.Beside(
            markdown, page.Url, (ListWords.Earlier, SubjectNames.PeriodPage(page, page.Earlier)), (ListWords.Later, SubjectNames.PeriodPage(page, page.Later)));
    }

    private static void WriteFacts(MarkdownOutput markdown, RowMarkdown rows, SubjectPage page, SubjectFacts facts)
    {
        rows.Count(facts.Events, ListWords.Event, ListWords.Events);
        if (facts.First is { } first && facts.Last is { } last)
        {
            markdown.Markup(" · "u8).Date(first).Markup(" – "u8).Date(last);
        }

        markdown.Markup("\n\n"u8);
        if (facts.OtherNames.Count > 0)
        {
            markdown.Text(ListWords.AlsoWritten).Markup(": "u8);
            for (int i = 0; i < facts.OtherNames.Count; i++)
            {
                markdown.Markup(i == 0 ? ""u8 : " · "u8).Text(facts.OtherNames[i]);
            }

            markdown.Markup("\n\n"u8);
        }

        WriteOut(markdown, ListWords.Encyclopedia, facts.Wikipedia, facts.Wikipedia);
        WriteOut(markdown, ListWords.Wikidata, facts.Wikidata is { } item ? WikidataItem.Address(item) : null, facts.Wikidata);
        WriteOut(markdown, ListWords.Website, facts.Home, facts.Home);
        if (facts.HasFeed)
        {
            string feed = page.Subject.Url + "/feed";
            markdown.Text(ListWords.Follow).Markup(": "u8).FileLink(page.Url, feed, "atom", "Atom").Markup(" · "u8).FileLink(page.Url, feed, "rss", "RSS");
            markdown.Markup(" · "u8).FileLink(page.Url, feed, "json", "JSON Feed").Markup("\n\n"u8);
        }

    }

    private static void WriteOut(MarkdownOutput markdown, string word, string? url, string? text)
    {
        if (url is not null)
        {
            markdown.Text(word).Markup(": "u8).OutLink(url, text).Markup("\n\n"u8);
        }
    }

    private static void WriteParts(MarkdownOutput markdown, RowMarkdown rows, SubjectPage page)
    {
        if (page.Parts.Count == 0)
        {
            return;
        }

        markdown.Markup("## "u8).Text(SubjectNames.PartsHeading(page)).Markup("\n\n"u8);
        foreach (ListPart part in page.Parts.Span)
        {
            markdown.Markup("- "u8).PageLink(page.Url, SubjectNames.PeriodUrl(page, part.Period), SubjectNames.Period(part.Period)).Markup(" ("u8);
            rows.Count(part.Rows, ListWords.Event, ListWords.Events);
            markdown.Markup(")\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    private static void WriteTies(MarkdownOutput markdown, SubjectFacts facts)
    {
        if (facts.Ties.Count == 0)
        {
            return;
        }

        markdown.Text(PictureWords.Together).Markup(":\n\n"u8);
        foreach (CompanionTie tie in facts.Ties.Span)
        {
            markdown.Markup("- "u8).Text(facts.Companions[tie.One].Name).Markup(" – "u8).Text(facts.Companions[tie.Other].Name);
            markdown.Markup(" ("u8).Number(tie.Events).Markup(")\n"u8);
        }

        markdown.Markup("\n"u8);
    }

    private static void WriteTimeline(MarkdownOutput markdown, ValueList<TimelinePart> timeline)
    {
        markdown.Markup("## "u8).Text(PictureWords.OverTime).Markup("\n\n"u8);
        foreach (TimelinePart part in timeline.Span)
        {
            markdown.Markup("- "u8).Text(part.Period.Suffix).Markup(": "u8).Number(part.Events).Markup("\n"u8);
        }

        markdown.Markup("\n"u8);
    }
}
