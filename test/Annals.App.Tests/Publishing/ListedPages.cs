using System.Text;
using Annals.App.Publishing;
using Annals.Pipeline.Site;

namespace Annals.App.Tests.Publishing;

/// <summary>A site that is a list of pages, each of two files.</summary>
internal sealed class ListedPages(IReadOnlyDictionary<string, string> pages) : IPageRenderer
{
    public IReadOnlyList<SiteFile> Render(string page) => pages.TryGetValue(page, out string? text)
        ? [File(page + ".html", $"<p>{text}"), File(page + ".md", text)]
        : [File(page + ".html", "none") with { Status = SiteFileStatus.Missing }];

    public static BuildResult Build(string folder, IReadOnlyDictionary<string, string> pages, bool verify = false, int jobs = 2)
    {
        using OutputFolder output = OutputFolder.Open(folder);
        return new SiteBuild(output, Renderers(pages, jobs), _ => { }).Whole(pages.Keys, verify);
    }

    public static BuildResult Change(string folder, IReadOnlyDictionary<string, string> pages, params IEnumerable<string> changed)
    {
        using OutputFolder output = OutputFolder.Open(folder);
        return new SiteBuild(output, Renderers(pages, 2), _ => { }).Changed(changed);
    }

    private static IReadOnlyList<IPageRenderer> Renderers(IReadOnlyDictionary<string, string> pages, int jobs) =>
        [.. Enumerable.Range(0, jobs).Select(_ => new ListedPages(pages))];

    private static SiteFile File(string path, string text) => new(path, SiteFileStatus.Found, "text/plain", Encoding.UTF8.GetBytes(text));
}
