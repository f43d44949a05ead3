using Annals.Pipeline.Site;

namespace Annals.App.Publishing;

/// <summary>Gives the bytes of pages. Used by one thread at a time.</summary>
internal interface IPageRenderer
{
    /// <summary>The files of a page; their bytes stay as they are until the next call.</summary>
    /// <param name="page">site path without extension</param>
    IReadOnlyList<SiteFile> Render(string page);
}
