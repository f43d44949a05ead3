using Annals.Pipeline.Site.Composition;

namespace Annals.App.Server;

/// <summary>What a request asks for: a file of the site, or another address.</summary>
/// <param name="Path">site path with extension; of a redirect without its leading slash, as it is to be sent</param>
/// <param name="IsChosen">the format was chosen by what the reader accepts</param>
/// <param name="IsRedirect">the page stands at another address</param>
internal sealed record SiteRequest(string Path, bool IsChosen, bool IsRedirect)
{
    private const string Index = "index";

    /// <summary>Browsers ask for it of themselves where a page names no icon, as no answer in JSON can.</summary>
    private const string BrowserIcon = "favicon.ico";

    private const string Icon = "mark.svg";

    /// <param name="path">decoded, without the leading slash</param>
    /// <param name="choose">the extension that is most welcome of those in which a page exists</param>
    public static SiteRequest Of(string path, Func<IReadOnlyList<string>, string> choose)
    {
        if (InLowerCase(path) is { } lower)
        {
            SiteRequest meant = Of(lower, choose);
            return meant.IsRedirect ? meant : Redirect(lower);
        }

        if (SiteAddress.ParseFile(path, out _) is not null)
        {
            return new SiteRequest(path, false, false);
        }

        string page = path.Length == 0 || path.EndsWith('/') ? path + Index : path;
        if (SiteAddress.Parse(page) is { } address)
        {
            // "…/index" is the long form of "…/".
            return page == path && IsIndex(page) ? Redirect(page[..^Index.Length]) : new SiteRequest($"{page}.{choose(address.Extensions)}", true, false);
        }

        string bare = path.TrimEnd('/');
        return path == BrowserIcon ? Redirect(Icon)
            : SiteAddress.Parse(bare + "/" + Index) is not null && bare == path ? Redirect(bare + "/")
            : bare != path && SiteAddress.Parse(bare) is not null ? Redirect(bare)
            : Mended(path) ?? new SiteRequest(path, false, false);
    }

    /// <summary>An address that was shortened. Days, months and years end in a slash, as their folders do.</summary>
    private static SiteRequest? Mended(string path)
    {
        if (OldAddress.Mend(path.TrimEnd('/')) is not { } mended && (mended = path.TrimEnd('/')) == path)
        {
            return null;
        }

        return SiteAddress.ParseFile(mended, out _) is not null ? Redirect(mended)
            : SiteAddress.Parse(mended + "/" + Index) is not null ? Redirect(mended + "/")
            : SiteAddress.Parse(mended) is not null ? Redirect(IsIndex(mended) ? mended[..^Index.Length] : mended)
            : null;
    }

    /// <summary>No address of a site has capitals; null: neither has this one, or it is none in lower case either.</summary>
    private static string? InLowerCase(string path)
    {
        string lower = path.ToLowerInvariant();
        bool isAddress = lower != path
            && (SiteAddress.ParseFile(lower, out _) is not null || SiteAddress.Parse(lower.TrimEnd('/')) is not null || SiteAddress.Parse(lower.TrimEnd('/') + "/" + Index) is not null);
        return isAddress ? lower : null;
    }

    private static bool IsIndex(string page) => page == Index || page.EndsWith("/" + Index, StringComparison.Ordinal);

    private static SiteRequest Redirect(string path) => new(path, false, true);
}
