namespace Annals.Pipeline.Site;

/// <summary>Which addresses outside the site may become a link.</summary>
public static class WebLink
{
    /// <summary>Whether <paramref name="url"/> is an address by http, https or mailto without blanks and control characters; everything else is shown as text.</summary>
    public static bool IsAllowed(string url)
    {
        foreach (char c in url)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a link begins with a scheme (RFC 3986, section 3.1).</summary>
    public static bool HasScheme(ReadOnlySpan<char> link)
    {
        int colon = link.IndexOfAny(':', '/');
        if (colon <= 0 || link[colon] == '/' || !char.IsAsciiLetter(link[0]))
        {
            return false;
        }

        foreach (char c in link[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
