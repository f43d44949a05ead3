using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>
/// Finds the pages that a change of the chronicle may have changed, those that came and went among them. It errs on the side of too many: a page
/// that came out the same need not be written.
/// </summary>
internal sealed class EditionChangedPages(EditionSource source, EditionPages pages)
{
    public IEnumerable<string> Of(EditionChanges changes, IPublishedPages published) =>
        Always()
            .Concat(changes.Events.SelectMany(key => Event(key, published)))
            .Concat(changes.Events.Count == 0 ? [] : PicturesGone(published))
            .Concat(Days(changes.Days, published))
            .Concat(changes.Relinked.SelectMany(date => Day(date, published)))
            .Concat(pages.Offline(changes.Days.ToHashSet(), published))
            .Concat(Years(changes.Lists))
            .Concat(new ListChangedPages(source, published).Of(changes.Lists))
            .Concat(new IndexChangedPages(source, published).Of(changes.Names))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Pages about the chronicle as a whole.</summary>
    private IEnumerable<string> Always() =>
        [.. EditionPages.Singles(), SiteAddress.Feed, .. pages.Opinion(), SiteAddress.OpinionFeed, .. pages.Sitemaps(), SitePath.AllYears, OfflineComposer.Parts];

    private IEnumerable<string> Event(long key, IPublishedPages published) => source.Chronicle.Find(key) switch
    {
        null => [],

        // Its addresses, past ones on other days among them, are forgotten: what no event has any more was its.
        { Status: EventStatus.Suppressed } => published.Under("news").Where(IsNobodys),
        { } stored => pages.Of(stored).Concat(published.Under(stored.Url)).Concat(Categories(stored)).Concat(Picture(key)),
    };

    private string[] Picture(long key) =>
        source.Site.Images == ImagePolicy.Store && source.Chronicle.FindingsOf(key)?.Image is { } image && source.Chronicle.Picture(image.Url) is { } kept ? [kept.Path] : [];

    /// <summary>Images in the site's folder that no event shows any more.</summary>
    private string[] PicturesGone(IPublishedPages published)
    {
        string[] there = [.. published.Under(SitePath.Images)];
        if (there.Length == 0)
        {
            return there;
        }

        HashSet<string> shown = [.. pages.Pictures()];
        return [.. there.Where(picture => !shown.Contains(picture))];
    }

    /// <summary>The categories that an event and its revisions name: no list may ever have held them.</summary>
    private IEnumerable<string> Categories(StoredEvent stored) =>
        source.Chronicle.RevisionCount(stored.Key) < 2 && stored.Status == EventStatus.Current
            ? []
            : source.Chronicle.Revisions(stored.Key).Select(revision => source.Topics.Category(revision.Content)?.Url).OfType<string>();

    private bool IsNobodys(string page) =>
        SiteAddress.Parse(page) is { Kind: SitePageKind.Event or SitePageKind.Revision } address && source.Chronicle.Find(address.Date, address.Slug) is null;

    /// <summary>The pages of years show how many events the categories had. One that is called otherwise is a change of every date it has events of.</summary>
    private static IEnumerable<string> Years(ValueList<ListChange> lists) =>
        lists.Where(list => list.Kind == SubjectKind.Category).Select(list => list.Date).OfType<DateOnly>().Select(date => SitePath.OfYear(date.Year));

    private IEnumerable<string> Days(ValueList<DateOnly> changed, IPublishedPages published)
    {
        foreach (DateOnly date in changed)
        {
            yield return SitePath.OfMonth(date.Year, date.Month);
            yield return SitePath.OfYear(date.Year);
            foreach (string page in source.Days.SameDays(date).Prepend(date).SelectMany(day => Day(day, published)))
            {
                yield return page;
            }

            if (source.Days.HasPage(date) != published.Contains(SitePath.OfDay(date)))
            {
                foreach (string beside in Beside(date, published))
                {
                    yield return beside;
                }
            }
        }
    }

    /// <summary>The page of a day with its parts, and those that it has no more.</summary>
    private IEnumerable<string> Day(DateOnly date, IPublishedPages published)
    {
        int parts = 0;
        foreach (string page in pages.Of(date))
        {
            parts++;
            yield return page;
        }

        for (string gone; published.Contains(gone = SitePath.OfDayPart(date, parts + 1)); parts++)
        {
            yield return gone;
        }
    }

    /// <summary>
    /// The pages around a day that came or went: between it and the days read before and after it, days without data may have come or gone too, and
    /// what stands at the ends links to its neighbours.
    /// </summary>
    private IEnumerable<string> Beside(DateOnly date, IPublishedPages published)
    {
        DateOnly before = source.Days.LastReadBefore(date) ?? DayCalendar.MonthOf(date).First;
        DateOnly after = source.Days.FirstReadAfter(date) ?? DayCalendar.MonthOf(date).Last;
        foreach (DateOnly end in new[] { before, date, after })
        {
            (DateOnly first, DateOnly last) = DayCalendar.MonthOf(end);
            yield return SitePath.OfMonth(end.Year, end.Month);
            yield return SitePath.OfYear(end.Year);
            for (int day = Math.Max(first.DayNumber, before.DayNumber); day <= Math.Min(last.DayNumber, after.DayNumber); day++)
            {
                foreach (string page in Day(DateOnly.FromDayNumber(day), published))
                {
                    yield return page;
                }
            }
        }
    }
}
