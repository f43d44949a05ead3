using System.Globalization;
using System.Net;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Acquisition.Http;

/// <summary>
/// Reads an address that is to be fetched. Programs disagree about odd addresses, and what one takes for a path another takes for a host; so what is odd is
/// refused, and the host of what is left is written in the one way in which it is checked, looked up and connected to.
/// </summary>
public static class FetchAddress
{
    /// <summary>A longer address is refused, in characters.</summary>
    public const int MostCharacters = 8192;

    private const int MostHost = 253;

    /// <summary>Reads <paramref name="text"/>; false, with <paramref name="reason"/>: it is none that can be fetched.</summary>
    public static bool TryParse(string text, out Uri address, out string reason)
    {
        address = null!;
        reason = "";
        string trimmed = text.Trim();
        int scheme = trimmed.IndexOf(':', StringComparison.Ordinal);
        if (trimmed.Length > MostCharacters)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"the address has {trimmed.Length} characters; the limit is {MostCharacters}");
        }
        else if (trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
        {
            reason = "the address holds a blank, a control character or a backslash";
        }
        else if (scheme < 0 || (!trimmed.AsSpan(0, scheme).Equals("http", StringComparison.OrdinalIgnoreCase) && !trimmed.AsSpan(0, scheme).Equals("https", StringComparison.OrdinalIgnoreCase)))
        {
            reason = "only addresses that begin with http: or https: are fetched";
        }
        else
        {
            return TryAuthority(trimmed, scheme, out address, out reason);
        }

        return false;
    }

    /// <summary>Reads the address that a redirection leads to, seen from the page that redirects.</summary>
    public static bool TryResolve(Uri from, string location, out Uri address, out string reason)
    {
        address = null!;
        string target = location.Trim();
        if (target.Length == 0)
        {
            reason = "the redirection leads nowhere: its Location is empty";
            return false;
        }

        if (target.Length > MostCharacters || target.Contains('\\', StringComparison.Ordinal) || HasScheme(target))
        {
            return TryParse(target, out address, out reason);
        }

        if (!WebUri.TryCreate(from, target, out Uri? resolved))
        {
            reason = "the redirection leads to something that is no address";
            return false;
        }

        return TryParse(target.StartsWith("//", StringComparison.Ordinal) ? $"{from.Scheme}:{target}" : resolved.AbsoluteUri, out address, out reason);
    }

    private static bool TryAuthority(string text, int scheme, out Uri address, out string reason)
    {
        address = null!;
        string rest = text[(scheme + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            reason = "the address names no host";
            return false;
        }

        int end = rest.AsSpan(2).IndexOfAny('/', '?', '#');
        string authority = end < 0 ? rest[2..] : rest.Substring(2, end);
        bool misleads = end >= 0 && rest[end + 2] == '#' && rest.AsSpan(end + 2).Contains('@');
        reason = authority.Length == 0 ? "the address names no host"
            : authority.Contains('@', StringComparison.Ordinal) ? "the address carries a name or a password; credentials are given in the settings"
            : misleads ? "the address hides what looks like a host behind a # sign"
            : authority.Contains('%', StringComparison.Ordinal) && !authority.StartsWith('[') ? "the name of the host holds an escape"
            : "";
        if (reason.Length > 0)
        {
            return false;
        }

        // The host in its one form may be none that an address can have: what it was made of was another.
        if (!WebUri.TryCreate(text, out Uri? parsed) || parsed.Port is < 1 or > 65535 || Host(parsed) is not { } host
            || !Uri.TryCreate(new UriBuilder(parsed) { Host = host, Fragment = "" }.ToString(), UriKind.Absolute, out Uri? canonical))
        {
            reason = "it is no address that can be read: check its host and port";
            return false;
        }

        address = canonical;
        return true;
    }

    /// <summary>The host in its one form: an address in digits, or a name in ASCII without a final full stop; null: it is neither.</summary>
    private static string? Host(Uri parsed)
    {
        if (parsed.HostNameType == UriHostNameType.IPv6)
        {
            return IPAddress.TryParse(parsed.DnsSafeHost, out IPAddress? literal) ? $"[{literal}]" : null;
        }

        string name = parsed.Host.Normalize(NormalizationForm.FormKC).Replace('。', '.').TrimEnd('.').ToLowerInvariant();
        if (name.Any(c => c > 127))
        {
            try
            {
                // Characters without width go, and may leave a full stop at the end.
                name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name).TrimEnd('.');
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        if (name.Length is 0 or > MostHost || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) || name.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        // A name whose last part is a number is an IPv4 address, in any of the spellings of old, or nothing.
        string last = name[(name.LastIndexOf('.') + 1)..];
        return char.IsAsciiDigit(last[0]) && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.Ordinal)) ? OldAddress(name) : name;
    }

    private static string? OldAddress(string name)
    {
        string[] parts = name.Split('.');
        ulong value = 0;
        if (parts.Length > 4)
        {
            return null;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            int bytesLeft = i == parts.Length - 1 ? 5 - parts.Length : 1;
            if (Number(parts[i]) is not { } number || number >= 1UL << (8 * bytesLeft))
            {
                return null;
            }

            value = (value << (8 * bytesLeft)) | number;
        }

        return new IPAddress([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]).ToString();
    }

    private static ulong? Number(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return text.Length == 2 ? 0
                : ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hex) ? hex : null;
        }

        if (text.Length > 1 && text[0] == '0')
        {
            ulong octal = 0;
            foreach (char c in text)
            {
                if (c is < '0' or > '7' || octal > uint.MaxValue)
                {
                    return null;
                }

                octal = (octal * 8) + (ulong)(c - '0');
            }

            return octal;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong plain) ? plain : null;
    }

    private static bool HasScheme(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
    }
}
