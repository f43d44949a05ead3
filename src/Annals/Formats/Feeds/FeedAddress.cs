using System.Text;

namespace Annals.Formats.Feeds;

/// <summary>Addresses in feeds.</summary>
internal static class FeedAddress
{
    /// <summary>The longest address that is resolved, in UTF-16 units.</summary>
    private const int Longest = 8192;

    /// <summary>
    /// <paramref name="url"/> against <paramref name="baseUrl"/> (RFC 3986, section 5); an absolute one stays as it is written, and so does one that cannot be resolved.
    /// </summary>
    public static string Resolve(string? baseUrl, string url)
    {
        string clean = Clean(url);
        return HasScheme(clean) || FeedRoot.Of(baseUrl) is not { } start ? clean : Whole(start, clean);
    }

    /// <summary>As <see cref="Resolve(string?, string)"/>, for many addresses of one base.</summary>
    public static string Resolve(FeedRoot start, string url)
    {
        string clean = Clean(url);
        return HasScheme(clean) ? clean : Whole(start, clean);
    }

    private static string Whole(FeedRoot start, string clean)
    {
        if (clean.Length > Longest)
        {
            return clean;
        }

        return IsAtRoot(start, clean) ? start.Origin + clean
            : IsBroken(clean) || !Uri.TryCreate(start.Root, clean, out Uri? whole) ? clean
            : Ascii.IsValid(clean) ? whole.AbsoluteUri
            : whole.GetComponents(UriComponents.AbsoluteUri, UriFormat.SafeUnescaped);
    }

    /// <summary>Whether an address is whole with its site before it: most links of a text begin at the root of their site and hold nothing that is written otherwise in an address.</summary>
    public static bool IsAtRoot(FeedRoot start, ReadOnlySpan<char> url) =>
        url.Length is > 1 and <= Longest && url[0] == '/' && url[1] != '/' && url.IndexOfAnyExcept(Plain) < 0 && url.IndexOf("/.") < 0;

    /// <summary>Whether the host stands in a bracket that is not closed before the first slash: the framework takes some of these, and breaks on them when asked for the host.</summary>
    public static bool IsBroken(ReadOnlySpan<char> url)
    {
        int open = url.IndexOf('[');
        return open > 1 && (url[open - 1] == '@' || (url[open - 1] is '/' or '\\' && url[open - 2] is '/' or '\\')) && url[open..].IndexOf(']') is var close
            && (close < 0 || url.Slice(open, close).IndexOfAny("/\\?#") >= 0);
    }

    /// <summary>Whether an address stays as it is written: it has a scheme, and nothing around or within that has to go.</summary>
    public static bool IsWhole(ReadOnlySpan<char> url) => HasScheme(url) && !char.IsWhiteSpace(url[^1]) && url.IndexOfAny('\n', '\r', '\t') < 0;

    /// <summary>Whether a scheme stands before the first colon.</summary>
    public static bool HasScheme(ReadOnlySpan<char> url)
    {
        int colon = url.IndexOfAnyExcept(Scheme);
        return colon > 0 && url[colon] == ':' && char.IsAsciiLetter(url[0]);
    }

    /// <summary>Whether a text is an address of the web.</summary>
    public static bool IsOfWeb(string text) => HasScheme(text) && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the line breaks and tabs that stand within, and the blanks around.</summary>
    private static string Clean(string url)
    {
        string trimmed = url.Trim();
        return trimmed.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? trimmed : string.Concat(trimmed.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries));
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~=&");

    private static readonly System.Buffers.SearchValues<char> Scheme =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
