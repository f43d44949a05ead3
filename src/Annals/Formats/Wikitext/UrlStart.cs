namespace Annals.Formats.Wikitext;

/// <summary>How a web address begins.</summary>
internal static class UrlStart
{
    private static readonly string[] Schemes = ["http://", "https://", "//", "ftp://", "mailto:", "irc://"];

    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('h' or 'H' or '/' or 'f' or 'F' or 'm' or 'M' or 'i' or 'I'))
        {
            return false;
        }

        foreach (string scheme in Schemes)
        {
            // "//" alone, or a scheme alone, leads nowhere.
            if (text.Length > scheme.Length && text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && (char.IsLetterOrDigit(text[scheme.Length]) || text[scheme.Length] == '['))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index at which the scheme before <c>://</c> begins; -1 where none that counts stands there.</summary>
    public static int SchemeBefore(ReadOnlySpan<char> text, int colon)
    {
        foreach (string scheme in (ReadOnlySpan<string>)["https", "http"])
        {
            int start = colon - scheme.Length;
            if (start >= 0 && text[start..colon].Equals(scheme, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return start;
            }
        }

        return -1;
    }
}
