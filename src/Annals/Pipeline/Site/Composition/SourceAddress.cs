using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Where the texts of day pages can be read.</summary>
internal static class SourceAddress
{
    /// <summary>MediaWiki shows a revision beside the folder of its pages.</summary>
    private const string Pages = "/wiki/";
    private const string Revisions = "/w/index.php?title=";

    /// <summary>The page's revision, or the page where the revision is not known; null: the settings name no place where it can be read.</summary>
    /// <param name="page">title of the page</param>
    /// <param name="revision">its revision id, as printed</param>
    public static string? Of(SiteSettings site, string page, string? revision)
    {
        if (site.TextAddress is not { } folder)
        {
            return null;
        }

        string title = Uri.EscapeDataString(PageName.Display(page).Replace(' ', '_')).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
        return revision is not null && folder.EndsWith(Pages, StringComparison.Ordinal)
            ? $"{folder[..^Pages.Length]}{Revisions}{title}&oldid={Uri.EscapeDataString(revision)}"
            : folder + title;
    }
}
