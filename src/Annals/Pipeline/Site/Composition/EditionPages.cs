using System.Collections.Frozen;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Lists the pages of an edition by kind.</summary>
internal sealed class EditionPages(EditionSource source)
{
    private static readonly FrozenSet<SubjectKind> Kinds = Enum.GetValues<SubjectKind>().ToFrozenSet();

    private readonly SitemapComposer _sitemaps = new(source);
    private readonly OfflineComposer _offline = new(source);
    private readonly DayComposer _days = new(source);

    public IEnumerable<string> All()
    {
        SubjectKind[] kinds = [.. Kinds.Order()];
        return Singles()
            .Concat(Events())
            .Concat(EventForwards())
            .Concat(Days())
            .Concat(Calendars())
            .Concat(kinds.SelectMany(Subjects))
            .Concat(kinds.SelectMany(SubjectForwards))
            .Concat(kinds.SelectMany(Indexes))
            .Concat([SiteAddress.Feed, SiteAddress.OpinionFeed])
            .Concat(Sitemaps())
            .Concat(Pictures())
            .Concat(Opinion())
            .Concat(_offline.Pages());
    }

    public static IEnumerable<string> Singles() =>
    [
        SitePath.Front, SiteAddress.About, SitePath.Search, SiteAddress.NotFound, SiteAddress.Robots, .. SiteAssets.Names,
    ];

    public IEnumerable<string> Events() => source.Chronicle.Places().SelectMany(Of);

    public IEnumerable<string> EventForwards() =>
        source.Chronicle.Forwards().SelectMany(forward => Forwards(forward.Url, forward.Event));

    public IEnumerable<string> Days() => source.Days.PagesIn(DateOnly.MinValue, DateOnly.MaxValue).SelectMany(Of);

    public IEnumerable<string> Calendars() =>
    [
        SitePath.AllYears,
        .. source.Days.Years.Select(year => SitePath.OfYear(year.Year)),
        .. source.Days.Months.Select(month => SitePath.OfMonth(month.Year, month.Month)),
    ];

    public IEnumerable<string> Subjects(SubjectKind kind)
    {
        foreach (SubjectName subject in source.Chronicle.Subjects(kind).Where(SubjectCache.HasPage))
        {
            source.Subjects.Expect(subject);
            foreach (string page in Of(subject))
            {
                yield return page;
            }
        }
    }

    public IEnumerable<string> SubjectForwards(SubjectKind kind) =>
        source.Indexes.Forwards(kind).Select(forward => $"{SubjectName.Folder(kind)}/{forward.Slug}");

    public IEnumerable<string> Indexes(SubjectKind kind) => source.Indexes.Plan(kind).Parts.Select(part => IndexPage.AddressOf(kind, part.Prefix));

    public IEnumerable<string> Sitemaps() => source.Site.PublicAddress is null ? [] : [SiteAddress.SitemapIndex, SiteAddress.SitemapNews, .. _sitemaps.Years];

    /// <summary>The cover images that the site shows from its own folder.</summary>
    public IEnumerable<string> Pictures() => source.Site.Images == ImagePolicy.Store ? source.Chronicle.PicturePaths() : [];

    public IEnumerable<string> Opinion() => [SitePath.Opinion, .. source.Shelf.Editorials.Select(editorial => editorial.Url)];

    /// <summary>What changes with these days in the index of a site of plain files.</summary>
    public IEnumerable<string> Offline(IReadOnlySet<DateOnly> changed, IPublishedPages published) => _offline.PagesOf(changed, published);

    /// <summary>The page of a day, and of a long one its further parts.</summary>
    public IEnumerable<string> Of(DateOnly date) => Enumerable.Range(1, Math.Max(1, _days.Parts(date).Count)).Select(number => SitePath.OfDayPart(date, number));

    public IEnumerable<string> Of(StoredEvent stored)
    {
        int revisions = source.Chronicle.RevisionCount(stored.Key);
        return Of(new EventPlace(stored.Key, stored.Date, stored.Url, stored.Status, revisions, stored.StateTime))
            .Concat(source.Chronicle.ForwardsTo(stored.Key).SelectMany(url => Forwards(url, stored)));
    }

    /// <summary>The first page of a subject, its feed, and the parts of its list.</summary>
    public IEnumerable<string> Of(SubjectName subject)
    {
        yield return subject.Url;
        if (SubjectComposer.HasFeed(subject))
        {
            yield return FeedOf(subject);
        }

        if (subject.Events > ListPlan.MostWhole)
        {
            foreach (ListPart part in source.Lists.Of(subject).Plan.Parts)
            {
                yield return PartOf(subject, part.Period);
            }
        }
    }

    public static string PartOf(SubjectName subject, ListPeriod period) => $"{subject.Url}/{period.Suffix}";

    public static string FeedOf(SubjectName subject) => $"{subject.Url}/{SiteAddress.Feed}";

    private static IEnumerable<string> Of(EventPlace place) => place.Revisions < 2
        ? [place.Url]
        : Enumerable.Range(1, place.Revisions).Select(number => SitePath.OfRevision(place.Url, number)).Prepend(place.Url);

    private IEnumerable<string> Forwards(string url, StoredEvent stored)
    {
        if (stored.Status == EventStatus.Suppressed)
        {
            return [];
        }

        int revisions = source.Chronicle.RevisionCount(stored.Key);
        return revisions < 2 ? [url] : Enumerable.Range(1, revisions).Select(number => SitePath.OfRevision(url, number)).Prepend(url);
    }
}
