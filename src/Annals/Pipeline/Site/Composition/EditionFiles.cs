using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Turns addresses into bytes. The bytes of one call lie in one buffer, which the next call uses again.</summary>
internal sealed class EditionFiles(EditionSource source)
{
    private const string Html = "html";
    private const string Search = "search";
    private const string SearchFeedPage = "search/feed";

    private readonly PageComposer _pages = new(source);
    private readonly PageBytes _buffer = new(1 << 16);

    public SiteFile Render(string path)
    {
        SiteAddress? address = SiteAddress.ParseFile(path, out string extension);
        if (address is not null)
        {
            return Write(path, address, extension, _pages.Compose(address));
        }

        if (OldAddress.Mend(path) is { } mended && SiteAddress.ParseFile(mended, out _) is not null)
        {
            SiteFile meant = Render(mended);
            return meant.Status is SiteFileStatus.Missing or SiteFileStatus.Gone
                ? meant with { Path = path }
                : meant with { Path = path, Status = SiteFileStatus.Moved, Target = meant.Target ?? mended };
        }

        return Missing(path, path[(path.LastIndexOf('.') + 1)..]);
    }

    public IReadOnlyList<SiteFile> RenderPage(string page)
    {
        if (SiteAddress.Parse(page) is not { } address)
        {
            return [];
        }

        ComposedPage composed = _pages.Compose(address);

        // The feed and the parts of a name that forwards are known to the server alone: a feed cannot say in its own format that it moved.
        bool isServers = composed.Status == SiteFileStatus.Moved && address.Kind is (SitePageKind.SubjectFeed or SitePageKind.SubjectPart);
        return isServers ? [] : WriteAll(address, composed);
    }

    public IReadOnlyList<SiteFile> RenderEvent(StoredEvent stored) =>
        stored.Status == EventStatus.Suppressed || SiteAddress.Parse(stored.Url) is not { } address ? [] : WriteAll(address, _pages.Page(stored));

    /// <param name="number">of the page of results, from 1</param>
    public SiteFile RenderSearch(string query, SearchOrder order, int number, string extension)
    {
        SiteAddress address = new(SitePageKind.Search, Search);
        return Write($"{Search}.{extension}", address, extension, _pages.Search(query, order, number));
    }

    public SiteFile RenderSearchFeed(string query, string extension)
    {
        SiteAddress address = new(SitePageKind.Feed, SearchFeedPage);
        return Write($"{SearchFeedPage}.{extension}", address, extension, _pages.SearchFeed(query));
    }

    /// <param name="extension">of the format wanted; any other than a page's means HTML</param>
    public SiteFile Missing(string path, string extension)
    {
        _buffer.Clear();
        _pages.Missing.Write(_buffer, extension);
        return new SiteFile(path, SiteFileStatus.Missing, MediaTypes.FormatOf(extension).MediaType(), _buffer.WrittenMemory);
    }

    private SiteFile Write(string path, SiteAddress address, string extension, ComposedPage page)
    {
        _buffer.Clear();
        page.Write(_buffer, extension);
        return File(path, address, extension, page, _buffer.WrittenMemory);
    }

    private SiteFile[] WriteAll(SiteAddress address, ComposedPage page)
    {
        _buffer.Clear();
        string[] paths = [.. address.Files];
        int[] ends = new int[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            page.Write(_buffer, Extension(address, i));
            ends[i] = _buffer.WrittenCount;
        }

        // The buffer may have moved while it grew: only now do its parts stay where they are.
        ReadOnlyMemory<byte> written = _buffer.WrittenMemory;
        return [.. paths.Select((path, i) => File(path, address, Extension(address, i), page, written[(i == 0 ? 0 : ends[i - 1])..ends[i]]))];
    }

    private static string Extension(SiteAddress address, int number) => address.Extensions.Count == 0 ? "" : address.Extensions[number];

    private static SiteFile File(string path, SiteAddress address, string extension, ComposedPage page, ReadOnlyMemory<byte> bytes)
    {
        string mediaType = page.Status == SiteFileStatus.Found ? MediaTypes.Of(address, extension) : MediaTypes.FormatOf(extension).MediaType();
        string? target = page.Target is { } meant ? $"{meant}.{(extension.Length == 0 ? Html : extension)}" : null;
        return new SiteFile(path, page.Status, mediaType, bytes, target, page.Updated);
    }
}
