using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Which page a link of rendered HTML leads to.</summary>
internal static class HtmlAddress
{
    private static readonly string[] Homes = ["en.wikipedia.org", "en.m.wikipedia.org"];

    /// <summary>
    /// The written target (<c>Gaza_war#Background</c>) of a link within the wiki: <c>/wiki/X</c>, <c>./X</c>, or <c>index.php?title=X</c> for a page not yet
    /// written; null where the link leads elsewhere.
    /// </summary>
    public static string? PageOf(string href)
    {
        string path = Wrapped(href.Trim());
        if (WebAddress.Host(path) is { } host)
        {
            if (!Homes.Contains(host))
            {
                return null;
            }

            path = path[(path.IndexOf("//", StringComparison.Ordinal) + 2)..];
            int slash = path.IndexOf('/', StringComparison.Ordinal);
            path = slash < 0 ? "/" : path[slash..];
        }

        path = Rooted(path);
        if (path.StartsWith("/wiki/", StringComparison.Ordinal))
        {
            return Unescaped(path["/wiki/".Length..]);
        }

        if (path.StartsWith("./", StringComparison.Ordinal))
        {
            return Unescaped(path[2..]);
        }

        int title = path.IndexOf("title=", StringComparison.Ordinal);
        if (title > 0 && path[title - 1] is '?' or '&' && path.Contains("index.php", StringComparison.Ordinal))
        {
            string value = path[(title + "title=".Length)..];
            int end = value.AsSpan().IndexOfAny('&', '#');
            return Unescaped(end < 0 ? value : value[..end]).Replace("#", "", StringComparison.Ordinal);
        }

        return null;
    }

    /// <summary>The address that a link of a page kept by a web archive leads to: <c>/web/20150101000000/http://…</c>.</summary>
    public static string Wrapped(string href)
    {
        const string kept = "/web/";
        bool archived = href.StartsWith(kept, StringComparison.Ordinal) && href.Length > kept.Length && char.IsAsciiDigit(href[kept.Length]);
        string address = archived ? "https://web.archive.org" + href : href;
        return WebAddress.Unwrap(address) is { } inner && PageHost(inner) ? inner : address;
    }

    private static bool PageHost(string address) => WebAddress.Host(address) is { } host && Homes.Contains(host);

    /// <summary>Pages saved to a disk lead to others by paths of files: <c>../wiki/X</c>, <c>file:///wiki/X</c>.</summary>
    private static string Rooted(string path)
    {
        const string pages = "/wiki/";
        bool file = path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("../", StringComparison.Ordinal);
        int at = file ? path.IndexOf(pages, StringComparison.Ordinal) : -1;
        return at < 0 ? path : path[at..];
    }

    /// <summary>A question mark that is written as such begins parameters, not a part of the name.</summary>
    private static string Unescaped(string path)
    {
        int mark = path.IndexOf('?', StringComparison.Ordinal);
        return Uri.UnescapeDataString(mark < 0 ? path : path[..mark]);
    }
}
