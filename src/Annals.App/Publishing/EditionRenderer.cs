using Annals.Pipeline.Site;

namespace Annals.App.Publishing;

/// <summary>Renders the pages of an edition.</summary>
internal sealed class EditionRenderer(Edition edition) : IPageRenderer
{
    public IReadOnlyList<SiteFile> Render(string page) => edition.RenderPage(page);
}
