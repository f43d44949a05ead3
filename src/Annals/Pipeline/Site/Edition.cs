using Annals.Model;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Opinion;

namespace Annals.Pipeline.Site;

/// <summary>
/// One complete published state of the chronicle: every page of the site by its address, and the list of all addresses. The static build and the
/// server both take their bytes from here. Used by one thread at a time; several editions over one file work side by side.
/// </summary>
/// <remarks>
/// A <i>page</i> is a site path without extension (<c>news/2017/11/23/slug</c>); its <i>files</i> are the formats in which it exists, by paths with
/// extension. What is listed here are pages; a page that is listed may still be <see cref="SiteFileStatus.Moved"/>: its bytes forward.
/// </remarks>
public sealed class Edition
{
    /// <summary>A server has several editions, each with a memory of its own, and has to fit beside other programs.</summary>
    private const int SeveralAtOnce = 8;

    private readonly EditionPages _pages;
    private readonly EditionFiles _files;
    private readonly EditionChangedPages _changed;

    /// <param name="editorials">name and text of each file in the folder of editorials</param>
    public Edition(IChronicle chronicle, SiteSettings site, IReadOnlyList<(string Name, string Text)> editorials)
        : this(new EditionSource(chronicle, site, editorials, new EditionMemory(SeveralAtOnce, 1)))
    {
    }

    private Edition(EditionSource source)
    {
        Source = source;
        _pages = new EditionPages(source);
        _files = new EditionFiles(source);
        _changed = new EditionChangedPages(source, _pages);
    }

    /// <summary>
    /// Several editions of one chronicle, to be used side by side, that remember together what they read. All of them have to show the same version
    /// for as long as they are used: none is to be refreshed.
    /// </summary>
    /// <param name="chronicles">the same chronicle, held at the same version, on a connection for each edition</param>
    /// <param name="editorials">name and text of each file in the folder of editorials</param>
    public static IReadOnlyList<Edition> Several(
        IEnumerable<IChronicle> chronicles, SiteSettings site, IReadOnlyList<(string Name, string Text)> editorials)
    {
        IChronicle[] all = [.. chronicles];
        EditionMemory memory = new(1, all.Length);
        return [.. all.Select(chronicle => new Edition(new EditionSource(chronicle, site, editorials, memory)))];
    }

    /// <summary>The version of the chronicle that the pages show.</summary>
    public long Version => Source.Version;

    /// <summary>What is wrong in the files of editorials.</summary>
    public ValueList<EditorialFault> EditorialFaults => Source.Shelf.Faults;

    internal EditionSource Source { get; }

    /// <summary>Forgets what was read where the chronicle has changed since; true: it has.</summary>
    public bool Refresh() => Source.Refresh();

    /// <summary>
    /// Every page is going to be asked for, of this edition and of those that remember with it: what lies beside something that they read is then read with it. Only makes them faster.
    /// </summary>
    public void ExpectAll() => Source.ExpectAll();

    /// <summary>What stands at an address. Every path has an answer.</summary>
    /// <param name="path">site path with extension, decoded, without a leading slash</param>
    public SiteFile Render(string path) => _files.Render(path);

    /// <summary>All files of a page, composed once. One of a status that a static site holds no file for means that the page has none.</summary>
    /// <param name="page">site path without extension</param>
    public IReadOnlyList<SiteFile> RenderPage(string page) => _files.RenderPage(page);

    /// <summary>The four files of an event's own page, composed once; none for an event that is suppressed or that there is not.</summary>
    /// <param name="key">the chronicle's number of the event</param>
    public IReadOnlyList<SiteFile> RenderEvent(long key) => Source.Chronicle.Find(key) is { } stored ? _files.RenderEvent(stored) : [];

    /// <summary>The same of an event that was read already.</summary>
    public IReadOnlyList<SiteFile> RenderEvent(StoredEvent stored) => _files.RenderEvent(stored);

    /// <summary>What a search found, in any of the four formats.</summary>
    /// <param name="number">of the page of results, from 1</param>
    public SiteFile RenderSearch(string query, SearchOrder order, int number, string extension) => _files.RenderSearch(query, order, number, extension);

    /// <summary>What a search found, as a feed.</summary>
    public SiteFile RenderSearchFeed(string query, string extension) => _files.RenderSearchFeed(query, extension);

    /// <summary>What is sent where there is no page, in the format with this extension, else as HTML.</summary>
    public SiteFile RenderMissing(string path, string extension) => _files.Missing(path, extension);

    /// <summary>The paths of the files of a page, in the order of <see cref="RenderPage"/>; nothing is read.</summary>
    public static IEnumerable<string> FilesOf(string page) => SiteAddress.Parse(page)?.Files ?? [];

    /// <summary>Every page of the site, each once.</summary>
    public IEnumerable<string> AllPages() => _pages.All();

    /// <summary>Past addresses of events and of their revisions, which forward.</summary>
    public IEnumerable<string> EventForwards() => _pages.EventForwards();

    public IEnumerable<string> DayPages() => _pages.Days();

    /// <summary>Other spellings of the subjects of a kind, which forward.</summary>
    public IEnumerable<string> SubjectForwards(SubjectKind kind) => _pages.SubjectForwards(kind);

    /// <summary>The pages of one event: its own, its revisions, the past addresses that forward to it.</summary>
    public IEnumerable<string> PagesOf(StoredEvent stored) => _pages.Of(stored);

    /// <summary>
    /// The pages that may differ where the chronicle changed: what is to be rendered again. One that has no file any more is to be taken away.
    /// It does not know of changed settings or editorials, after which everything is to be published anew.
    /// </summary>
    /// <param name="published">the site as it was built before</param>
    public IEnumerable<string> PagesOf(EditionChanges changes, IPublishedPages published) => _changed.Of(changes, published);
}
