using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Events;
using Annals.Pipeline.Site.Feeds;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Notices;
using SitemapPages = Annals.Pipeline.Site.Sitemaps.Sitemaps;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Composes the page at an address, whatever it is of.</summary>
internal sealed class PageComposer
{
    private readonly EditionSource _source;
    private readonly EventComposer _events;
    private readonly DayComposer _days;
    private readonly CalendarComposer _calendars;
    private readonly FrontComposer _front;
    private readonly SubjectComposer _subjects;
    private readonly FeedComposer _feeds;
    private readonly SitemapComposer _sitemaps;
    private readonly OfflineComposer _offline;
    private readonly SearchComposer _search;

    public PageComposer(EditionSource source)
    {
        _source = source;
        _events = new EventComposer(source);
        _days = new DayComposer(source);
        _calendars = new CalendarComposer(source);
        _front = new FrontComposer(source, _days);
        _subjects = new SubjectComposer(source);
        _feeds = new FeedComposer(source);
        _sitemaps = new SitemapComposer(source);
        _offline = new OfflineComposer(source);
        _search = new SearchComposer(source);
    }

    private SiteSettings Site => _source.Site;

    /// <summary>What is sent where there is no page.</summary>
    public ComposedPage Missing =>
        new(SiteFileStatus.Missing, (output, extension) => NoticePages.WriteNotFound(output, MediaTypes.FormatOf(extension), Site));

    public ComposedPage Compose(SiteAddress address) => address.Kind switch
    {
        SitePageKind.Front => Page(_front.Compose()),
        SitePageKind.Years => Page(_calendars.Years()),
        SitePageKind.Year => Page(_calendars.Year(address.Date!.Value)),
        SitePageKind.Month => Page(_calendars.Month(address.Date!.Value)),
        SitePageKind.Day => Page(_days.Compose(address.Date!.Value)),
        SitePageKind.DayPart => Page(_days.Part(address.Date!.Value, address.Number)),
        SitePageKind.Event or SitePageKind.Revision => Event(address),
        SitePageKind.Subject or SitePageKind.SubjectPart or SitePageKind.SubjectFeed => Subject(address),
        SitePageKind.Index => Page(_source.Indexes.Compose(address.Subject, address.Slug)),
        SitePageKind.Opinion => Page(_source.Shelf.Editorials),
        SitePageKind.Editorial => Page(_source.Shelf.Editorials.FirstOrDefault(editorial => editorial.Url == address.Path)),
        SitePageKind.Feed => Page(_feeds.Whole()),
        SitePageKind.OpinionFeed => Page(_feeds.Opinion()),
        SitePageKind.SitemapIndex or SitePageKind.SitemapYear or SitePageKind.SitemapNews => Sitemap(address),
        SitePageKind.About => ComposedPage.OfOne(output => NoticePages.WriteAbout(output, Site)),
        SitePageKind.Search => ComposedPage.OfOne(output => NoticePages.WriteSearchless(output, Site)),
        SitePageKind.OfflineParts or SitePageKind.OfflineWords or SitePageKind.OfflineRows => _offline.Compose(address) ?? Missing,
        SitePageKind.NotFound => ComposedPage.OfOne(output => NoticePages.WriteNotFound(output, PageFormat.Html, Site)),
        SitePageKind.Robots => ComposedPage.OfOne(output => SitemapPages.WriteRobots(output, Site)),
        SitePageKind.Picture => Site.Images == ImagePolicy.Store && _source.Chronicle.PictureAt(address.Path) is { } bytes ? ComposedPage.OfOne(output => output.Write(bytes)) : Missing,
        _ => ComposedPage.OfOne(output => output.Write(SiteAssets.Read(address.Path))),
    };

    public ComposedPage Page(StoredEvent stored) => Page(_events.Compose(stored), SiteFileStatus.Found);

    /// <param name="number">of the page of results, from 1</param>
    public ComposedPage Search(string query, SearchOrder order, int number) => Page(_search.Page(query, order, number));

    public ComposedPage SearchFeed(string query) => Page(_feeds.Search(query, _search.Newest(query)));

    private ComposedPage Event(SiteAddress address)
    {
        if ((_source.Find(address.Date, address.Slug) ?? _source.Chronicle.FindGone(address.Date, address.Slug)) is not { } stored)
        {
            return Missing;
        }

        if (stored.Status == EventStatus.Suppressed)
        {
            return Page(EventComposer.ComposeGone(stored, address.Path), SiteFileStatus.Gone);
        }

        bool isRevision = address.Kind == SitePageKind.Revision;
        string url = isRevision ? SitePath.OfRevision(stored.Url, address.Number) : stored.Url;
        if (url != address.Path)
        {
            return Moved(address.Path, url, _source.Rows.Of(stored).Row.Title);
        }

        return !isRevision ? Page(stored)
            : _events.ComposeRevision(stored, address.Number) is not { } revision ? Missing
            : Page(revision, revision.Page.Status == EventStatus.Suppressed ? SiteFileStatus.Gone : SiteFileStatus.Found);
    }

    private ComposedPage Subject(SiteAddress address)
    {
        if (_source.Subjects.BySlug(address.Subject, address.Slug) is not { } subject)
        {
            return _source.Indexes.Forward(address.Subject, address.Slug) is { } meant
                ? Moved(address.Path, meant.Url + address.Path[(SubjectName.Folder(address.Subject).Length + 1 + address.Slug.Length)..], meant.Name)
                : Missing;
        }

        return !SubjectCache.HasPage(subject) ? Missing
            : address.Kind == SitePageKind.Subject ? Page(_subjects.Whole(subject))
            : address.Kind == SitePageKind.SubjectPart ? Page(_subjects.Part(subject, address.Period))
            : SubjectComposer.HasFeed(subject) ? Page(_feeds.Of(subject))
            : Missing;
    }

    private ComposedPage Sitemap(SiteAddress address)
    {
        if (Site.PublicAddress is not { } publicAddress)
        {
            return Missing;
        }

        if (address.Kind == SitePageKind.SitemapYear)
        {
            PageBytes year = new();
            return _sitemaps.TryWriteYear(year, publicAddress, address.Date!.Value, address.Number) ? ComposedPage.OfOne(output => output.Write(year.WrittenSpan)) : Missing;
        }

        return address.Kind == SitePageKind.SitemapNews
            ? ComposedPage.OfOne(output => _sitemaps.WriteNews(output, publicAddress))
            : ComposedPage.OfOne(output => _sitemaps.WriteIndex(output, publicAddress));
    }

    private ComposedPage Moved(string path, string target, string title)
    {
        ForwardPage forward = new(path, target, title);
        return new(SiteFileStatus.Moved, (output, extension) => NoticePages.WriteForward(output, MediaTypes.FormatOf(extension), forward, Site), target);
    }

    private ComposedPage Page(ComposedEvent composed, SiteFileStatus status) => new(
        status,
        (output, extension) =>
        {
            switch (MediaTypes.FormatOf(extension))
            {
                case PageFormat.Html:
                    EventHtml.Write(output, composed.Page, composed.Detail, Site);
                    break;
                case PageFormat.Json:
                    EventJson.Write(output, composed.Page, composed.Detail);
                    break;
                case PageFormat.Xml:
                    EventXml.Write(output, composed.Page, composed.Detail);
                    break;
                default:
                    EventMarkdown.Write(output, composed.Page, composed.Detail);
                    break;
            }
        },
        null,
        composed.Page.Updated);

    private ComposedPage Page(FrontPage page) => ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site), page.Updated);

    private ComposedPage Page(DayPage? page) =>
        page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site), page.Updated);

    private ComposedPage Page(DayPartPage? page) =>
        page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site), page.Part.Updated);

    private ComposedPage Page(CalendarPage? page) => page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site));

    private ComposedPage Page(SubjectPage? page) => page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site));

    private ComposedPage Page(IndexPage? page) => page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site));

    private ComposedPage Page(Editorial? page) => page is null ? Missing : ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site));

    private ComposedPage Page(SearchPage page) => ComposedPage.Of((output, format) => ListPages.Write(output, format, page, Site));

    private ComposedPage Page(ValueList<Editorial> editorials)
    {
        ValueList<EditorialRow> rows = editorials.Select(editorial => editorial.Row).ToValueList();
        return ComposedPage.Of((output, format) => ListPages.Write(output, format, rows, Site));
    }

    private ComposedPage Page(Feed feed) =>
        new(SiteFileStatus.Found, (output, extension) => FeedPages.Write(output, MediaTypes.FeedFormatOf(extension), feed, Site));
}
