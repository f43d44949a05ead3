using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>Makes an event page of its Markdown.</summary>
internal static class EventFromMarkdown
{
    public static EventReading Read(string markdown, List<Diagnostic> found)
    {
        if (MarkdownParts.Read(markdown, found) is not { } parts)
        {
            return new(null, null, found.ToValueList());
        }

        MarkdownAbout about = MarkdownAbout.Of(parts, found);
        if (about.Status == EventStatus.Suppressed)
        {
            bool known = EventId.TryParse(about.Id, out EventId id);
            if (!known)
            {
                found.Add(new(0, "the id of a suppressed event is missing"));
            }

            return new(EventPage.OfSuppressed("", about.Date, about.Because), known ? new(id, [], []) : null, found.ToValueList());
        }

        if (about.Url is not { } url || parts.Headline is not { } headline)
        {
            found.Add(new(0, parts.Headline is null ? "there is no headline" : "nothing says which address the page has"));
            return new(null, null, found.ToValueList());
        }

        MarkdownPaths paths = new(url, found);
        (ValueList<PageTopic> topics, string? category) = MarkdownTopics.Read(parts.Topics, paths);
        (ValueList<Source> sources, CoverImage? image) = MarkdownSources.Read(parts, paths, found);
        EventPage page = new(
            url, about.Title ?? headline, about.Date, headline, about.Language, about.TextChanged, about.Summary, category, topics, sources, image,
            MarkdownSources.ReadCoverage(parts, found), MarkdownSources.ReadQuotes(parts, found), MarkdownTies.ReadEntities(parts, paths),
            MarkdownTies.ReadRelated(parts, paths, found), MarkdownTies.ReadDiscussions(parts, paths), MarkdownRecord.ReadHistory(parts, paths, found),
            MarkdownRecord.ReadCorrections(parts, found), MarkdownRecord.ReadLicences(parts), about.Revision, about.Updated, about.Status, about.Because)
        {
            HeadlineCut = about.HeadlineCut,
        };
        return new(page, null, found.ToValueList());
    }

    /// <summary>A whole number; nothing, with a note, where there is none.</summary>
    public static int Number(string? text, MarkdownLine line, List<Diagnostic> found, int instead)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        found.Add(new(line.Line, $"a number was expected, not \"{text}\""));
        return instead;
    }

    /// <summary>A date; nothing, with a note, where there is none.</summary>
    public static DateOnly? Date(string text, MarkdownLine line, List<Diagnostic> found)
    {
        DateOnly? date = IsoTime.ReadDate(text);
        if (date is null)
        {
            found.Add(new(line.Line, $"a date was expected, not \"{text}\""));
        }

        return date;
    }
}
