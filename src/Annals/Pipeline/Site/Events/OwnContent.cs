using System.Globalization;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Events;

/// <summary>Turns a page that was read back into what the chronicle keeps of an event.</summary>
internal static class OwnContent
{
    /// <summary>Null: the page's address is none of an event, or it has no words.</summary>
    public static OwnEvent? Of(EventPage page, EventDetail? detail, string name, int line)
    {
        string url = page.RevisionOf ?? page.Url;
        if (!EventAddress.TryParse(url, out DateOnly? day, out string slug) || EventAddress.Path(day, slug) != url || !page.Headline.Any(char.IsLetterOrDigit) || !IsTag(page.Language))
        {
            return null;
        }

        Licence? licence = page.Licences.FirstOrDefault(item => item.Of == "headline");
        int at = licence is null ? -1 : page.Licences.ToList().IndexOf(licence);
        string? from = detail is not null && at >= 0 && at < detail.LicenceOrigins.Count ? detail.LicenceOrigins[at] : null;
        RevisionNote? note = page.History.FirstOrDefault(item => item.Revision == page.Revision);
        EventContent content = new(page.Headline, page.Language, page.Category, Topics(page, detail), Links(page, detail), page.Sources.Select(Citation).ToValueList());
        bool isTimed = page.Updated is { } updated && updated != RowTime(page.Date);
        return new OwnEvent(
            name, line, detail?.Id, page.Date, slug, page.RevisionOf is not null, note?.StateTime ?? (isTimed ? page.Updated : null), page.Status, page.Because, content, detail is not null, page.HeadlineCut,
            page.Topics.Select(topic => topic.Url == SitePath.Topics ? "" : topic.Url[(topic.Url.LastIndexOf('/') + 1)..]).ToValueList(), licence?.Name, from, Notes(page))
        {
            Findings = new Findings(page.Summary, page.Image, detail?.Evidence ?? [])
            {
                States = page.Sources.Where(cited => cited.State == SourceState.Changed).Select(cited => (cited.Number, SourceState.Changed)).ToValueList(),
                Published = page.Sources.Where(cited => cited.Published is not null).Select(cited => (cited.Number, cited.Published!.Value)).ToValueList(),
            },
            Cause = note?.Cause ?? (from is null ? RevisionCause.Person : RevisionCause.Portal),
        };
    }

    /// <summary>What stands in place of a state time where there is none.</summary>
    private static DateTimeOffset? RowTime(DateOnly? date) => date is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static bool IsTag(string language) => language.Length is > 1 and <= 35 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static ValueList<TopicLine> Topics(EventPage page, EventDetail? detail)
    {
        List<TopicLine> topics = [];
        for (int i = 0; i < page.Topics.Count; i++)
        {
            PageTopic topic = page.Topics[i];
            string? target = i < detail?.TopicPages.Count ? detail.TopicPages[i] : null;
            IEnumerable<Link> links = topic.Links.Count > 0
                ? topic.Links.Select(link => Named(link.Name, topic.Name))
                : [new Link(target ?? topic.Name, null, topic.Name, 0, Scalars.Count(topic.Name))];
            topics.Add(new TopicLine(topic.Name, links.ToValueList()));
        }

        return topics.ToValueList();
    }

    private static ValueList<Link> Links(EventPage page, EventDetail? detail)
    {
        List<Link> links = [];
        for (int i = 0; i < page.Entities.Count; i++)
        {
            string name = page.Entities[i].Name;
            Link[] placed = [.. detail?.HeadlineMentions.Where(mention => mention.Entity == i).Select(mention => Placed(name, mention, page.Headline)).OfType<Link>() ?? []];
            links.AddRange(placed.Length > 0 ? placed : [Named(name, page.Headline)]);
        }

        return links.OrderBy(link => link.Start).ToValueList();
    }

    /// <summary>The link at the place that the page gives; null: there is no such place.</summary>
    private static Link? Placed(string name, EntityMention mention, string headline)
    {
        int count = Scalars.Count(headline);
        if (mention.Start < 0 || mention.Length <= 0 || mention.Start > count || mention.Length > count - mention.Start)
        {
            return null;
        }

        int start = Scalars.IndexOf(headline, mention.Start);
        return new Link(name, null, headline[start..Scalars.IndexOf(headline, mention.Start + mention.Length)], mention.Start, mention.Length);
    }

    /// <summary>The link where the name stands in the text; one without a place where it does not.</summary>
    private static Link Named(string name, string text)
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 || name.Length == 0 ? new Link(name, null, "", 0, 0)
            : new Link(name, null, text.Substring(at, name.Length), Scalars.Count(text.AsSpan(0, at)), Scalars.Count(text.AsSpan(at, name.Length)));
    }

    private static Citation Citation(Source source)
    {
        string label = source is { Via: { } via, Publisher: { } named } ? $"{named} via {via}" : source.Publisher ?? source.Via ?? "";
        return new Citation(label, source.Publisher, source.Via, source.Language, source.Url, source.Archived, source.State == SourceState.Dead);
    }

    private static string Notes(EventPage page) => string.Join(
        "; ",
        page.History.OrderBy(note => note.Revision).Select(note => string.Create(
            CultureInfo.InvariantCulture,
            $"{note.Revision}{(note.StateTime is { } time ? $" ({IsoTime.Of(time)})" : "")}: {EventWords.Of(note.Cause)}{(note.Changed.Length > 0 ? $", {note.Changed}" : "")}")));
}
