using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Where the texts of day pages can be read.</summary>
internal static class SourceAddress
{
    private const string Revisions = "https://en.wikipedia.org/w/index.php?title=";

    /// <summary>The page's revision, or the page where the revision is not known.</summary>
    /// <param name="page">title of the page</param>
    /// <param name="revision">its revision id, as printed</param>
    public static string Of(string page, string? revision)
    {
        string address = PageName.Wikipedia(page);
        return revision is null ? address : $"{Revisions}{address[(address.IndexOf("/wiki/", StringComparison.Ordinal) + 6)..]}&oldid={Uri.EscapeDataString(revision)}";
    }
}
