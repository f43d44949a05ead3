using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>What the Markdown of an event page says of itself, at its top and at its end.</summary>
internal sealed class MarkdownAbout
{
    private MarkdownAbout()
    {
    }

    public string? Url { get; private set; }

    public string? Title { get; private set; }

    public string? Id { get; private set; }

    public string Language { get; private set; } = "und";

    public int Revision { get; private set; } = 1;

    public DateTimeOffset? Updated { get; private set; }

    public DateOnly? Date { get; private set; }

    public DateOnly? TextChanged { get; private set; }

    public bool HeadlineCut { get; private set; }

    public EventStatus Status { get; private set; }

    public string? Because { get; private set; }

    public Summary? Summary { get; private set; }

    public static MarkdownAbout Of(MarkdownParts parts, List<Diagnostic> found)
    {
        MarkdownAbout about = new() { Date = parts.Date is null ? null : IsoTime.ReadDate(parts.Date) };
        if (parts.Date is null)
        {
            found.Add(new(0, "there is no heading with the date"));
        }

        bool language = false;
        bool revision = false;
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.About))
        {
            language |= line.Fact(Words.TextLanguage) is not null;
            revision |= line.Fact(Words.Revision) is not null;
            about.TakeAbout(line, found);
        }

        about.TakeTop(parts, found);
        if (about.Status != EventStatus.Suppressed)
        {
            about.CheckWhole(parts, language, revision, found);
        }

        return about;
    }

    private void TakeAbout(MarkdownLine line, List<Diagnostic> found)
    {
        bool any = line.Lead.Text.Length == 0 && line.Facts.Count > 0;
        foreach (MarkdownFact fact in line.Facts)
        {
            switch (fact.Name)
            {
                case Words.Address:
                    Url = fact.Text.TrimStart('/');
                    break;
                case Words.ShortForm:
                    Title = fact.Text;
                    break;
                case Words.TextLanguage:
                    Language = fact.Text;
                    break;
                case Words.Revision:
                    Revision = EventFromMarkdown.Number(fact.Text, line, found, 1);
                    break;
                case Words.Identifier:
                    Id = fact.Text;
                    break;
                case Words.Updated when IsoTime.ReadTime(fact.Text) is { } time:
                    Updated = time;
                    break;
                default:
                    any = false;
                    break;
            }
        }

        if (!any)
        {
            found.Add(new(line.Line, $"not understood: \"{line.Lead.Text}\""));
        }
    }

    private void TakeTop(MarkdownParts parts, List<Diagnostic> found)
    {
        string? summary = null;
        MarkdownLine? from = null;
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Top))
        {
            bool isDetail = line.Lead.Text.Length == 0 && line.Facts.Count > 0;
            if (!isDetail)
            {
                summary = summary is null ? line.Whole : $"{summary} {line.Whole}";
            }
            else if (line.Fact(Words.FromSource) is not null)
            {
                from = line;
            }
            else
            {
                TakeDetail(line, found);
            }
        }

        if (from is not null || summary is not null)
        {
            string? source = from?.Text(Words.FromSource);
            Summary = new(
                summary ?? "", from is null ? NoSource(found) : EventFromMarkdown.Number(source, from, found, 1), from?.Text(Words.Language) ?? Language);
        }
    }

    private static int NoSource(List<Diagnostic> found)
    {
        found.Add(new(0, "the summary does not say which source it is from"));
        return 1;
    }

    private void TakeDetail(MarkdownLine line, List<Diagnostic> found)
    {
        MarkdownFact fact = line.Facts[0];
        EventStatus status = Enum.GetValues<EventStatus>().FirstOrDefault(s => EventWords.Of(s).Length > 0 && EventWords.Of(s) == fact.Name);
        if (status != EventStatus.Current)
        {
            Status = status;
        }
        else if (fact.Name == Words.Reason)
        {
            Because = fact.Text;
        }
        else if (fact.Name == Words.Shortened)
        {
            HeadlineCut = true;
        }
        else if (fact.Name == Words.TextChanged)
        {
            TextChanged = EventFromMarkdown.Date(fact.Text, line, found);
        }
        else if (fact.Name != Words.OneRevision)
        {
            // That the page is of one revision stands in its address.
            found.Add(new(line.Line, $"not understood: \"{fact.Name}\""));
        }
    }

    private void CheckWhole(MarkdownParts parts, bool language, bool revision, List<Diagnostic> found)
    {
        if (!language)
        {
            found.Add(new(0, "the language of the headline is missing"));
        }

        if (!revision)
        {
            found.Add(new(0, "the number of the revision is missing"));
        }

        if (Url is null && parts.Formats?.Lead.Links is [var first, ..])
        {
            // A page of the chronicle itself, not of a revision, lies in the folder of its day.
            Url = SitePath.Resolve(SitePath.OfDay(Date), first.Target);
            found.Add(new(parts.Formats.Line, "the address is missing; it was taken from the date and the line of formats"));
        }
    }
}
