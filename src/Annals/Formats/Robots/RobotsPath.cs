using System.Globalization;
using System.Text;

namespace Annals.Formats.Robots;

/// <summary>One spelling for paths and patterns: what an address cannot hold as it is stands as an escape in capitals, what needs no escape has none (RFC 9309, 2.2.2).</summary>
internal static class RobotsPath
{
    /// <summary>Path and query of an address; <c>/</c> where it has none.</summary>
    public static string Of(string address)
    {
        int scheme = address.IndexOf("//", StringComparison.Ordinal);
        int mark = address.AsSpan().IndexOfAny('/', '?', '#');
        int authority = scheme >= 0 && mark >= scheme ? scheme + 2 : 0;
        int start = address.AsSpan(authority).IndexOfAny('/', '?', '#');
        if (start < 0)
        {
            return "/";
        }

        string rest = address[(authority + start)..];
        int fragment = rest.IndexOf('#', StringComparison.Ordinal);
        rest = fragment < 0 ? rest : rest[..fragment];
        return Normal(rest.StartsWith('/') ? rest : "/" + rest, keepsAsterisks: false);
    }

    /// <summary>A pattern: its asterisks and a final <c>$</c> keep their meaning, any other <c>$</c> is a character.</summary>
    public static string OfPattern(string text) => text.EndsWith('$') ? Normal(text[..^1], keepsAsterisks: true) + "$" : Normal(text, keepsAsterisks: true);

    private static string Normal(string text, bool keepsAsterisks)
    {
        StringBuilder normal = new(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                byte value = byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                Append(normal, value, IsUnreserved((char)value));
                at += 3;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int used);
            at += used;
            foreach (byte part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                Append(normal, part, IsPlain((char)part) || (keepsAsterisks && part == '*'));
            }
        }

        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte value, bool asItIs)
    {
        if (asItIs)
        {
            normal.Append((char)value);
        }
        else
        {
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
    }

    // An escape of these means the same as the character (RFC 3986, 2.3).
    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    private static bool IsPlain(char c) => IsUnreserved(c) || "/?:@!&'()+,;=[]%#".Contains(c, StringComparison.Ordinal);
}
