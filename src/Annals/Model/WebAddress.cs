using System.Globalization;
using System.Text;

namespace Annals.Model;

/// <summary>Addresses of articles: their true form where an archive wraps them, and the key under which two addresses are one.</summary>
public static class WebAddress
{
    private static readonly string[] Tracking =
    [
        "utm_", "fbclid", "gclid", "dclid", "mc_cid", "mc_eid", "cmpid", "cmp", "ocid", "icid", "ncid", "smid", "smtyp", "ito", "ns_mchannel",
        "ns_source", "ns_campaign", "ns_linkname", "feedtype", "feedname", "xtor", "ref_src", "igshid", "taid", "at_medium", "at_campaign",
    ];

    /// <summary>The hosts of one archive; it also hands out short addresses, in which the true one does not stand.</summary>
    private static readonly string[] ArchiveToday = ["archive.today", "archive.ph", "archive.is", "archive.md", "archive.li", "archive.fo", "archive.vn"];

    /// <summary>Parameters that ask for the accelerated variant of a page.</summary>
    private static readonly string[] Accelerated = ["amp", "amp=1", "amp=true", "outputType=amp"];

    /// <summary>
    /// The address inside an archive's (<c>web.archive.org/web/20150429211524/http://…</c>, <c>archive.today/20150429211524/http://…</c>), or null where none
    /// is wrapped.
    /// </summary>
    public static string? Unwrap(string url)
    {
        string[] marks = ["web.archive.org/web/", "archive.org/web/", "wayback.archive-it.org/"];
        foreach (string mark in marks)
        {
            int at = url.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at > 20)
            {
                continue;
            }

            int slash = url.IndexOf('/', at + mark.Length);
            string rest = slash < 0 ? "" : url[(slash + 1)..];
            if (mark.StartsWith("wayback", StringComparison.Ordinal) && rest.IndexOf('/') is > 0 and int next && rest[..next].All(char.IsAsciiDigit))
            {
                rest = rest[(next + 1)..];
            }

            if (rest.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            {
                return rest;
            }

            return rest.Contains('.') ? "http://" + rest : null;
        }

        return InArchiveToday(url);
    }

    /// <summary>When an archive took the page, by the fourteen digits (a moment of UTC) in its address; null: it has none.</summary>
    public static DateTimeOffset? ArchiveTime(string url)
    {
        const int digits = 14;
        foreach (string part in url.Split('/'))
        {
            if (part.Length >= digits && part.AsSpan(digits).IndexOfAnyExceptInRange('_', 'z') < 0
                && DateTimeOffset.TryParseExact(
                    part[..digits], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time))
            {
                return time;
            }
        }

        return null;
    }

    private static string? InArchiveToday(string url)
    {
        if (!TryParts(url, out ReadOnlySpan<char> host, out ReadOnlySpan<char> path) || !ArchiveToday.Contains(host.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        string behind = path.ToString();
        string[] starts = ["/http://", "/https://"];
        int[] found = [.. starts.Select(start => behind.IndexOf(start, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0)];
        return found.Length > 0 ? behind[(found.Min() + 1)..] : null;
    }

    /// <summary>The host without <c>www.</c>, lower case; null where the address has none.</summary>
    public static string? Host(string url)
    {
        if (!TryParts(url, out ReadOnlySpan<char> host, out _))
        {
            return null;
        }

        string name = host.ToString().ToLowerInvariant();
        return name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
    }

    /// <summary>
    /// The key under which addresses are one: without scheme, <c>www.</c>, <c>m.</c>, <c>mobile.</c>, <c>amp.</c>, tracking parameters, fragment, final slash and the
    /// marks of an accelerated page (<c>/amp</c> at either end of the path, <c>.amp</c>, <c>?amp=1</c>).
    /// </summary>
    public static string Key(string url)
    {
        string address = Unwrap(url) ?? url;
        if (!TryParts(address, out ReadOnlySpan<char> host, out ReadOnlySpan<char> rest))
        {
            return address.Trim();
        }

        string name = host.ToString().ToLowerInvariant();
        string[] prefixes = ["www.", "m.", "mobile.", "amp."];
        foreach (string prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.AsSpan(prefix.Length).Contains('.'))
            {
                name = name[prefix.Length..];
            }
        }

        int hash = rest.IndexOf('#');
        ReadOnlySpan<char> query = hash < 0 ? rest : rest[..hash];
        int mark = query.IndexOf('?');
        ReadOnlySpan<char> path = mark < 0 ? query : query[..mark];
        string kept = mark < 0 ? "" : KeptParameters(query[(mark + 1)..]);
        return string.Concat(name, Plain(path.TrimEnd('/')), kept);
    }

    /// <summary>The path of the page itself where this is the path of its accelerated variant.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> path)
    {
        const string folder = "/amp";
        const string ending = ".amp";
        if (path.Length > folder.Length + 1 && path.EndsWith(folder, StringComparison.OrdinalIgnoreCase))
        {
            return path[..^folder.Length].TrimEnd('/');
        }

        if (path.Length > folder.Length + 1 && path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
        {
            return path[folder.Length..];
        }

        return path.EndsWith(ending + ".html", StringComparison.OrdinalIgnoreCase) ? string.Concat(path[..^(ending.Length + 5)], ".html")
            : path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length]
            : path;
    }

    private static string KeptParameters(ReadOnlySpan<char> query)
    {
        StringBuilder kept = new();
        foreach (Range range in query.Split('&'))
        {
            ReadOnlySpan<char> parameter = query[range];
            if (parameter.IsEmpty || IsTracking(parameter) || Accelerated.Contains(parameter.ToString(), StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            kept.Append(kept.Length == 0 ? '?' : '&').Append(parameter);
        }

        return kept.ToString();
    }

    private static bool IsTracking(ReadOnlySpan<char> parameter)
    {
        int equals = parameter.IndexOf('=');
        ReadOnlySpan<char> name = equals < 0 ? parameter : parameter[..equals];
        foreach (string tracking in Tracking)
        {
            bool family = tracking.EndsWith('_');
            if (family ? name.StartsWith(tracking, StringComparison.OrdinalIgnoreCase) : name.Equals(tracking, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryParts(string url, out ReadOnlySpan<char> host, out ReadOnlySpan<char> rest)
    {
        host = rest = default;
        ReadOnlySpan<char> text = url.AsSpan().Trim();
        int scheme = text.IndexOf("//");
        if (scheme < 0 || scheme > 6)
        {
            return false;
        }

        text = text[(scheme + 2)..];
        int end = text.IndexOfAny('/', '?', '#');
        ReadOnlySpan<char> authority = end < 0 ? text : text[..end];
        int at = authority.LastIndexOf('@');
        host = at < 0 ? authority : authority[(at + 1)..];
        int port = host.LastIndexOf(':');
        if (port > 0 && host[(port + 1)..] is "80" or "443")
        {
            host = host[..port];
        }

        rest = end < 0 ? [] : text[end..];
        return host.Length > 0;
    }
}
