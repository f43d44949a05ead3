using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>The parts of an event page that come from articles: sources with the cover image as the last of them, coverage, quotes.</summary>
internal static class EventMarkdownSources
{
    public static void Write(MarkdownOutput markdown, EventPage page)
    {
        WriteSources(markdown, page);
        WriteCoverage(markdown, page);
        WriteQuotes(markdown, page);
    }

    private static void WriteSources(MarkdownOutput markdown, EventPage page)
    {
        if (page.Sources.Count == 0 && page.Image is null)
        {
            return;
        }

        markdown.Part(Words.Sources);
        int place = 0;
        foreach (Source source in page.Sources.Span)
        {
            markdown.Number(++place).Markup(". "u8);
            WriteSource(markdown, source);
            markdown.Markup("\n"u8);
        }

        if (page.Image is { } image)
        {
            markdown.Number(++place).Markup(". "u8);
            WriteImage(markdown, page, image);
            markdown.Markup("\n"u8);
        }
    }

    private static void WriteSource(MarkdownOutput markdown, Source source)
    {
        if (source.Publisher is { } publisher)
        {
            markdown.OutLink(source.Url, publisher);
        }
        else
        {
            markdown.UnnamedLink(source.Url);
        }

        WriteDetail(markdown, Words.Via, source.Via);
        WriteDetail(markdown, Words.Language, source.Language);
        if (source.Archived is { } archived)
        {
            markdown.Label(Words.ArchivedCopy).UnnamedLink(archived);
        }

        if (source.Published is { } published)
        {
            markdown.Label(Words.Published).Date(published);
        }

        if (source.State is { } state)
        {
            markdown.Flag(state == SourceState.Dead ? Words.SourceDead : Words.SourceChanged);
        }

        if (source.Publisher == Words.CoverImageLink)
        {
            // A publisher of this name must not be taken for the picture.
            markdown.Flag(Words.Source);
        }
    }

    private static void WriteImage(MarkdownOutput markdown, EventPage page, CoverImage image)
    {
        if (SitePath.IsInside(image.Url))
        {
            markdown.FileLink(page.Url, image.Url, Words.CoverImageLink);
        }
        else
        {
            markdown.OutLink(image.Url, Words.CoverImageLink);
        }

        markdown.Label(Words.FromSource).Number(image.Source);
        WriteDetail(markdown, Words.Credit, image.Credit);
        WriteDetail(markdown, Words.LicenceOf, image.Licence);
        WriteDetail(markdown, Words.Shows, image.Alternative);
    }

    /// <summary>News and opinion stand apart; a record that mixes them gets a heading at every change, so that its order is kept.</summary>
    private static void WriteCoverage(MarkdownOutput markdown, EventPage page)
    {
        int place = 0;
        for (int i = 0; i < page.Coverage.Count; i++)
        {
            CoverageItem item = page.Coverage[i];
            if (i == 0 || page.Coverage[i - 1].Kind != item.Kind)
            {
                markdown.Part(item.Kind == ArticleKind.News ? Words.AlsoReportedBy : Words.CommentaryElsewhere);
                place = 0;
            }

            markdown.Number(++place).Markup(". "u8).OutLink(item.Url, item.Title);
            WriteDetail(markdown, Words.Publisher, item.Publisher);
            if (item.Published is { } published)
            {
                markdown.Label(Words.Published).Date(published);
            }

            if (item.Copies != 0)
            {
                markdown.Label(Words.Copies).Number(item.Copies);
            }

            markdown.Markup("\n"u8);
        }
    }

    private static void WriteQuotes(MarkdownOutput markdown, EventPage page)
    {
        if (page.Quotes.Count == 0)
        {
            return;
        }

        markdown.Part(Words.InTheirWords);
        foreach (Quotation quote in page.Quotes.Span)
        {
            markdown.Markup("- _"u8).Emphasised(quote.Speaker).Markup(":_ "u8).Text(quote.Text).Label(Words.FromSource).Number(quote.Source).Markup("\n"u8);
        }
    }

    private static void WriteDetail(MarkdownOutput markdown, string name, string? value)
    {
        if (value is not null)
        {
            markdown.Label(name).Text(value);
        }
    }
}
