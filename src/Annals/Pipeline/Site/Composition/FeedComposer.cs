using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Feeds;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes feeds of the newest events and editorials.</summary>
internal sealed class FeedComposer(EditionSource source)
{
    public Feed Whole()
    {
        List<StoredEvent> newest = [];
        foreach (DayRecord day in source.Days.Read.Reverse())
        {
            if (newest.Count >= Feed.MostItems)
            {
                break;
            }

            newest.AddRange(source.Chronicle.EventsOf(day.Date).Where(stored => stored.Status == EventStatus.Current));
        }

        return new Feed(SiteAddress.Feed, SitePath.Front, source.Site.Title, Items(newest.Take(Feed.MostItems).Select(source.Rows.Of)));
    }

    public Feed Of(SubjectName subject) => new(
        $"{subject.Url}/{SiteAddress.Feed}",
        subject.Url,
        subject.Name,
        Items(source.Lists.Newest(subject).Take(Feed.MostItems).Select(source.Rows.Of).OfType<ListedEvent>()));

    public Feed Opinion() => new(
        SiteAddress.OpinionFeed, SitePath.Opinion, ListWords.Editorials, source.Shelf.Editorials.Select(editorial => FeedItems.OfEditorial(editorial.Row)).ToValueList());

    /// <param name="found">the events found, newest first</param>
    public Feed Search(string query, IEnumerable<StoredEvent> found) =>
        new("search/feed", SitePath.Search, $"{Words.Search}: {query}", Items(found.Take(Feed.MostItems).Select(source.Rows.Of)));

    private static ValueList<FeedItem> Items(IEnumerable<ListedEvent> events) =>
        events.Where(listed => listed.Row.Date is not null)
            .Select(listed => FeedItems.OfEvent(listed.Row, listed.Row.Date!.Value, listed.Headline, listed.Category, listed.StateTime))
            .ToValueList();
}
