using Annals.Model;
using Annals.Model.Pages;
using SitemapPages = Annals.Pipeline.Site.Sitemaps.Sitemaps;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the sitemaps of a site that has a public address: a year's days and events, and the events of the last two days.</summary>
internal sealed class SitemapComposer(EditionSource source)
{
    private const int NewsDays = 2;

    /// <summary>A year with fewer days and current events has one file, whatever else happened to its events: they need not be counted exactly.</summary>
    private const int SurelyOneFile = SitemapPages.MostPages / 2;

    private readonly DayComposer _days = new(source);

    /// <summary>Site paths of the years' sitemaps, without extension.</summary>
    public IEnumerable<string> Years => source.Days.Read.GroupBy(day => DayCalendar.YearOf(day.Date).First)
        .SelectMany(year => Enumerable.Range(1, Files(year.Key, year.Sum(day => day.Events + 1))).Select(number => SitemapPages.OfYear(year.Key.Year, number)));

    public void WriteIndex(PageBytes output, string publicAddress) => SitemapPages.WriteIndex(output, publicAddress, Years);

    /// <returns>false: there is no such file</returns>
    public bool TryWriteYear(PageBytes output, string publicAddress, DateOnly year, int number)
    {
        List<SitemapEntry> entries = Entries(year);
        int from = (number - 1) * SitemapPages.MostPages;
        if (from >= entries.Count)
        {
            return false;
        }

        SitemapPages.WriteYear(output, publicAddress, entries.Slice(from, Math.Min(SitemapPages.MostPages, entries.Count - from)).ToArray());
        return true;
    }

    public void WriteNews(PageBytes output, string publicAddress)
    {
        IEnumerable<NewsSitemapEntry> events = source.Chronicle.Span is not { } span
            ? []
            : Enumerable.Range(0, NewsDays).Where(back => span.Last.DayNumber >= back)
                .SelectMany(back => source.Chronicle.EventsOf(span.Last.AddDays(-back)))
                .Where(stored => stored.Status == EventStatus.Current)
                .Select(stored => new NewsSitemapEntry(stored.Url, source.Rows.Of(stored).Row.Title, stored.Content.Language, stored.Date!.Value));
        SitemapPages.WriteNews(output, source.Site, publicAddress, events.ToArray());
    }

    private int Files(DateOnly year, int rows) => rows < SurelyOneFile ? 1 : SitemapPages.FilesFor(Entries(year).Count);

    /// <summary>Days and their events, oldest first. What search engines are kept from is not among them.</summary>
    private List<SitemapEntry> Entries(DateOnly year)
    {
        (DateOnly first, DateOnly last) = DayCalendar.YearOf(year);
        ILookup<DateOnly, EventPlace> places = source.Chronicle.Places(first, last)
            .Where(place => place.Status is EventStatus.Current or EventStatus.Retracted)
            .ToLookup(place => place.Date!.Value);
        List<SitemapEntry> entries = [];
        foreach (DateOnly date in source.Days.PagesIn(first, last))
        {
            DateTimeOffset? newest = places[date].Max(place => RowComposer.Updated(place.StateTime, date));
            entries.Add(new SitemapEntry(SitePath.OfDay(date), newest));
            entries.AddRange(_days.Parts(date).Skip(1).Select(part => new SitemapEntry(SitePath.OfDayPart(date, part.Number), part.Updated)));
            entries.AddRange(places[date].Select(place => new SitemapEntry(place.Url, RowComposer.Updated(place.StateTime, date))));
        }

        return entries;
    }
}
