using Annals.Model;
using Annals.Pipeline.Site;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>A static site in memory: what a build would write.</summary>
internal sealed class PublishedSite : IPublishedPages
{
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public static PublishedSite Of(Edition edition)
    {
        PublishedSite site = new();
        foreach (string page in edition.AllPages())
        {
            Assert.True(site._pages.Add(page), $"{page} is listed twice");
            site.Put(page, edition.RenderPage(page));
            Assert.True(Edition.FilesOf(page).All(site.Files.ContainsKey), $"{page} is listed and has no files");
        }

        return site;
    }

    /// <summary>Publishes what may have changed; gives how many pages that were.</summary>
    public int Update(Edition edition, EditionChanges changes)
    {
        int pages = 0;
        foreach (string page in edition.PagesOf(changes, this).ToArray())
        {
            pages++;
            _pages.Remove(page);
            foreach (string file in Edition.FilesOf(page))
            {
                Files.Remove(file);
            }

            Put(page, edition.RenderPage(page));
        }

        return pages;
    }

    public bool Contains(string page) => _pages.Contains(page);

    public IEnumerable<string> Under(string folder) => [.. _pages.Where(page => page.StartsWith(folder + "/", StringComparison.Ordinal))];

    private void Put(string page, IReadOnlyList<SiteFile> files)
    {
        foreach (SiteFile file in files.Where(file => file.Status is SiteFileStatus.Found or SiteFileStatus.Moved))
        {
            _pages.Add(page);
            Files.Add(file.Path, file.Bytes.ToArray());
        }
    }
}
