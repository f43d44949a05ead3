using System.Buffers;
using System.Net;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>The target of a link to a page, taken apart.</summary>
/// <param name="Kind">what the target is</param>
/// <param name="Target">the page's name: no underscores, no fragment, first letter as printed</param>
internal readonly record struct PageLink(PageLinkKind Kind, string Target, string? Fragment)
{
    // What may make a target more than the name of a page.
    private static readonly SearchValues<char> Special = SearchValues.Create("&%#_:");

    // Of such characters alone a target is what it seems.
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !\"$'()*+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly string[] Skipped = ["file", "image", "media", "category"];
    private static readonly string[] People = ["user", "user talk", "special"];

    /// <param name="written">as it stands before the <c>|</c></param>
    public static PageLink Of(ReadOnlySpan<char> written)
    {
        written = written.Trim();
        if (written.IndexOfAnyExcept(Plain) < 0 && written.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return new PageLink(written.IsEmpty ? PageLinkKind.None : PageLinkKind.Page, written.ToString(), null);
        }

        string target = written.ToString();
        if (target.AsSpan().IndexOfAny(Special) < 0)
        {
            target = CleanText.Of(target);
            return new PageLink(target.Length == 0 ? PageLinkKind.None : PageLinkKind.Page, target, null);
        }

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
            fragment = CleanText.Of(target[(hash + 1)..].Replace('_', ' '));
            target = target[..hash];
        }

        target = CleanText.Of(target.Replace('_', ' '));
        bool inText = target.StartsWith(':');
        target = inText ? target[1..].TrimStart() : target;
        if (target.Length == 0)
        {
            return new PageLink(PageLinkKind.None, "", null);
        }

        string own = WithoutOwnWiki(target);
        inText |= own.Length < target.Length;
        target = own;
        int colon = target.IndexOf(':', StringComparison.Ordinal);
        string space = colon > 0 ? target[..colon].TrimEnd().ToLowerInvariant() : "";
        PageLinkKind kind = space.Length == 0 ? PageLinkKind.Page
            : !inText && (Skipped.Contains(space) || (LanguageNames.IsCode(space) && !target.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal))) ? PageLinkKind.Hidden
            : space == "template" ? PageLinkKind.Template
            : People.Contains(space) ? PageLinkKind.Person
            : PageLinkKind.Page;
        return new PageLink(kind, target, fragment is { Length: > 0 } ? fragment : null);
    }

    /// <summary><c>w:X</c> and <c>en:X</c> name page X of this very wiki.</summary>
    private static string WithoutOwnWiki(string target)
    {
        foreach (string prefix in (ReadOnlySpan<string>)["w:", "en:"])
        {
            if (target.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && target.AsSpan(prefix.Length).Trim(": ").Length > 0)
            {
                target = target[prefix.Length..].TrimStart(':', ' ');
            }
        }

        return target;
    }
}
