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
        return !string.IsNullOrEmpty(baseUrl) && !HasScheme(clean) && clean.Length <= Longest && baseUrl.Length <= Longest && Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? root)
            && Uri.TryCreate(root, clean, out Uri? whole) ? (Ascii.IsValid(clean) ? whole.AbsoluteUri : whole.GetComponents(UriComponents.AbsoluteUri, UriFormat.SafeUnescaped)) : clean;
    }

    /// <summary>Whether a scheme stands before the first colon.</summary>
    public static bool HasScheme(string url)
    {
        int colon = url.AsSpan().IndexOfAnyExcept(Scheme);
        return colon > 0 && url[colon] == ':' && char.IsAsciiLetter(url[0]);
    }

    /// <summary>Without the line breaks and tabs that stand within, and the blanks around.</summary>
    private static string Clean(string url)
    {
        string trimmed = url.Trim();
        return trimmed.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? trimmed : string.Concat(trimmed.Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries));
    }

    private static readonly System.Buffers.SearchValues<char> Scheme =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
