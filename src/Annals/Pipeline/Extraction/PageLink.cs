using System.Net;

namespace Annals.Pipeline.Extraction;

/// <summary>The target of a link to a page, taken apart.</summary>
/// <param name="Kind">what the target is</param>
/// <param name="Target">the page's name: no underscores, no fragment, first letter as printed</param>
internal readonly record struct PageLink(PageLinkKind Kind, string Target, string? Fragment)
{
    private static readonly string[] Skipped = ["file", "image", "media", "category"];
    private static readonly string[] People = ["user", "user talk", "special"];

    /// <param name="written">as it stands before the <c>|</c></param>
    public static PageLink Of(ReadOnlySpan<char> written)
    {
        string target = written.Trim().ToString();
        if (target.Contains('&', StringComparison.Ordinal))
        {
            target = WebUtility.HtmlDecode(target);
        }

        if (target.Contains('%', StringComparison.Ordinal))
        {
            target = Uri.UnescapeDataString(target);
        }

        string? fragment = null;
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            fragment = Language.CleanText.Of(target[(hash + 1)..].Replace('_', ' '));
            target = target[..hash];
        }

        target = Language.CleanText.Of(target.Replace('_', ' '));
        bool inText = target.StartsWith(':');
        target = inText ? target[1..].TrimStart() : target;
        if (target.Length == 0)
        {
            return new PageLink(PageLinkKind.None, "", null);
        }

        int colon = target.IndexOf(':', StringComparison.Ordinal);
        string space = colon > 0 ? target[..colon].TrimEnd().ToLowerInvariant() : "";
        PageLinkKind kind = space.Length == 0 ? PageLinkKind.Page
            : !inText && Skipped.Contains(space) ? PageLinkKind.Hidden
            : space == "template" ? PageLinkKind.Template
            : People.Contains(space) ? PageLinkKind.Person
            : PageLinkKind.Page;
        return new PageLink(kind, target, fragment is { Length: > 0 } ? fragment : null);
    }
}
